import type { CheckContext } from '../check';
import { readUrl, type UrlParts } from './url';

/** The path that reached the service, and how many segments of the one sent stand before it. */
export interface SeenPath {
  readonly url: UrlParts;
  /** `null` where something in between rewrote the path, so that its segments are not those sent. */
  readonly offset: number | null;
}

/**
 * The path as the service had it. "Could not find application for … from URI: …" repeats it, so that what a
 * proxy took away or put in can be told; otherwise it is the path that was sent.
 */
export function pathSeenByService(context: CheckContext): SeenPath {
  const { url } = context;
  const uri = context.captured.uri?.replace(/^\/+/, '');
  if (!uri) return { url, offset: 0 };
  // A chat host: nothing stands before the path that the service itself reads.
  const seen = readUrl(`https://a1.easemob.com/${uri.split('?', 1)[0]}`);
  const [sent, got] = [textsOf(url), textsOf(seen)];
  const offset = sent.length - got.length;
  const isTail = offset >= 0 && got.every((segment, index) => segment === sent[offset + index]);
  if (isTail) return { url: seen, offset };
  // The texts of documents and of some answers are cut short.
  return got.length < sent.length && got.every((segment, index) => segment === sent[index])
    ? { url, offset: 0 }
    : { url: seen, offset: null };
}

function textsOf(url: UrlParts): readonly string[] {
  return url.segments.map(({ decoded }) => decoded);
}
