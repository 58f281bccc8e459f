import type { Language } from '../model/language';
import { type Said, sayText, type Value } from '../model/said';
import type { Redactor } from '../share/redact';
import { byRules } from './secrets';

/** Masked once per sentence: a row is drawn again with each call that arrives. */
const known = new WeakMap<Redactor, WeakMap<Said, Said>>();

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function masked(said: Said, redactor: Redactor): Said {
  const bySaid = known.get(redactor) ?? new WeakMap<Said, Said>();
  const safe = bySaid.get(said) ?? { text: said.text, values: maskedValues(said, redactor) };
  known.set(redactor, bySaid.set(said, safe));
  return safe;
}

/** The same as plain text, for a tooltip. */
export function maskedText(said: Said, language: Language, redactor: Redactor = byRules): string {
  return sayText(masked(said, redactor), language);
}

function maskedValues({ values }: Said, redactor: Redactor): Said['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Value] => [
      name,
      typeof value === 'string' ? redactor.text(value) : value,
    ]),
  );
}
