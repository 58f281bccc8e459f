import type { Entry as HarBaseEntry, Content as HarContent } from 'har-format';

/** A call frame of Chromium's `_initiator`; lines and columns count from 0. */
export interface CallFrame {
  readonly url?: string;
  readonly functionName?: string;
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

export interface CallStack {
  readonly callFrames?: readonly CallFrame[];
  readonly parent?: CallStack;
}

/** A HAR entry with the fields that Chromium adds to it. Firefox has none of them. */
export type HarEntry = Omit<HarBaseEntry, '_initiator' | '_resourceType' | 'response'> & {
  readonly response: HarBaseEntry['response'] & {
    readonly _fetchedViaServiceWorker?: boolean;
    readonly _error?: string;
  };
  readonly _resourceType?: string;
  readonly _initiator?: { readonly stack?: CallStack; readonly url?: string; readonly lineNumber?: number };
};

/** A HAR entry as `devtools.network` hands it over: without its body, which is asked for apart. */
export type NetworkEntry = HarEntry & { getContent(): Promise<unknown> };

export type { HarContent };
