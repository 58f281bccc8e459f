import { placeholderOf } from './names';
import type { SecretKind } from './rules';
import { mask } from './values';
import type { Range } from './views';

/** Where a secret stands in a text. */
export interface Span extends Range {
  readonly kind: SecretKind;
}

/**
 * How to write a secret down: as dots on screen; as a placeholder in what is copied; `file` as `copy`, and
 * bare numbers of JSON as `0`, so that what was JSON stays JSON.
 */
export type Style = 'screen' | 'copy' | 'file';

/** The spans in order, those that overlap or touch made one. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const runs: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = runs.at(-1);
    if (span.end <= span.start) continue;
    if (last === undefined || span.start > last.end) runs.push(span);
    else if (span.end > last.end) runs[runs.length - 1] = { ...last, end: span.end };
  }
  return runs;
}

/** Where in the masked text stands what stood at `at`. */
export function movedTo(at: number, text: string, spans: readonly Span[], style: Style): number {
  let moved = at;
  for (const span of spans) {
    if (span.start >= at) break;
    moved -= Math.min(at, span.end) - span.start;
    if (span.end <= at) moved += standIn(text, span, style).length;
  }
  return moved;
}

/** The text with what stands in the spans replaced. Takes spans as `merged` leaves them. */
export function masked(text: string, spans: readonly Span[], style: Style): string {
  const pieces: string[] = [];
  let read = 0;
  for (const span of spans) {
    pieces.push(text.slice(read, span.start), standIn(text, span, style));
    read = span.end;
  }
  pieces.push(text.slice(read));
  return pieces.join('');
}

function standIn(text: string, span: Span, style: Style): string {
  if (style === 'screen') return mask;
  return style === 'file' && isBareNumber(text, span) ? '0' : placeholderOf(span.kind);
}

function isBareNumber(text: string, { start, end }: Span): boolean {
  if (end - start > 64 || !/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 64), start);
  const after = text.slice(end, end + 64);
  return /[:[,]\s*$/.test(before) && /^\s*[,}\]]/.test(after);
}
