import { isChatHost } from '../../catalog/hosts';
import type { Call } from '../../model/call';
import { type AppInPath, findApp, guessApp } from './app-in-path';

/** A piece of a path between two slashes. `decoded` is as `raw` where its `%` escapes do not decode. */
export interface UrlSegment {
  readonly raw: string;
  readonly decoded: string;
  readonly undecodable: boolean;
}

/** A url and what it says of the app and the operation. */
export interface UrlParts extends Pick<AppInPath, 'form' | 'app' | 'appSegments' | 'restStart'> {
  /** It is an absolute http(s) url. Everything else is empty when it is not. */
  readonly valid: boolean;
  /** It is longer than we read: what lies beyond is not looked at, and no operation is sought in a cut path. */
  readonly cut: boolean;
  readonly origin: string;
  /** With its port, where the url has one. */
  readonly host: string;
  /** As sent. */
  readonly path: string;
  /** Without the empty ones that doubled slashes make. */
  readonly segments: readonly UrlSegment[];
  /** As sent: empty, or from its `?` on. */
  readonly search: string;
  /** Each parameter's values in their order, decoded. */
  readonly query: ReadonlyMap<string, readonly string[]>;
  /** Segments before the API's own path, as a proxy puts them there. As sent. */
  readonly prefix: readonly string[];
  /** The path below the app, as sent: empty, or from its `/` on. */
  readonly rest: string;
}

/** Servers refuse urls long before this. In characters. */
const maxUrlChars = 65_536;

const invalid: UrlParts = {
  valid: false,
  cut: false,
  origin: '',
  host: '',
  path: '',
  segments: [],
  search: '',
  query: new Map(),
  form: 'unknown',
  app: null,
  appSegments: [],
  prefix: [],
  restStart: 0,
  rest: '',
};

/** Takes a url apart. Never throws; linear in its length. */
export function readUrl(text: string): UrlParts {
  const cut = text.length > maxUrlChars;
  const url = parse(cut ? text.slice(0, maxUrlChars) : text);
  if (url === null) return { ...invalid, cut };
  const segments = readSegments(url.pathname);
  const query = readQuery(url.searchParams);
  const pathIsCut = cut && url.search === '';
  const { start, ...place } = placeOf(
    segments.map(({ decoded }) => decoded),
    query,
    pathIsCut,
    !isChatHost(url.host),
  );
  const asSent = segments.map(({ raw }) => raw);
  return {
    valid: true,
    cut,
    origin: url.origin,
    host: url.host,
    path: url.pathname,
    segments,
    search: url.search,
    query,
    ...place,
    prefix: asSent.slice(0, start),
    rest: asSent
      .slice(place.restStart)
      .map((raw) => `/${raw}`)
      .join(''),
  };
}

/** A url up to its path, as the browser wrote it. */
export function originAsSent({ request: { url } }: Pick<Call, 'request'>): string {
  return url.slice(0, Math.max(0, url.indexOf('/', url.indexOf('://') + 3)));
}

function parse(text: string): URL | null {
  try {
    const url = new URL(escapeAppKey(text));
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** A bare `#` within a word of the path is an app key as it is written; browsers report no fragment. */
function escapeAppKey(text: string): string {
  const hash = text.indexOf('#');
  const path = text.indexOf('/', text.indexOf('://') + 3);
  if (path === -1 || hash <= path || text.lastIndexOf('?', hash) !== -1) return text;
  const isInWord = text[hash - 1] !== '/' && text[hash + 1] !== '/' && text.includes('/', hash);
  return isInWord ? `${text.slice(0, hash)}%23${text.slice(hash + 1)}` : text;
}

/** Each broken segment costs an exception; after this many the rest of the path is left as sent. */
const maxUndecodable = 20;

function readSegments(path: string): readonly UrlSegment[] {
  const segments: UrlSegment[] = [];
  let broken = 0;
  for (const raw of path.split('/')) {
    if (raw === '') continue;
    const decoded = raw.includes('%') && broken < maxUndecodable ? decode(raw) : raw;
    if (decoded === null) broken += 1;
    segments.push({ raw, decoded: decoded ?? raw, undecodable: decoded === null });
  }
  return segments;
}

function decode(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

function readQuery(parameters: URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const query = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    const values = query.get(name);
    if (values) values.push(value);
    else query.set(name, [value]);
  }
  return query;
}

function placeOf(
  segments: readonly string[],
  query: UrlParts['query'],
  pathIsCut: boolean,
  mayHavePrefix: boolean,
): AppInPath {
  if (pathIsCut) return guessApp(segments, mayHavePrefix);
  const start = segments.length - 2;
  const isConfig = segments[start] === 'easemob' && segments[start + 1] === 'server.json';
  if (!isConfig) return findApp(segments, mayHavePrefix);
  const app = query.get('app_key')?.[0] ?? query.get('app_id')?.[0];
  // The SDK escapes the app key's `#` twice.
  return { form: 'config', app: app?.replace('%23', '#') || null, appSegments: [], start, restStart: start };
}
