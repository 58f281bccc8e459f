import type { Language } from '../model/language';
import { type Said, sayText } from '../model/said';
import { byRules, type Redactor } from '../share/redact';
import { redactSaid } from '../share/redact-said';
import { visible } from './visible';

/** Masked once per sentence: a row is drawn again with each call that arrives. */
const known = new WeakMap<Redactor, WeakMap<Said, Said>>();

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function masked(said: Said, redactor: Redactor): Said {
  const bySaid = known.get(redactor) ?? new WeakMap<Said, Said>();
  const safe = bySaid.get(said) ?? redactSaid(said, redactor, 'screen');
  known.set(redactor, bySaid.set(said, safe));
  return safe;
}

/** The same as plain text, for a tooltip. */
export function maskedText(said: Said, language: Language, redactor: Redactor = byRules): string {
  return visible(sayText(masked(said, redactor), language));
}
