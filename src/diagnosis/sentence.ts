import type { Said } from '../model/said';

/** A title as a sentence: with the full stop that titles go without. */
export function sentence({ text, values }: Said): Said {
  return { text: { en: `${text.en}.`, zh: `${text.zh}。` }, values };
}
