import { placeholderOf, type SecretKind } from './policy';
import { mask } from './values';

/** A stretch of text: from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a secret stands in a text. */
export interface Span extends Range {
  readonly kind: SecretKind;
}

/**
 * How to write a secret down: as dots on screen; as a placeholder in what is copied; `file` as `copy`, but bare
 * numbers of JSON as `0`, so that it stays JSON, and tokens with what is known of them.
 */
export type Style = 'screen' | 'copy' | 'file';

/** What stands for a token in a file; `null` where nothing is known of it. */
export type DescribeToken = (token: string) => string | null;

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

/** Where in the masked text stands what stood at `at`; of a secret's inside, its start. */
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
export function masked(text: string, spans: readonly Span[], style: Style, describe?: DescribeToken): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let read = 0;
  for (const span of spans) {
    pieces.push(text.slice(read, span.start), standIn(text, span, style, describe));
    read = span.end;
  }
  pieces.push(text.slice(read));
  return pieces.join('');
}

function standIn(text: string, span: Span, style: Style, describe?: DescribeToken): string {
  if (style === 'screen') return mask;
  if (style === 'file' && isBareNumber(text, span)) return '0';
  const described =
    style === 'file' && span.kind === 'token' ? describe?.(text.slice(span.start, span.end)) : null;
  return described ?? placeholderOf(span.kind);
}

function isBareNumber(text: string, { start, end }: Span): boolean {
  if (end - start > 64 || !/^-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - 64), start);
  const after = text.slice(end, end + 64);
  return /(?:^|[:[,])\s*$/.test(before) && /^\s*(?:[,}\]]|$)/.test(after);
}
