import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { loadTexts } from '../locales/text';
import type { Language } from '../model/language';
import type { PanelServices } from './services';

export interface ShownLanguage {
  readonly language: ReadonlySignal<Language>;
  dispose(): void;
}

/**
 * The language that the user wants, from when its texts are there: until then the views stay in the one
 * before. The document is told of it too.
 */
export async function showLanguage(
  { documentElement }: Document,
  { settings, browserLanguage }: Pick<PanelServices, 'settings' | 'browserLanguage'>,
): Promise<ShownLanguage> {
  const wanted = computed(() => {
    const { language } = settings.value;
    return language === 'auto' ? browserLanguage : language;
  });
  const first = wanted.peek();
  await loadTexts(first);
  const language = signal(first);
  const stops = [
    effect(() => {
      const next = wanted.value;
      const show = () => {
        if (wanted.peek() === next) language.value = next;
      };
      // Texts that cannot be had, of an extension that was just replaced, leave the views as they are.
      loadTexts(next).then(show, () => {});
    }),
    effect(() => {
      documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    }),
  ];
  return {
    language,
    dispose() {
      for (const stop of stops) stop();
    },
  };
}
