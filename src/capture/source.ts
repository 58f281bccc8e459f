import type { HarEntry } from './har-entry';

/** Who recorded an entry: what its fields mean, and what is missing from it, differs by that. */
export type Source = { readonly kind: 'chromium' | 'firefox' } | FileSource;

/** What a file says of an entry beyond what browsers report of one. */
export interface FileSource {
  readonly kind: 'file';
  /** A browser withholds bodies from pages; a proxy sees them all. */
  readonly fromBrowser: boolean;
  /** All headers that were sent are here. */
  readonly headersWhole: boolean;
  /** A request body was sent, or may have been, that the file does not show. */
  readonly bodyHidden: boolean;
  /** As our own export wrote it. */
  readonly bodyState: string | undefined;
  /** The response had a body, or may have had one, that the file does not hold. */
  readonly leavesOutBody: boolean;
  readonly hasResponse: boolean;
  readonly noDuration: boolean;
  readonly noTimings: boolean;
  /** The server's port; empty where the file does not tell. */
  readonly port: string;
}

/** The browser that reported an entry: Chromium adds fields of its own to each. */
export const sourceOf = ({ _resourceType }: HarEntry): Source => ({
  kind: _resourceType === undefined ? 'firefox' : 'chromium',
});
