import type { Language } from './language';

/** What the user set, in the panel or on the options page; remembered from one day to the next. */
export interface Settings {
  /** `auto`: the browser's own. */
  readonly language: Language | 'auto';
  /** `auto`: that of the DevTools around the panel. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Hosts to watch beside the known ones, with wildcards: `chat.example.com`, `*.example.com:8443`. */
  readonly hosts: readonly string[];
  /** Keep the calls when the page is left. */
  readonly preserveLog: boolean;
  /** Names of headers and fields that hold a secret, beside the known ones. */
  readonly secretNames: readonly string[];
  /** MB that calls may take before the oldest bodies are let go. */
  readonly memoryBudget: number;
  readonly rememberFilter: boolean;
  readonly times: 'clock' | 'relative';
  readonly grouping: 'none' | 'cause' | 'operation';
  /** How the panel was last arranged. */
  readonly view: {
    readonly query: string;
    /** px by column. */
    readonly columns: Readonly<Record<string, number>>;
    /** Whether a column is shown, by column; where nothing is said, the room decides. */
    readonly shown: Readonly<Record<string, boolean>>;
    /** The share of the list, 0 to 1, beside and above the details. */
    readonly split: { readonly beside: number; readonly above: number };
    readonly sort: { readonly column: string; readonly descending: boolean } | null;
  };
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  hosts: [],
  preserveLog: false,
  secretNames: [],
  memoryBudget: 100,
  rememberFilter: true,
  times: 'clock',
  grouping: 'none',
  view: { query: '', columns: {}, shown: {}, split: { beside: 0.55, above: 0.45 }, sort: null },
};
