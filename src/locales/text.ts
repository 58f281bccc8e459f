import type { Bilingual, Language } from '../model/language';
import type { Said, Values } from '../model/said';
import { en } from './en';
import { zh } from './zh';

export type TextKey = keyof typeof en;

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

const byLanguage = { en, zh };
const numbers = { en: new Intl.NumberFormat('en-GB'), zh: new Intl.NumberFormat('zh-CN') };
const placeholder = /\{([a-z]+)\}/g;

/** A text of the panel's own, its values filled in. */
export function text<Key extends TextKey>(
  language: Language,
  key: Key,
  ...[values]: ValueArguments<Key>
): string {
  return fill(language, byLanguage[language][key], values ?? {});
}

/** The form of a text that suits `number`, which fills `{count}`. */
export function count(
  language: Language,
  key: CountKey,
  number: number,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = number === 1 ? 'one' : 'other';
  return fill(language, byLanguage[language][`${key}.${form}`], { ...values, count: number });
}

/** The text as a sentence with `code` in it, for those that show it as a phrase. */
export function said<Key extends TextKey>(key: Key, ...[values]: ValueArguments<Key>): Said {
  return { text: texts(key), values: values ?? {} };
}

/** The form of a sentence that suits `number`, which fills `{count}`. */
export function saidCount(key: CountKey, number: number, values: Values = {}): Said {
  const form = `${key}.${number === 1 ? 'one' : 'other'}` as const;
  return { text: texts(form), values: { ...values, count: number } };
}

/** A text in both languages, for those who choose one later. */
export function texts(key: TextKey): Bilingual {
  return { en: en[key], zh: zh[key] };
}

/** The language that a browser's language tag asks for; English where it is neither. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}

function fill(language: Language, template: string, values: Readonly<Record<string, string | number>>) {
  return template.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}
