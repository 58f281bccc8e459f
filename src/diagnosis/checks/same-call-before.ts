import { provable } from '../../catalog/proofs';
import type { Check } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { isSameCall, requestKey, sendOnce } from '../other-calls/same-call';
import { sentence } from '../phrasing';

/** Refusals of what is done already, where the log keeps no account of it: a reaction, a thread. */
const causes = provable('already').flatMap(({ cause, proof }) => (proof === 'same-call' ? [cause] : []));

/** Did the same call succeed before? A form that is submitted twice, a click that is counted twice. */
export const check: Check = {
  judges: causes,
  judge(context) {
    const { call, log } = context;
    const same = log.lastBefore('request', requestKey(call), (other) => isSameCall(other.call, call))?.call;
    if (same === undefined) return [];
    const values = valuesOf(same, call);
    const found = sentence(
      'The same call was sent {span} earlier and returned {status}.',
      '{span}前发送过同一请求，返回 {status}。',
      values,
    );
    const title = sentence(
      'Sent twice: the same call succeeded {span} earlier',
      '重复请求：{span}前同一请求已成功',
      values,
    );
    return causes.map((cause) => ({
      ...{ cause, verdict: 'confirmed', title, fix: [sendOnce] },
      evidence: { place: inLog(same), found },
    }));
  },
};
