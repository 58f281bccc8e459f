import type { LogEntry } from '../../log/log';
import type { Call, Initiator } from '../../model/call';
import type { KnownSecrets } from '../../share/redact';
import type { CopyForm } from '../copy/copy-text';

/** What the details can do for their reader. */
export interface CallActions {
  /** Which of its group's calls it is, where a group was asked for. */
  readonly place: string | null;
  /** Names of secrets that the user added to the known ones. */
  readonly secretNames: readonly string[];
  /** Secrets of the whole log. */
  knownToAll(): KnownSecrets;
  /** Whether a call of the log is still there to be shown. */
  hasCall(id: string): boolean;
  onShowCall(id: string): void;
  onClose(): void;
  onCopy(entry: LogEntry, form: CopyForm): void;
  /** Left out where the browser cannot do it. */
  onOpenSource: ((place: Initiator) => void) | undefined;
  onShowInNetwork: ((call: Call) => void) | undefined;
}
