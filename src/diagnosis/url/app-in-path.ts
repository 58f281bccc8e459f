import { firstWords, isKnownPath, longestPath } from '../../catalog/operations';

/**
 * How a url names its app: `/{org}/{app}/…`, `/app-id/{id}/…`, `/api/sdk/v1/{org}/{app}/…`,
 * `/management/organizations/{org}/applications/{app}/…`. `config`: the call that asks for the chat
 * servers, with the app in its query. `unknown`: the path names none.
 */
export type UrlForm = 'org-app' | 'app-id' | 'sdk' | 'management' | 'config' | 'unknown';

/** Where in a path's segments the API's own path begins, and what it says of the app. */
export interface AppInPath {
  readonly form: UrlForm;
  /** `org#app`, or the app id; `null` where the path has none. */
  readonly app: string | null;
  /** Positions of the segments that name the app: org and app, or one that holds an app key or an app id. */
  readonly appSegments: readonly number[];
  /** How many segments stand before the API's own path. */
  readonly start: number;
  /** Position of the first segment below the app. */
  readonly restStart: number;
}

type Reading = (segments: readonly string[], start: number) => AppInPath | null;

const wholeAppKey = /^[^#]+#[^#]+$/;

const appId: Reading = (segments, start) => {
  const id = segments[start + 1];
  if (segments[start] !== 'app-id' || id === undefined) return null;
  return { form: 'app-id', app: id, appSegments: [start + 1], start, restStart: start + 2 };
};

const sdk: Reading = (segments, start) =>
  segments[start] === 'api' && segments[start + 1] === 'sdk' && segments[start + 2] === 'v1'
    ? orgAndApp('sdk', segments, start, start + 3, start + 4)
    : null;

const management: Reading = (segments, start) =>
  segments[start] === 'management' &&
  segments[start + 1] === 'organizations' &&
  segments[start + 3] === 'applications'
    ? orgAndApp('management', segments, start, start + 2, start + 4)
    : null;

/** An app key in one segment, its `#` escaped: wrong, yet plain in what it means. */
const appKey: Reading = (segments, start) => {
  const key = segments[start];
  if (key === undefined || !wholeAppKey.test(key)) return null;
  return { form: 'org-app', app: key, appSegments: [start], start, restStart: start + 1 };
};

const noApp: Reading = (_, start) => ({
  form: 'unknown',
  app: null,
  appSegments: [],
  start,
  restStart: start,
});

const orgApp: Reading = (segments, start) => orgAndApp('org-app', segments, start, start, start + 1);

function orgAndApp(
  form: UrlForm,
  segments: readonly string[],
  start: number,
  orgAt: number,
  appAt: number,
): AppInPath | null {
  const [org, app] = [segments[orgAt], segments[appAt]];
  if (org === undefined || app === undefined || org.includes('#') || app.includes('#')) return null;
  return { form, app: `${org}#${app}`, appSegments: [orgAt, appAt], start, restStart: appAt + 1 };
}

const marked: readonly Reading[] = [appId, sdk, management];
/** A path that fits without an app goes before one that would take `/users/hxtest1/…` for an org and an app. */
const readings: readonly Reading[] = [...marked, appKey, noApp, orgApp];

/** On a chat host, all that can stand before the path is an org: `/acme/users/…`, `/acme/acme%23shop/users/…`. */
const readingsAfterOrg: readonly Reading[] = [appKey, noApp];

/** `/management/organizations/{org}/applications/{app}` is the longest way to name an app. */
const maxAppPathSegments = 5;

/**
 * Where the API's path begins: at the first place from which on a known path follows, else at the first
 * that is marked, else at the start. `segments` are decoded. A proxy may put a prefix of any length before
 * it; the chat hosts themselves take none (`mayHavePrefix`), so there a misspelt word is not taken for one.
 * Linear in the number of segments.
 */
export function findApp(segments: readonly string[], mayHavePrefix: boolean): AppInPath {
  const earliest = Math.max(0, segments.length - longestPath - maxAppPathSegments);
  const end = mayHavePrefix ? segments.length : Math.min(segments.length, 2);
  for (let start = earliest; start < end; start += 1) {
    for (const read of start > 0 && !mayHavePrefix ? readingsAfterOrg : readings) {
      const found = read(segments, start);
      if (found && isKnownPath(segments.slice(found.restStart))) return found;
    }
  }
  return guessApp(segments, mayHavePrefix);
}

/** The app of a path that fits no operation: one that is marked, else what the first two segments say. */
export function guessApp(segments: readonly string[], mayHavePrefix: boolean): AppInPath {
  const end = mayHavePrefix ? segments.length : 1;
  for (let start = 0; start < end; start += 1) {
    for (const read of marked) {
      const found = read(segments, start);
      if (found) return found;
    }
  }
  const key = appKey(segments, 0) ?? appKey(segments, 1);
  if (key !== null) return key;
  return (namesNoApp(segments) ? null : orgApp(segments, 0)) ?? (noApp(segments, 0) as AppInPath);
}

/** A path of the API without its app, or of the demo servers that live on some chat hosts. */
function namesNoApp([first = '', second, third]: readonly string[]): boolean {
  return firstWords.has(first) || (first === 'app' && second === 'chat' && third === 'user');
}
