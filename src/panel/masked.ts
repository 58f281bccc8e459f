import type { Language } from '../model/language';
import { type Sentence, toPlainText } from '../model/sentence';
import { byRules, type Redactor } from '../share/redact';
import { redactSentence } from '../share/redact-sentence';
import { visible } from './visible';

/** Masked once per sentence: a row is drawn again with each call that arrives. */
const known = new WeakMap<Redactor, WeakMap<Sentence, Sentence>>();

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function masked(said: Sentence, redactor: Redactor): Sentence {
  const bySaid = known.get(redactor) ?? new WeakMap<Sentence, Sentence>();
  const safe = bySaid.get(said) ?? redactSentence(said, redactor, 'screen');
  known.set(redactor, bySaid.set(said, safe));
  return safe;
}

/** The same as plain text, for a tooltip. */
export function maskedText(said: Sentence, language: Language, redactor: Redactor = byRules): string {
  return visible(toPlainText(masked(said, redactor), language));
}
