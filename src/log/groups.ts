import { isFailure } from '../model/diagnosis';
import type { LogEntry } from './log';
import { whyOf } from './sort';

/** By what calls fold into one row. */
export type Grouping = 'cause' | 'operation';

/** Calls of the list that have the same cause, or the same operation; in the order in which they came. */
export interface CallGroup {
  readonly key: string;
  readonly by: Grouping;
  readonly entries: readonly LogEntry[];
}

/** The call that says most of a group: the latest that failed, else the latest. */
export function tellingOf({ entries }: CallGroup): LogEntry {
  const failed = entries.filter(({ diagnosis }) => isFailure(diagnosis.outcome));
  return latestOf(failed.length > 0 ? failed : entries);
}

/** The one that was sent last: calls come in as they end. */
export function latestOf(entries: readonly LogEntry[]): LogEntry {
  return entries.reduce((latest, entry) => (entry.call.startedAt >= latest.call.startedAt ? entry : latest));
}

/** Calls with the same key fold together. */
export function groupKey(entry: LogEntry, by: Grouping): string {
  // A word before it, so that no call's id is the same.
  return `group ${by === 'cause' ? causeKey(entry) : operationKey(entry)}`;
}

/** The cause that stands first, under the sentence that names it; its values may differ. */
function causeKey(entry: LogEntry): string {
  const { causes, outcome } = entry.diagnosis;
  const cause = isFailure(outcome) ? causes[0]?.id : undefined;
  return `${outcome}\n${whyOf(entry).text.en}\n${cause ?? ''}`;
}

/** Calls with the same key do the same, as far as it is known what they do. */
export function operationKey({ call, diagnosis }: LogEntry): string {
  return diagnosis.operation?.id ?? identity(call.request);
}

/** Calls with the same identity do the same thing to the same thing: method and url, query left out. */
export function identity({ method, url }: LogEntry['call']['request']): string {
  const query = url.indexOf('?');
  return `${method} ${query === -1 ? url : url.slice(0, query)}`;
}
