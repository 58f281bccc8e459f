import type { Language, LocalizedText } from '../model/language';
import type { Sentence, Values } from '../model/sentence';
import type { en } from './en';

export type TextKey = keyof typeof en;
type Texts = Readonly<Record<TextKey, string>>;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;
type ValuesFor<Key extends TextKey> = Readonly<Record<Placeholders<(typeof en)[Key]>, string | number>>;
/** The values that a key's text asks for: nothing to pass where it has no placeholder. */
export type ValueArguments<Key extends TextKey> = [Placeholders<(typeof en)[Key]>] extends [never]
  ? []
  : [values: ValuesFor<Key>];

/** Keys that come as a pair, `.one` and `.other`. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** Each a file of its own in the build, so that a panel loads the texts of one language. */
const loaders: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: async () => (await import('./en')).en,
  zh: async () => (await import('./zh')).zh,
};
const loaded: Partial<Record<Language, Texts>> = {};
const numbers = { en: new Intl.NumberFormat('en-GB'), zh: new Intl.NumberFormat('zh-CN') };
const placeholder = /\{([a-z]+)\}/g;

/** Has to be done before anything is said in a language. */
export async function loadTexts(language: Language): Promise<void> {
  loaded[language] ??= await loaders[language]();
}

/** A text of the panel's own, its values filled in. */
export function text<Key extends TextKey>(
  language: Language,
  key: Key,
  ...[values]: ValueArguments<Key>
): string {
  return fill(language, template(language, key), values ?? {});
}

/** The form of a text that suits `number`, which fills `{count}`. */
export function count(
  language: Language,
  key: CountKey,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = number === 1 ? 'one' : 'other';
  return fill(language, template(language, `${key}.${form}`), { ...values, count: number });
}

/** The text as a sentence with `code` in it, for those that show it as a phrase. */
export function panelSentence<Key extends TextKey>(key: Key, ...[values]: ValueArguments<Key>): Sentence {
  return { text: texts(key), values: values ?? {} };
}

/** The form of a sentence that suits `number`, which fills `{count}`. */
export function panelCountSentence(key: CountKey, number: number, values: Values = {}): Sentence {
  const form = `${key}.${number === 1 ? 'one' : 'other'}` as const;
  return { text: texts(form), values: { ...values, count: number } };
}

/** A text in both languages, for those who choose one later. */
export function texts(key: TextKey): LocalizedText {
  return inEach((language) => template(language, key));
}

/** Words in both languages, made when one is asked for: the texts of the other may not be loaded. */
export function inEach(wordsIn: (language: Language) => string): LocalizedText {
  return {
    get en() {
      return wordsIn('en');
    },
    get zh() {
      return wordsIn('zh');
    },
  };
}

function template(language: Language, key: TextKey): string {
  const texts = loaded[language];
  if (!texts) throw new Error(`The texts in ${language} are not loaded.`);
  return texts[key];
}

function fill(language: Language, text: string, values: Readonly<Record<string, string | number>>) {
  return text.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}
