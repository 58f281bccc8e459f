import { text } from '../locales/text';
import { type CallGroup, latestOf, tellingOf } from '../log/groups';
import type { LogEntry } from '../log/log';
import type { Language } from '../model/language';
import { moment, type Times } from './format';

/** Which call of a group it is: the latest, the latest that failed, or the one that it was meanwhile. */
export function placeInGroup(entry: LogEntry, group: CallGroup, language: Language, times: Times): string {
  const { entries } = group;
  const values = { count: entries.length, time: moment(entry.call.startedAt, times, language) };
  if (entry === latestOf(entries)) return text(language, 'group.latest', values);
  if (entry === tellingOf(group)) return text(language, 'group.latest-failed', values);
  return text(language, 'group.one-of', { ...values, number: entries.indexOf(entry) + 1 });
}
