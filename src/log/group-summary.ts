import { isFailure, type Outcome } from '../model/diagnosis';
import type { Sentence, Value } from '../model/sentence';
import { type CallGroup, operationKey } from './groups';
import type { LogEntry } from './log';
import { whyOf } from './sort';

/** What the calls of a group have in common; `null` where they differ. */
export interface GroupSummary {
  readonly count: number;
  readonly failed: number;
  /** How many of the failed ones failed only in part. */
  readonly partly: number;
  /** When the first and the last of them were sent. */
  readonly first: number;
  readonly last: number;
  /** ms that the longest of them took; -1 where that is known of none. */
  readonly longest: number;
  /** Every status among them, in order; 0 for that of no response. */
  readonly statuses: readonly number[];
  readonly method: string | null;
  readonly app: string | null;
  /** Whether all of them do the same. */
  readonly oneOperation: boolean;
  /** How the last failure among them ended; `ok` where there is none. */
  readonly outcome: Outcome;
  /** What the newest of them says, values that differ from call to call left out of it. */
  readonly why: Sentence;
}

type Growing = { -readonly [Name in keyof GroupSummary]: GroupSummary[Name] } & {
  readonly varying: Set<string>;
};

/** Only what came since a group was last looked at is looked at again. */
const looked = new WeakMap<CallGroup, Growing>();

export function summarise(group: CallGroup): GroupSummary {
  const known = looked.get(group);
  if (known?.count === group.entries.length) return known;
  const first = group.entries[0] as LogEntry;
  const summary = known ?? begin(first);
  while (summary.count < group.entries.length) {
    include(summary, group.entries[summary.count] as LogEntry, first);
  }
  const newest = whyOf(group.entries.at(-1) as LogEntry);
  summary.why = withoutVarying(newest, summary.varying);
  looked.set(group, summary);
  return summary;
}

function begin(entry: LogEntry): Growing {
  const { call, diagnosis } = entry;
  return {
    count: 1,
    failed: isFailure(diagnosis.outcome) ? 1 : 0,
    partly: diagnosis.outcome === 'partly-failed' ? 1 : 0,
    first: call.startedAt,
    last: call.startedAt,
    longest: call.duration ?? -1,
    statuses: [call.response.status],
    method: call.request.method,
    app: diagnosis.app,
    oneOperation: true,
    outcome: isFailure(diagnosis.outcome) ? diagnosis.outcome : 'ok',
    why: whyOf(entry),
    varying: new Set(),
  };
}

function include(summary: Growing, entry: LogEntry, first: LogEntry): void {
  const { call, diagnosis } = entry;
  summary.count += 1;
  if (isFailure(diagnosis.outcome)) {
    summary.failed += 1;
    summary.outcome = diagnosis.outcome;
  }
  if (diagnosis.outcome === 'partly-failed') summary.partly += 1;
  summary.first = Math.min(summary.first, call.startedAt);
  summary.last = Math.max(summary.last, call.startedAt);
  summary.longest = Math.max(summary.longest, call.duration ?? -1);
  const { status } = call.response;
  if (!summary.statuses.includes(status)) {
    summary.statuses = [...summary.statuses, status].sort((one, other) => one - other);
  }
  if (summary.method !== call.request.method) summary.method = null;
  if (summary.app !== diagnosis.app) summary.app = null;
  summary.oneOperation &&= operationKey(entry) === operationKey(first);
  noteVarying(summary.varying, summary.why.values, whyOf(entry).values);
}

/** Which values a sentence about all of the calls may not name, since each call has its own. */
function noteVarying(varying: Set<string>, known: Sentence['values'], values: Sentence['values']): void {
  if (known === values) return;
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' && known[name] !== value) varying.add(name);
  }
}

function withoutVarying(said: Sentence, varying: ReadonlySet<string>): Sentence {
  if (varying.size === 0) return said;
  const values = Object.entries(said.values).map(([name, value]): [string, Value] => [
    name,
    varying.has(name) ? '…' : value,
  ]);
  return { text: said.text, values: Object.fromEntries(values) };
}
