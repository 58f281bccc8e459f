import type { Said, Values } from '../model/said';

/** A sentence in both languages with the values for its placeholders. */
export function said(en: string, zh: string, values: Values = {}): Said {
  return { text: { en, zh }, values };
}
