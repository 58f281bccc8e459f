import type { Sentence, Value } from '../model/sentence';
import type { Redactor, Style } from './redact';

/** The sentence with secrets masked in the values that come from the call; its own words stay whole. */
export function redactSentence({ text, values }: Sentence, redactor: Redactor, style: Style): Sentence {
  const safe = ([name, value]: [string, Value]): [string, Value] => [
    name,
    typeof value === 'string' ? redactor.text(value, style) : value,
  ];
  return { text, values: Object.fromEntries(Object.entries(values).map(safe)) };
}
