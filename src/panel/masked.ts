import type { Language } from '../model/language';
import { type Said, sayText, type Value } from '../model/said';
import { redactText } from '../share/redact';

/** Masked once per sentence: a row is drawn again with each call that arrives. */
const known = new WeakMap<Said, Said>();

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function masked(said: Said): Said {
  const safe = known.get(said) ?? { text: said.text, values: maskedValues(said) };
  known.set(said, safe);
  return safe;
}

/** The same as plain text, for a tooltip. */
export function maskedText(said: Said, language: Language): string {
  return sayText(masked(said), language);
}

function maskedValues({ values }: Said): Said['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]): [string, Value] => [
      name,
      typeof value === 'string' ? redactText(value) : value,
    ]),
  );
}
