import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type CountKey, count, type TextKey, text, type ValueArguments } from '../locales/text';
import type { Language } from '../model/language';

/** The language that the views are in. */
export const LanguageContext = createContext<Language>('en');

/** The panel's texts in the language of the views. */
export function useText() {
  const language = useContext(LanguageContext);
  return {
    language,
    text: <Key extends TextKey>(key: Key, ...values: ValueArguments<Key>) => text(language, key, ...values),
    count: (key: CountKey, number: number, values?: Readonly<Record<string, string | number>>) =>
      count(language, key, number, values),
  };
}
