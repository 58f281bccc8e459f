import type { Call } from '../model/call';

/** What the devtools page tells the panel. */
export type ToPanel =
  | { readonly kind: 'calls'; readonly calls: readonly Call[] }
  /** How many other requests were seen since DevTools opened. */
  | { readonly kind: 'others'; readonly count: number };
