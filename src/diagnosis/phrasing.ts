import type { Sentence, Values } from '../model/sentence';

/** A sentence in both languages with the values for its placeholders. */
export function sentence(en: string, zh: string, values: Values = {}): Sentence {
  return { text: { en, zh }, values };
}

/** What is not sure, as a title. */
export function likelyTitle({ text: { en, zh }, values }: Sentence): Sentence {
  return sentence(`Likely: ${en}`, `很可能：${zh}`, values);
}

/** A title as a sentence: with the full stop that titles go without. */
export function withFullStop({ text, values }: Sentence): Sentence {
  return { text: { en: `${text.en}.`, zh: `${text.zh}。` }, values };
}
