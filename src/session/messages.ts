import type { Call } from '../model/call';

interface Pause {
  readonly kind: 'pause';
  readonly paused: boolean;
}

/** What the devtools page tells the panel. */
export type ToPanel =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  /** So many of the oldest calls were dropped before there was a panel to take them. */
  | { readonly kind: 'evicted'; readonly calls: number }
  /** How many other requests were seen since DevTools opened. */
  | { readonly kind: 'others'; readonly count: number }
  /** The page was left for another at this time (ms): what was called before is the old page's. */
  | { readonly kind: 'left'; readonly at: number }
  /** The hosts that are not watched and answer as the chat API does, those that were refused left out. */
  | { readonly kind: 'suggested'; readonly hosts: readonly string[] }
  | Pause;

/** What the panel asks of the devtools page. */
export type ToRecorder =
  | Pause
  /** The panel's page is left, and may be made again: what it showed is to be passed on to that one. */
  | { readonly kind: 'keep'; readonly calls: readonly Call[] }
  /** The user cleared the log: counting begins at 0. */
  | { readonly kind: 'clear' }
  /** The user does not want this host watched. */
  | { readonly kind: 'refuse'; readonly host: string };
