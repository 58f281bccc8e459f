import type { Said, Value } from '../model/said';
import type { Redactor, Style } from './redact';

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function redactSaid({ text, values }: Said, redactor: Redactor, style: Style): Said {
  const safe = ([name, value]: [string, Value]): [string, Value] => [
    name,
    typeof value === 'string' ? redactor.text(value, style) : value,
  ];
  return { text, values: Object.fromEntries(Object.entries(values).map(safe)) };
}
