import type { ReadonlySignal } from '@preact/signals';
import type { Log } from '../log/log';
import type { Initiator } from '../model/call';
import type { Language } from '../model/language';

/** What the panel remembers from one day to the next. */
export interface PanelSettings {
  readonly language: Language;
}

/** `disconnected`: the page that records is gone, so nothing more will arrive. */
export type Recording = 'recording' | 'disconnected';

/** All that the panel asks of the world outside it. */
export interface PanelServices {
  readonly log: Log;
  /** How many requests were seen that are no chat calls. */
  readonly otherRequests: ReadonlySignal<number>;
  readonly recording: ReadonlySignal<Recording>;
  readonly settings: PanelSettings;
  saveSettings(settings: PanelSettings): void;
  /** Puts the text on the clipboard; `false`, or a rejection, when the browser refused. */
  clipboard(text: string): Promise<boolean>;
  /** The user pressed Clear: forget the calls, here and where they are recorded. */
  clear(): void;
  /** Reloads the inspected page. Left out where that cannot be done: then no button offers it. */
  reloadPage?(): void;
  /** Shows a line of the page's code in DevTools. Left out where that cannot be done. */
  openSource?(place: Initiator): void;
}
