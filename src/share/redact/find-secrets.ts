import { findFormFields, findUrlFields } from './find-fields';
import { findNamed } from './find-named';
import { findShapes } from './find-shapes';
import type { KnownSecrets } from './known-secrets';
import type { KindOf } from './names';
import type { Span } from './spans';
import { secretIn } from './values';
import { type Range, type View, viewsOf } from './views';

/** A text, the secrets in it, and what they read: each in the spelling in which it was found. */
export interface Found {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly values: readonly { readonly kind: Span['kind']; readonly value: string }[];
  readonly views: readonly View[];
}

/** Text of any kind: JSON, a form, prose, and what is left of them when they broke. */
export function findInText(text: string, kindOf: KindOf): Found {
  return find(text, kindOf, findFormFields(text, kindOf));
}

export function findInUrl(url: string, kindOf: KindOf): Found {
  return find(url, kindOf, findUrlFields(url, kindOf));
}

/** A header's value: all of it where the name says so, else what is in it. */
export function findInHeader(name: string, value: string, kindOf: KindOf): Found {
  const kind = kindOf(name);
  if (kind === undefined) return findInText(value, kindOf);
  const secret = secretIn(value, { start: 0, end: value.length });
  return find(value, () => undefined, secret === null ? [] : [{ ...secret, kind }]);
}

/** The spans at which known secrets stand, in whatever spelling. */
export function findKnown({ views }: Found, known: KnownSecrets): Span[] {
  return views.flatMap((view) => known.find(view.text).map((span) => ({ ...span, ...view.sourceOf(span) })));
}

function find(text: string, kindOf: KindOf, first: readonly Span[]): Found {
  const views = viewsOf(text);
  const spans: Span[] = [...first];
  const values = first.map((span) => ({ kind: span.kind, value: text.slice(span.start, span.end) }));
  const claimed = new Set<number>();
  for (const view of views) {
    const claims = {
      has: (separator: Range) => claimed.has(view.sourceOf(separator).start),
      add: (separator: Range) => claimed.add(view.sourceOf(separator).start),
    };
    for (const span of [...findNamed(view.text, kindOf, claims), ...findShapes(view.text, kindOf)]) {
      spans.push({ ...span, ...view.sourceOf(span) });
      values.push({ kind: span.kind, value: view.text.slice(span.start, span.end) });
    }
  }
  return { text, spans, values, views };
}
