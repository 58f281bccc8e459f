import type { Sentence, Value } from '../model/sentence';
import type { Redactor, Style } from './redact';

/** Characters of a value of the call that a sentence shows. */
export const longestValue = 500;

/**
 * The sentence with secrets masked in the values that come from the call; its own words stay whole. A long value is
 * cut before it is read, so that showing it takes no longer than what is shown of it.
 */
export function redactSentence({ text, values }: Sentence, redactor: Redactor, style: Style): Sentence {
  const safe = ([name, value]: [string, Value]): [string, Value] => [
    name,
    typeof value === 'string' ? cut(redactor.text(cut(value, longestValue), style), longestValue) : value,
  ];
  return { text, values: Object.fromEntries(Object.entries(values).map(safe)) };
}

/** At most so many characters, and a sign that there were more. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
