import type { Call } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import { timeOf } from '../auth/service-clock';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { countEvents, type FoundEvent, lastEvent } from '../other-calls/last-event';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';
import { readErrorBody } from '../response/read-body';

const tooLate: CauseId = 'message_recall_error/too-late#too-late';
const gone: readonly CauseId[] = ['message_unavailable/gone#gone', 'message_rewrite_error/gone#gone'];
const editLimit: readonly CauseId[] = [
  'edit_limit_exceeded/edit-limit#edit-limit',
  'message_rewrite_error/edit-limit#edit-limit',
];

/**
 * Did the log send, edit or recall this message before, and when? What the log did to a message before it
 * was to be recalled or edited.
 */
export const check: Check = {
  judges: [tooLate, ...gone, ...editLimit],
  judge(context) {
    const inBody = fieldOf(context.requestBody.json, 'msg_id');
    const id = context.operation?.params.message_id ?? (typeof inBody === 'string' ? inBody : '');
    const last = lastEvent(context, 'message', id);
    return [...byLast(context, last), ...byEdits(context, id)];
  },
};

function byLast(context: CheckContext, last: FoundEvent | null): CheckResult[] {
  if (last === null) return [];
  const values = valuesOf(last.call, context.call);
  const place = inLog(last.call);
  if (last.event.state === 'gone') {
    const found = sentence(
      '`{call}` recalled it {span} earlier.',
      '{span}前，`{call}` 撤回了该消息。',
      values,
    );
    const title = sentence('The message was recalled {span} earlier', '该消息已在 {span}前撤回', values);
    const fix = [sentence('Send a new message instead.', '改为发送一条新消息。')];
    return gone.map((cause) => ({ cause, verdict: 'confirmed', evidence: { place, found }, title, fix }));
  }
  const sent = { ...values, span: { span: ageOf(context, last.call) } };
  const found = sentence('`{call}` sent it {span} earlier.', '{span}前，`{call}` 发送了该消息。', sent);
  const title = sentence(
    'The message was sent {span} earlier: too late to recall it',
    '该消息发送于 {span}前，已过撤回时限',
    sent,
  );
  return [{ cause: tooLate, verdict: 'confirmed', evidence: { place, found }, title }];
}

/** By the service's own clock, which it goes by, where both answers tell it. In ms. */
function ageOf(context: CheckContext, sent: Call): number {
  const [then, now] = [timeOf({ call: sent, body: readErrorBody(sent.response) }), timeOf(context)];
  const isTold = then?.place != null && now?.place != null;
  return Math.abs(isTold ? now.at - then.at : context.call.startedAt - sent.startedAt) || 0;
}

/** Other clients may have edited it too: the log proves how often at least. */
function byEdits(context: CheckContext, id: string): CheckResult[] {
  const last = lastEvent(context, 'edit', id);
  if (last === null) return [];
  const values = { ...valuesOf(last.call, context.call), count: countEvents(context, 'edit', id) };
  const found = sentence(
    'Edits of it in this log: {count}, the last one {span} earlier.',
    '本日志中已修改 {count} 次，最近一次在 {span}前。',
    values,
  );
  return editLimit.map((cause) => ({
    cause,
    verdict: 'likely',
    evidence: { place: inLog(last.call), found },
  }));
}
