import type { RichText } from '../model/sentence';
import { unseen } from './unseen';

/** Control characters, and those that are not seen or turn the direction of text: shown, not obeyed. */
const hidden = new RegExp(`[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f]|${unseen.source}`, 'g');
const marks = /[\\`*_[\]<>|~&$]/g;
/** At the start of a line these would make a heading, a list or a rule of it. */
const lineStart = /^(\s*)([#+=-]|\d+[.)])/;

/** Text that is no more than text in Markdown, on one line. */
export function plainText(text: string): string {
  // Between the two stands a mark without width: nobody is called by what a service answered.
  return oneLine(text)
    .replace(marks, '\\$&')
    .replace(/@(?=\w)/g, '@\u2060');
}

/** Text set as code, on one line. */
export function code(text: string): string {
  const content = oneLine(text);
  const fence = '`'.repeat(longestRun(content) + 1);
  const padding = /^`|`$|^\s.*\s$/.test(content) ? ' ' : '';
  return content.trim() === '' ? '' : fence + padding + content + padding + fence;
}

/** Text set as a block of code, as it is. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${visible(text.replace(/\r\n?/g, '\n'))}\n${fence}`;
}

/** A sentence whose values are code, to stand where a line or a list item begins too. */
export function phrase(parts: RichText): string {
  const text = parts
    .map((part, nth) => {
      if (typeof part === 'string') return plainText(part);
      // Two pieces of code that touch would be read as one.
      return (typeof parts[nth - 1] === 'object' ? '\u2060' : '') + code(part.code);
    })
    .join('');
  return text.replace(
    lineStart,
    (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
  );
}

export const indented = (text: string, by = 2): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

const oneLine = (text: string) => visible(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '));

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}

/** Each control character as the picture of it. */
function visible(text: string): string {
  return text.replace(hidden, (char) => {
    const position = char.charCodeAt(0);
    if (position < 0x20) return String.fromCharCode(0x2400 + position);
    return position === 0x7f ? '\u2421' : '\ufffd';
  });
}
