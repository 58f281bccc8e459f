import type { Call, Header } from '../../model/call';
import type { Finding } from '../../model/diagnosis';
import { isFailure } from '../../model/diagnosis';
import type { Check } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { isSameCall, requestKey } from '../other-calls/same-call';
import { sentence } from '../phrasing';

/** Headers that tell nothing of why one call failed and the other did not. */
const telling = new Set(['authorization', 'content-type', 'accept']);

/**
 * Did the same call succeed later? The same call, sent again, that succeeded: what differs between the two
 * is where to look.
 */
export const check: Check = {
  judges: [],
  judge: () => [],
  find(context) {
    const { call, log, outcome } = context;
    if (!isFailure(outcome) || call.preflight) return [];
    const later = log.firstAfter('request', requestKey(call), (other) => isSameCall(other.call, call));
    return later === undefined ? [] : [fixedBy(later.call, call)];
  },
};

function fixedBy(later: Call, call: Call): Omit<Finding, 'check'> {
  const changed = changedHeaders(call.request.headers, later.request.headers);
  const values = { ...valuesOf(later, call), headers: changed.join(', ') };
  const found =
    changed.length > 0
      ? sentence(
          '`{call}` returned {status} {span} later; what changed is `{headers}`.',
          '{span}后 `{call}` 返回 {status}，变化的是 `{headers}`。',
          values,
        )
      : sentence(
          '`{call}` returned {status} {span} later; this log shows no change in the request.',
          '{span}后 `{call}` 返回 {status}，本日志中看不出请求有变化。',
          values,
        );
  return {
    title: sentence('The same call succeeded {span} later', '{span}后同一请求成功', values),
    evidence: [{ check: 'fixed-since', found, place: inLog(later) }],
    fix: [],
  };
}

function changedHeaders(before: readonly Header[], after: readonly Header[]): string[] {
  const values = (headers: readonly Header[], name: string) =>
    headers
      .filter(([header]) => header.toLowerCase() === name)
      .map(([, value]) => value)
      .sort()
      .join('\n');
  const names = new Map([...after, ...before].map(([name]) => [name.toLowerCase(), name]));
  return [...telling]
    .filter((name) => values(before, name) !== values(after, name))
    .map((name) => names.get(name) ?? name);
}
