import type { Call } from '../model/call';

interface Pause {
  readonly kind: 'pause';
  readonly paused: boolean;
}

/** What the devtools page tells the panel. */
export type ToPanel =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  /** How many other requests were seen since DevTools opened. */
  | { readonly kind: 'others'; readonly count: number }
  /** The page was left for another at this time (ms): what was called before is the old page's. */
  | { readonly kind: 'left'; readonly at: number }
  /** A host that is not watched and answers as the chat API does. */
  | { readonly kind: 'nearby'; readonly host: string }
  | Pause;

/** What the panel asks of the devtools page. */
export type ToRecorder =
  | Pause
  /** The panel's page is left, and may be made anew: what it showed is to be passed on to that one. */
  | { readonly kind: 'keep'; readonly calls: readonly Call[] }
  /** The user cleared the log: counting begins anew. */
  | { readonly kind: 'clear' }
  /** The user does not want this host watched. */
  | { readonly kind: 'refuse'; readonly host: string };
