import type { Language } from '../model/language';
import { useText } from './language';

/** Each by its own name, so that it is found by those who cannot read the other. */
export function LanguageSelect({ onLanguage }: { onLanguage(language: Language): void }) {
  const { language, text } = useText();
  return (
    <select
      class="language"
      aria-label={text('toolbar.language')}
      value={language}
      onChange={(event) => onLanguage(event.currentTarget.value === 'zh' ? 'zh' : 'en')}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="zh" lang="zh-CN">
        中文
      </option>
    </select>
  );
}
