/** The languages that every text a user sees is written in. */
export type Language = 'en' | 'zh';

/** One text in both languages. May hold `{placeholders}`, and `code` between backticks. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}

/** The language that a browser's language tag asks for; English where it is neither. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
