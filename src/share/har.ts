import type { Creator, Entry, Har, Log } from 'har-format';
import { describeToken } from '../diagnosis/token/described';
import type { Call } from '../model/call';
import { harEntry } from './har-entry';
import {
  addRemovals,
  createKnownSecrets,
  type KnownSecrets,
  learnFrom,
  type RedactCallOptions,
  type Removal,
  redactCall,
} from './redact';

export interface HarOptions extends Pick<RedactCallOptions, 'keepSecrets' | 'extraNames' | 'shared'> {
  /** The extension's version. */
  readonly version: string;
  readonly browser?: { readonly name: string; readonly version: string };
}

export interface HarExport {
  readonly har: Har;
  /** What was replaced by placeholders, all calls together. */
  readonly removed: readonly Removal[];
}

export interface HarWriting {
  /** Called as calls are written, the last time with all of them. */
  readonly onProgress?: (written: number) => void;
  readonly signal?: AbortSignal;
  /** Lets others have their turn. */
  readonly pause?: () => Promise<void>;
  /** ms; tells when a pause is due. */
  readonly now?: () => number;
}

export interface HarText {
  /** The file in pieces, for a `Blob`. */
  readonly pieces: readonly string[];
  readonly removed: readonly Removal[];
}

/** ms of work between pauses: half a frame. */
const sliceMs = 8;

/** The calls as a HAR 1.2 object, redacted unless told otherwise. */
export function toHar(calls: readonly Call[], options: HarOptions): HarExport {
  const shared = options.keepSecrets ? undefined : (options.shared ?? createKnownSecrets());
  if (shared !== undefined) for (const call of calls) learnFrom(call, shared, options);
  let removed: readonly Removal[] = [];
  const entries = calls.map((call) => {
    const written = entryOf(call, options, shared);
    removed = addRemovals(removed, written.removed);
    return written.entry;
  });
  return { har: { log: logOf(options, entries) }, removed };
}

/** The same as text, in turns, so that many calls hold nobody up; `null` where it was stopped. */
export async function writeHar(
  calls: readonly Call[],
  options: HarOptions,
  { onProgress, signal, pause = nextTurn, now = () => performance.now() }: HarWriting = {},
): Promise<HarText | null> {
  const shared = options.keepSecrets ? undefined : (options.shared ?? createKnownSecrets());
  let resumed = now();
  const inTurns = async (work: (call: Call, index: number) => void): Promise<boolean> => {
    for (const [index, call] of calls.entries()) {
      if (now() - resumed >= sliceMs) {
        await pause();
        resumed = now();
      }
      if (signal?.aborted) return false;
      work(call, index);
    }
    return true;
  };
  if (shared !== undefined && !(await inTurns((call) => learnFrom(call, shared, options)))) return null;

  const [start = '', end = ''] = JSON.stringify({ log: logOf(options, []) }, null, 1).split('"entries": []');
  const pieces = [`${start}"entries": [`];
  let removed: readonly Removal[] = [];
  const finished = await inTurns((call, index) => {
    const written = entryOf(call, options, shared);
    removed = addRemovals(removed, written.removed);
    pieces.push(`${index === 0 ? '' : ','}\n${JSON.stringify(written.entry)}`);
    onProgress?.(index + 1);
  });
  return finished ? { pieces: [...pieces, `\n]${end}\n`], removed } : null;
}

/** One call as the text of a HAR entry, for the clipboard. */
export function harEntryText(
  call: Call,
  options: Pick<HarOptions, 'keepSecrets' | 'extraNames' | 'shared'> = {},
): string {
  return JSON.stringify(entryOf(call, options, options.shared).entry, null, 2);
}

function entryOf(
  call: Call,
  options: Pick<HarOptions, 'keepSecrets' | 'extraNames' | 'shared'>,
  shared: KnownSecrets | undefined,
): { entry: Entry; removed: readonly Removal[] } {
  const known = shared === undefined ? {} : { shared };
  const { call: clean, removed } = redactCall(call, {
    ...options,
    ...known,
    style: 'file',
    describe: describeToken,
  });
  return { entry: harEntry(clean), removed };
}

function logOf({ version, browser, keepSecrets }: HarOptions, entries: Entry[]): Log & { _redacted?: true } {
  const creator: Creator = { name: 'Chat API Inspector', version };
  return {
    version: '1.2',
    creator,
    ...(browser === undefined ? {} : { browser }),
    pages: [],
    ...(keepSecrets
      ? {}
      : { comment: 'What was recognised as a secret is replaced by a placeholder.', _redacted: true }),
    entries,
  };
}

const nextTurn = () => new Promise<void>((resume) => setTimeout(resume));
