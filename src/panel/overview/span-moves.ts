import type { Span } from '../../log/span';

export type Edge = 'from' | 'to';

/** A span within the whole; its open ends are those of the whole. */
export function clamped(span: Span | null, whole: Span): Span {
  if (span === null) return whole;
  const within = (time: number) => Math.max(whole.from, Math.min(whole.to, time));
  return { from: within(span.from), to: within(span.to) };
}

/**
 * The span between two moments, in either order. An end that reaches that of the whole is left open, so that
 * calls yet to come are in it; `null` where both are: then nothing is narrowed.
 */
export function spanBetween(a: number, b: number, whole: Span): Span | null {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  const span = {
    from: from <= whole.from ? Number.NEGATIVE_INFINITY : from,
    to: to >= whole.to ? Number.POSITIVE_INFINITY : to,
  };
  return Number.isFinite(span.from) || Number.isFinite(span.to) ? span : null;
}

/** Parts of the whole that a key moves an edge by. */
const small = 1 / 100;
const large = 1 / 10;

/**
 * The span after a key was pressed on one of its edges, Shift moving both; `undefined` for a key that does
 * nothing there.
 */
export function spanAfterKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  edge: Edge,
  span: Span | null,
  whole: Span,
): Span | null | undefined {
  if (key === 'Escape') return span === null ? undefined : null;
  const shown = clamped(span, whole);
  const target = targetOf(key, shown[edge], whole);
  if (target === undefined) return undefined;
  // An edge stops at the other one.
  if (!shiftKey && edge === 'from') return spanBetween(Math.min(target, shown.to), shown.to, whole);
  if (!shiftKey) return spanBetween(shown.from, Math.max(target, shown.from), whole);
  // Moved as a whole it stays as long as it is.
  const by = Math.max(whole.from - shown.from, Math.min(whole.to - shown.to, target - shown[edge]));
  return spanBetween(shown.from + by, shown.to + by, whole);
}

function targetOf(key: string, at: number, whole: Span): number | undefined {
  const length = whole.to - whole.from;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - length * small;
    case 'ArrowRight':
    case 'ArrowUp':
      return at + length * small;
    case 'PageDown':
      return at - length * large;
    case 'PageUp':
      return at + length * large;
    case 'Home':
      return whole.from;
    case 'End':
      return whole.to;
    default:
      return undefined;
  }
}
