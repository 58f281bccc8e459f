import type { ReadonlySignal } from '@preact/signals';
import type { Log } from '../log/log';
import type { Call, Initiator } from '../model/call';
import type { Language, LocalizedText } from '../model/language';
import type { ImportOptions, ImportResult, Recording, SettingsProblem, Source } from '../model/session';
import type { Settings } from '../model/settings';
import type { LogSecrets } from '../share/log-secrets';

/** All that the panel asks of the world outside it. What is left out cannot be done: no button offers it. */
export interface PanelServices {
  readonly log: Log;
  /** What its calls name as secret; of a log that nobody reads, the panel reads each call when it shows it. */
  readonly secrets?: LogSecrets;
  /** How many requests were seen that are no chat calls. */
  readonly otherRequests: ReadonlySignal<number>;
  readonly recording: ReadonlySignal<Recording>;
  readonly settings: ReadonlySignal<Settings>;
  /** The language of a panel whose settings leave it to the browser. */
  readonly browserLanguage: Language;
  /** What became of settings that could not be read or saved; `null` while all is well. */
  readonly settingsProblem: ReadonlySignal<SettingsProblem | null>;
  /** The user has read of that. */
  dismissSettingsProblem(): void;
  /** Changes `settings` at once, and remembers them. */
  saveSettings(change: Partial<Settings>): void;
  /** Puts the text on the clipboard; `false`, or a rejection, when the browser refused. */
  clipboard(text: string): Promise<boolean>;
  /** The user pressed Clear: forget the calls, here and where they are recorded. */
  clear(): void;
  setPaused(paused: boolean): void;
  /** Reloads the inspected page. */
  reloadPage?(): void;
  /** The browser does not report what its Network panel filters out. */
  readonly heedsNetworkFilter?: boolean;
  /** Shows a line of the page's code in DevTools. */
  openSource?(place: Initiator): void;
  /** Shows the call in the browser's own Network panel. */
  showInNetwork?(call: Call): void;
  /** Explains the call of the log with this id again, with all that the log holds now, so that what came later counts. */
  explain(id: string): void;
  /** The calls with these ids are in view: they are explained before others. */
  look(ids: readonly string[]): void;
  /** How many calls of the log are not explained yet. */
  readonly pending: ReadonlySignal<number>;
  /** Adds a HAR file's calls to the log. */
  importHar?(file: Blob, options: ImportOptions): Promise<ImportResult>;
  saveFile?(name: string, text: string): void;
  /** Why a text is no host that can be watched; `null` where it is one. */
  checkHost(pattern: string): Promise<LocalizedText | null>;
  /** Hosts that are not watched and answer as the chat API does. */
  readonly suggestedHosts: ReadonlySignal<readonly string[]>;
  /** The user does not want that host watched. */
  refuseHost(host: string): void;
  /** Where the calls are from, when they are not the inspected page's. */
  readonly source: ReadonlySignal<Source | null>;
  /** How many calls the page has made since that file was opened. */
  readonly callsMeanwhile: ReadonlySignal<number>;
  readonly versions: { readonly extension: string; readonly browser: string };
}
