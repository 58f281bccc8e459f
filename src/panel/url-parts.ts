export { pathOf } from '../log/path';

/** The last piece of a url's path, as a stack trace would show it; the whole where there is none. */
export function fileOf(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? url;
  return path.slice(path.lastIndexOf('/') + 1) || url;
}

/** A piece of a url, and whether the explanation speaks of it. */
export interface UrlPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a url at the path segments (counted from 0) and query fields that are to be marked. */
export function markUrl(
  url: string,
  segments: ReadonlySet<number>,
  fields: ReadonlySet<string>,
): readonly UrlPart[] {
  const [, origin = '', path = '', query = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(.*)$/is.exec(url) ?? [];
  const parts: UrlPart[] = [{ text: origin, marked: false }];
  for (const [index, piece] of path.split('/').entries()) {
    if (index > 0) parts.push({ text: '/', marked: false });
    // What stands before the first slash is no segment.
    parts.push({ text: piece, marked: segments.has(index - 1) });
  }
  for (const piece of query.split(/(?=[?&])/)) {
    parts.push({ text: piece.slice(0, 1), marked: false });
    parts.push({ text: piece.slice(1), marked: fields.has(piece.slice(1).split('=', 1)[0] ?? '') });
  }
  return joined(parts);
}

function joined(parts: readonly UrlPart[]): readonly UrlPart[] {
  const runs: UrlPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (part.text === '') continue;
    if (last && last.marked === part.marked) runs[runs.length - 1] = { ...last, text: last.text + part.text };
    else runs.push(part);
  }
  return runs;
}
