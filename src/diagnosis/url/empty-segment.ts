/** Position of the first empty segment, by the slashes as sent; `null` where none is. One at the end is harmless. */
export function emptySegmentAt(path: string): number | null {
  if (!path.includes('//')) return null;
  const segments = path.split('/').slice(1);
  while (segments.at(-1) === '') segments.pop();
  const at = segments.indexOf('');
  return at === -1 ? null : at;
}

/** Whether one of them stands below the app, where a value should have been: the rest then reads as another path. */
export const isBrokenBelowApp = (path: string) => (emptySegmentAt(path) ?? 0) >= 2;
