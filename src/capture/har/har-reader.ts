import type { Call } from '../../model/call';
import { hostOf } from '../../model/host-of';
import { isGrantedPreflight } from '../../model/preflight';
import type { SeenRequest } from '../importer';
import { toCall } from '../to-call';
import type { HarImport, HarProblem, HarProblemKind, HarProgress } from './har-import';
import type { Position } from './position';
import { type FileEntry, readEntry } from './read-entry';
import type { Piece } from './split-har';

export interface HarReaderOptions {
  isWatched(host: string): boolean;
  looksLikeCall?(request: SeenRequest): boolean;
  onCall(call: Call): void;
  /** What the ids of the calls begin with, unique within the log. */
  readonly idPrefix?: string;
}

/** Makes calls of a file's pieces, and keeps count. */
export interface HarReader {
  /** Text as it is read; gives back what of it may be JSON, or `null` where the file is an archive. */
  begin(text: string): string | null;
  take(piece: Piece): void;
  progress(): HarProgress;
  /** `stopped`: before the end of the file. */
  result(stopped: boolean): HarImport;
}

const mostProblems = 100;
const start: Position = { offset: 0, line: 1, column: 1 };
const credentials = /^(?:authorization|cookie|set-cookie)$/i;

export function createHarReader({
  isWatched,
  looksLikeCall,
  onCall,
  idPrefix = 'har',
}: HarReaderOptions): HarReader {
  const problems: HarProblem[] = [];
  let problemCount = 0;
  let read = 0;
  let entries = 0;
  let calls = 0;
  let others = 0;
  let tunnels = 0;
  let tunnelHost: string | null = null;
  let suggestedHost: string | null = null;
  /** Preflights that were granted: passed over, as they are where calls are recorded. */
  let granted = 0;
  let bodiesMissing = 0;
  let creator: string | null = null;
  let redacted = false;
  let began = false;
  let isJson = true;
  let hasCredentials = false;
  let withoutUrl = 0;

  const report = (what: HarProblemKind, entry: number | null, at: Position) => {
    problemCount += 1;
    if (problems.length < mostProblems) problems.push({ what, entry, at });
  };

  /** An entry was read behind the last break. */
  const resume = () => {
    const last = problems.at(-1);
    if (last?.what === 'broken') problems[problems.length - 1] = { ...last, what: 'broken-on' };
  };

  const isWatchedUrl = (url: string) => {
    const host = hostOf(url);
    return host !== '' && (isWatched(host) || isWatched(host.replace(/:\d+$/, '')));
  };

  const takeEntry = (file: FileEntry) => {
    const { request, response, _resourceType } = file.entry;
    hasCredentials ||= [...request.headers, ...response.headers].some(({ name }) => credentials.test(name));
    const isCall = /^https?:/i.test(request.url) && _resourceType !== 'websocket';
    if (!isCall || !isWatchedUrl(request.url)) {
      others += 1;
      if (isCall && suggestedHost === null && looksLikeCall?.(seen(file)))
        suggestedHost = hostOf(request.url);
    } else if (request.method === 'CONNECT') {
      tunnels += 1;
      tunnelHost ??= hostOf(request.url);
    } else {
      const call = toCall(file.entry, file.content, `${idPrefix}-${calls + 1}`, file.source);
      if (isGrantedPreflight(call)) {
        granted += 1;
        return;
      }
      calls += 1;
      if (call.response.bodyState === 'left-out' && call.response.status > 0) bodiesMissing += 1;
      onCall(call);
    }
  };

  const takeAbout = (name: string, json: unknown) => {
    if (name === '_redacted') redacted = json === true;
    if (name !== 'creator' || typeof json !== 'object' || json === null) return;
    if ('name' in json && typeof json.name === 'string') creator = json.name.slice(0, 100);
  };

  return {
    begin(text) {
      const json = read === 0 ? text.replace(/^\ufeff/, '') : text;
      read += text.length;
      const first = began ? undefined : /\S/.exec(json)?.[0];
      if (first === undefined) return json;
      began = true;
      isJson = first === '{' || first === '[';
      if (!isArchive(json)) return json;
      report('compressed', null, start);
      return null;
    },
    take(piece) {
      if (!began) return;
      if (piece.kind === 'about') return takeAbout(piece.name, piece.json);
      if (piece.kind === 'no-entries') return report('no-entries', null, start);
      if (piece.kind !== 'entry') {
        if (piece.inEntry) entries += 1;
        if (!isJson && problemCount === 0) return report('not-json', null, start);
        return report(piece.kind, piece.inEntry ? entries : null, piece.at);
      }
      for (const json of unwrapped(piece.json)) {
        const entry = readEntry(json, creator);
        // After a break, what looks like an entry may be a part of the one that broke.
        if (entry === null && !piece.isSure) continue;
        entries += 1;
        if (entry === null) {
          if (hasRequest(json)) withoutUrl += 1;
          report('not-an-entry', entries, piece.at);
          continue;
        }
        resume();
        takeEntry(entry);
      }
    },
    progress: () => ({ read, calls, others }),
    result(stopped) {
      if (!began && !stopped) report('empty', null, start);
      const found = calls + others + tunnels + granted;
      const isNoHar = found === 0 && entries > 0 && problems.every(({ what }) => what === 'not-an-entry');
      const nothing = withoutUrl > 0 ? 'no-requests' : 'no-entries';
      const isSanitized = creator === 'WebInspector' && calls > 0 && !hasCredentials;
      return {
        ...{ read, calls, others, tunnels, tunnelHost, suggestedHost, bodiesMissing, creator, redacted },
        problems: isNoHar ? [{ what: nothing, entry: null, at: start }] : problems,
        problemCount: isNoHar ? 1 : problemCount,
        stopped,
        sanitized: isSanitized,
      };
    },
  };
}

/** Zip and gzip, as they look when read as text. */
const isArchive = (text: string) => text.startsWith('PK') || text.charCodeAt(0) === 0x1f;

function seen({ entry: { request }, content }: FileEntry): SeenRequest {
  const authorization = request.headers.find(({ name }) => /^authorization$/i.test(name))?.value ?? '';
  const reply = content.kind === 'text' ? content.text : '';
  return { method: request.method, url: request.url, authorization, reply };
}

const fieldOf = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>)[name] : undefined;

const hasRequest = (json: unknown) => typeof fieldOf(json, 'request') === 'object';

/** The entries of a HAR within a list of them; any other value as it is. */
function unwrapped(json: unknown): readonly unknown[] {
  const entries = fieldOf(fieldOf(json, 'log'), 'entries');
  return Array.isArray(entries) ? entries : [json];
}
