import type { Position } from './position';

/**
 * What was wrong with a file. `empty`: nothing is in it; `compressed`: it is a zip or gzip archive; `not-json`:
 * it does not begin as JSON does; `no-entries`: it is JSON, but no HAR; `no-requests`: none of its entries has a
 * request; `broken`: its JSON breaks here, and nothing was read behind it; `broken-on`: it breaks here, and was read
 * on from the next entry; `cut`: it ends too early; `not-an-entry`: an entry has no request.
 */
export type HarProblemKind =
  | 'empty'
  | 'compressed'
  | 'not-json'
  | 'no-entries'
  | 'no-requests'
  | 'broken'
  | 'broken-on'
  | 'cut'
  | 'not-an-entry';

export interface HarProblem {
  readonly what: HarProblemKind;
  /** Which entry of the file, counted from 1; `null` where it is in none. */
  readonly entry: number | null;
  readonly at: Position;
}

export interface HarProgress {
  /** Characters read. */
  readonly read: number;
  readonly calls: number;
  /** Requests to other hosts. */
  readonly others: number;
}

/** What became of a file. */
export interface HarImport extends HarProgress {
  /** The first hundred. */
  readonly problems: readonly HarProblem[];
  readonly problemCount: number;
  /** It was told to stop before the end. */
  readonly stopped: boolean;
  /** Who wrote the file, such as `WebInspector` or `Firefox`. */
  readonly creator: string | null;
  /** Calls whose body the file leaves out. */
  readonly bodiesMissing: number;
  /** Connections to watched hosts that a proxy passed on without reading them. */
  readonly tunnels: number;
  /** The host of the first of them. */
  readonly tunnelHost: string | null;
  /** A host that is not watched, and seems to be one of the chat API. */
  readonly suggestedHost: string | null;
  /** Chromium leaves `Authorization` and cookies out of what it exports unless told otherwise, and did here. */
  readonly sanitized: boolean;
  /** It is our own export, with placeholders in place of secrets. */
  readonly redacted: boolean;
}
