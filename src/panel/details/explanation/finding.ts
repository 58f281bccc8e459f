import { createContext } from 'preact';

/** The text that the user is looking for in the details: what has it is not folded away, nor cut off. */
export const FindingContext = createContext('');

/** Of a long text as much as is shown: all of it where what the user looks for stands behind the cut. */
export function shownOf(text: string, limit: number, finding: string): string {
  if (text.length <= limit || finding === '') return text.slice(0, limit);
  const isBeyond = lower(text).indexOf(lower(finding), limit - finding.length) >= 0;
  return isBeyond ? text : text.slice(0, limit);
}

/** In lower case, where that leaves each character its place. */
export function lower(text: string): string {
  const made = text.toLowerCase();
  return made.length === text.length ? made : text;
}
