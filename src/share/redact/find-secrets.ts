import { findFormFields, findUrlFields } from './find-fields';
import { type Claims, findNamed } from './find-named';
import { findShapes } from './find-shapes';
import { findUnjoined } from './find-unjoined';
import type { KnownSecrets } from './known-secrets';
import { type Clips, clipsFor } from './literals';
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
  readonly clips: Clips;
}

/** A header such as `Location` holds nothing else. */
const looksLikeUrl = /^(?:[a-z][a-z\d+.-]{1,20}:\/)?\/[^\r\n]*$/i;

/** Text of any kind: JSON, a form, prose, and what is left of them when they broke. */
export function findInText(text: string, kindOf: KindOf): Found {
  return find(text, kindOf, looksLikeUrl.test(text) ? findUrlFields : findFormFields);
}

export function findInUrl(url: string, kindOf: KindOf): Found {
  return find(url, kindOf, findUrlFields);
}

/** A header's value: all of it where the name says so, else what is in it. */
export function findInHeader(name: string, value: string, kindOf: KindOf): Found {
  const kind = kindOf(name);
  if (kind === undefined) return findInText(value, kindOf);
  const secret = secretIn(value, { start: 0, end: value.length });
  return find(
    value,
    () => undefined,
    (text) => (secret === null || text !== value ? [] : [{ ...secret, kind }]),
  );
}

/** The spans at which known secrets stand, in whatever spelling. */
export function findKnown({ views, clips }: Found, known: KnownSecrets): Span[] {
  return views.flatMap((view, index) =>
    known.find(view.text).flatMap((span) => {
      const place = clip(clips, index, view.sourceOf(span));
      return place === null ? [] : [{ ...span, ...place }];
    }),
  );
}

/** What a text of its kind has besides what any text may have. */
type FieldFinder = (text: string, kindOf: KindOf) => readonly Span[];

function find(text: string, kindOf: KindOf, findFields: FieldFinder): Found {
  const { views, unread } = viewsOf(text);
  const clips = clipsFor(text);
  const spans: Span[] = [];
  const values: { kind: Span['kind']; value: string }[] = [];
  const claimsOf = claimsFor(text, views);
  for (const [index, view] of views.entries()) {
    const claims = claimsOf(view);
    const named = (inner: string) => findNamed(inner, kindOf, claims);
    const found = [findFields, named, findUnjoined, findShapes];
    for (const span of found.flatMap((finder) => finder(view.text, kindOf))) {
      const source = view.sourceOf(span);
      const place = clip(clips, index, source);
      if (place === null) continue;
      spans.push({ ...span, ...place });
      // What was misread is known as it stands in what was sent.
      const isWhole = place.start === source.start && place.end === source.end;
      const value = isWhole ? view.text.slice(span.start, span.end) : text.slice(place.start, place.end);
      values.push({ kind: span.kind, value });
    }
  }
  // Nobody writes so, but who hides something.
  if (unread) spans.push({ start: 0, end: text.length, kind: 'unread' });
  return { text, spans, values, views, clips };
}

/** What each reading has read for sure holds for the readings of it, and not for others of the same escapes. */
function claimsFor(text: string, views: readonly View[]): (view: View) => Claims {
  let claimed: Uint32Array | null = null;
  const bitOf = (view: View) => 1 << Math.min(views.indexOf(view), 31);
  return (view) => {
    const own = bitOf(view);
    let closer = 0;
    for (let each = view.parent; each !== null; each = each.parent) {
      if (views.includes(each)) closer |= bitOf(each);
    }
    return {
      has: (separator) => ((claimed?.[view.sourceOf(separator).start] ?? 0) & closer) !== 0,
      add(range) {
        const { start, end } = view.sourceOf(range);
        claimed ??= new Uint32Array(text.length);
        for (let at = start; at < end; at++) claimed[at] = (claimed[at] as number) | own;
      },
    };
  };
}

/** The first view is the text as it was sent. */
const clip = (clips: Clips, view: number, range: Range) =>
  view === 0 ? clips.asSent(range) : clips.unescaped(range);
