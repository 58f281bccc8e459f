import { findNamed } from '../../catalog/find-no-response';
import { type NoResponse, noResponses } from '../../catalog/no-response';
import type { CauseId } from '../../model/catalog-ids';
import { editDistance } from '../../model/edit-distance';
import { mixedContentFrom } from '../browser/mixed-content';
import type { Check } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { sentence } from '../phrasing';

/** Those that the browser's own name for them decides. */
const named = noResponses.filter(({ failures }) => failures.length > 0);
/** Each has a cause of its own name. */
const causeOf = ({ id }: NoResponse) => `no-response/${id}#${id}` as CauseId;

const misspelt: CauseId = 'no-response/host-not-found#host-not-found';

const pageLeft: CauseId = 'no-response/aborted#page-left';

/** What does the browser call this failure? What the browser calls a failure says which it was. */
export const check: Check = {
  judges: [...named.map(causeOf), pageLeft],
  judge(context) {
    const { call } = context;
    const { failure } = call.response;
    const known = findNamed(failure);
    if (known === undefined || failure === null) return [];
    // Blocked it was, but neither by an extension nor by a policy.
    if (known.id === 'blocked' && mixedContentFrom(context) !== null) return [];
    const isTimed = call.duration !== null && Number.isFinite(call.duration);
    const values = { failure, span: { span: call.duration ?? 0 } };
    const found =
      call.fromFile && !failure.startsWith('net::')
        ? sentence('The file says `{failure}`.', '文件中记录为 `{failure}`。', values)
        : !isTimed
          ? sentence('The browser calls it `{failure}`.', '浏览器给出的错误是 `{failure}`。', values)
          : sentence(
              'The browser calls it `{failure}`, after {span}.',
              '{span}后，浏览器给出的错误是 `{failure}`。',
              values,
            );
    const cause = causeOf(known);
    // Whether by a script or by leaving the page, the name does not say.
    if (known.id === 'aborted') {
      return [cause, pageLeft].map((one) => ({
        cause: one,
        verdict: 'possible',
        evidence: { place: null, found },
      }));
    }
    const own = { cause, verdict: 'confirmed' as const, evidence: { place: null, found } };
    const near = cause === misspelt ? nearHost(context) : null;
    return near === null ? [own] : [own, { ...near, cause, verdict: 'confirmed' }];
  },
};

/** A host of the log that answers, and is spelled nearly so. */
function nearHost(context: Parameters<Check['judge']>[0]) {
  const { host } = context.url;
  const near = [...context.log.keys('host')].filter(
    (other) => other !== host && editDistance(other, host) <= 2,
  );
  const [other] = near;
  const call = other === undefined ? undefined : context.log.last('host', other)?.call;
  if (other === undefined || call === undefined || near.length > 1) return null;
  const values = { ...valuesOf(call, context.call), other, host };
  const found = sentence(
    '`{other}` works in this log, and `{host}` is nearly the same.',
    '本日志中 `{other}` 可用，与 `{host}` 几乎相同。',
    values,
  );
  const fix = [sentence('If you meant `{other}`, call that.', '如果本意是 `{other}`，改用它。', values)];
  return { evidence: { place: inLog(call), found }, fix };
}
