/** Hosts by the beginnings of urls: nearly all calls go to the same few. */
const known = new Map<string, string>();
const maxKnown = 100;

/** The host and port of a url, in lower case; empty for what is not a url. */
export function hostOf(url: string): string {
  // Up to the path a url is short, and the same for many calls.
  const path = url.indexOf('/', url.indexOf('://') + 3) + 1;
  const origin = url.slice(0, path);
  const host = known.get(origin);
  if (host !== undefined) return host;
  const read = readHost(path === 0 ? url : origin);
  if (path > 0 && known.size < maxKnown) known.set(origin, read);
  return read;
}

function readHost(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
