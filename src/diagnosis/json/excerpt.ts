import type { Excerpt } from '../../model/diagnosis';
import { textPlace } from './text-place';

/** How much of a line is kept on either side: more than is shown, so that a secret is seen to be one. */
const contextChars = 500;

/**
 * The line in which `offset` stands, that spot to be pointed at; above it the line before, where the spot
 * begins its own. As they were sent: who shows them masks their secrets.
 */
export function excerptAt(text: string, offset: number): Excerpt {
  const place = textPlace(text, offset);
  const start = place.offset - place.column + 1;
  const from = Math.max(start, place.offset - contextChars);
  const end = lineEnd(text, place.offset);
  const isFirstInLine = text.slice(start, place.offset).trim() === '';
  const before = [
    place.line > 1 && isFirstInLine ? `${lineBefore(text, start)}\n` : '',
    ...[from > start ? '…' : '', text.slice(from, place.offset)],
  ].join('');
  const after = `${text.slice(place.offset, end)}${isLineEnd(text, end) ? '' : '…'}`;
  return { text: before + after, spot: [before.length, before.length + 1] };
}

function lineBefore(text: string, start: number): string {
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  let from = end;
  while (from > 0 && from > end - contextChars && !isLineEnd(text, from - 1)) from -= 1;
  return text.slice(from, end);
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < from + contextChars && !isLineEnd(text, end)) end += 1;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at >= text.length || unit === 10 || unit === 13;
}
