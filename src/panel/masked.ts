import type { Language } from '../model/language';
import { type Said, sayText, type Value } from '../model/said';
import { redactText } from '../share/redact';

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function masked({ text, values }: Said): Said {
  const safe = Object.entries(values).map(([name, value]): [string, Value] => [
    name,
    typeof value === 'string' ? redactText(value) : value,
  ]);
  return { text, values: Object.fromEntries(safe) };
}

/** The same as plain text, for a tooltip. */
export function maskedText(said: Said, language: Language): string {
  return sayText(masked(said), language);
}
