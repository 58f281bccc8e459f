import type { Sentence } from './sentence';

/** `disconnected`: the page that records is gone, so nothing more will arrive. */
export type Recording = 'recording' | 'paused' | 'disconnected';

export interface ImportOptions {
  /** Aborted when the user pressed Stop: what was read until then stays, and nothing is added to it. */
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/** What became of a file. */
export interface ImportResult {
  readonly calls: number;
  /** Its entries that are no chat calls. */
  readonly others: number;
  /** What could not be read; `entry` counts from 1 and is `null` where the file itself is at fault. */
  readonly problems: readonly { readonly entry: number | null; readonly text: Sentence }[];
  readonly stopped: boolean;
  /** What the file leaves out, and how to get one that does not. */
  readonly notes: readonly Sentence[];
  /** A host that is not watched, and seems to be one of the chat API. */
  readonly suggestedHost: string | null;
}

/** A HAR file whose calls are shown in place of the page's. */
export interface Source {
  readonly file: string;
  /** Its entries that are no chat calls; `null` until it is read. */
  readonly others: number | null;
}
/**
 * What became of settings: `replaced`: what was stored is not valid, so that defaults stand in for it, wholly or in
 * part; `unsaved`: the browser did not store a change.
 */
export type SettingsProblem =
  | { readonly kind: 'replaced'; readonly names: readonly string[] }
  | { readonly kind: 'unsaved' };
