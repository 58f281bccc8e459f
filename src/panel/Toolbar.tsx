import type { Language } from '../model/language';
import { ClearIcon } from './icons';
import { LanguageSelect } from './LanguageSelect';
import { useText } from './language';
import { SearchBox } from './SearchBox';

interface Props {
  readonly query: string;
  onQuery(query: string): void;
  onClear(): void;
  onLanguage(language: Language): void;
  /** The user is done with the query and goes on to the list. */
  onLeaveSearch(): void;
}

export function Toolbar({ query, onQuery, onClear, onLanguage, onLeaveSearch }: Props) {
  const { text } = useText();
  return (
    <div class="bar">
      <button type="button" class="tool" onClick={onClear}>
        <ClearIcon />
        <span class="tool-label">{text('toolbar.clear')}</span>
      </button>
      <span class="separator" />
      <SearchBox query={query} onQuery={onQuery} onLeave={onLeaveSearch} />
      <LanguageSelect onLanguage={onLanguage} />
    </div>
  );
}
