/** The languages that every text a user sees is written in. */
export type Language = 'en' | 'zh';

/** One text in both languages. May hold `{placeholders}`, and `code` between backticks. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
