import type { Said, Values } from '../model/said';

/** A sentence in both languages with the values for its placeholders. */
export function said(en: string, zh: string, values: Values = {}): Said {
  return { text: { en, zh }, values };
}

/** What is not sure, as a title. */
export function likely({ text: { en, zh }, values }: Said): Said {
  return said(`Likely: ${en}`, `很可能：${zh}`, values);
}
