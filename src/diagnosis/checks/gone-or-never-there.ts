import type { Call } from '../../model/call';
import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { allMissingCauses, missingCauses, nouns, type Wanted, wantedOf } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { userKey } from '../other-calls/events';
import { failedRegistration } from '../other-calls/failed-creation';
import { lastEvent } from '../other-calls/last-event';
import { sentence } from '../phrasing';

/**
 * Did the log delete what is missing, or never create it? What earlier calls did to what is missing now:
 * deleted it, or failed to create it.
 */
export const check: Check = {
  judges: [...allMissingCauses, 'invalid_grant/wrong-password#wrong-password'],
  judge: (context) => wantedOf(context).flatMap((wanted) => judgeOne(context, wanted)),
};

type Finding = Omit<CheckResult, 'cause'>;

const judgeAll = (wanted: Wanted, finding: Finding): CheckResult[] =>
  missingCauses(wanted.kind).map((cause) => ({ cause, ...finding }));

/** The user may have been registered again since, with another password: the text leaves that open. */
const ambiguous: CauseId = 'invalid_grant/wrong-password#no-such-user';

function judgeOne(context: CheckContext, wanted: Wanted): CheckResult[] {
  const key = wanted.kind === 'user' ? userKey(wanted.name) : wanted.name;
  const last = lastEvent(context, wanted.kind, key);
  if (last?.event.state === 'gone') {
    return judgeAll(wanted, deleted(context, wanted, last.call)).map((judgement) =>
      judgement.cause === ambiguous ? { ...judgement, verdict: 'likely' } : judgement,
    );
  }
  if (last !== null) return wanted.kind === 'user' ? knownUser(context, wanted, last.call) : [];
  const failed = wanted.kind === 'user' ? failedRegistration(context, wanted.name) : null;
  return failed === null ? [] : judgeAll(wanted, neverMade(context, wanted, failed));
}

const valuesFor = (context: CheckContext, { kind, name }: Wanted, call: Call) => ({
  ...valuesOf(call, context.call),
  name,
  noun: nouns[kind].within,
  first: nouns[kind].first,
});

function deleted(context: CheckContext, wanted: Wanted, call: Call): Finding {
  const values = valuesFor(context, wanted, call);
  const evidence = {
    place: inLog(call),
    found: sentence(
      '`{call}` deleted {noun} `{name}` {span} earlier.',
      '{span}前，`{call}` 删除了{noun} `{name}`。',
      values,
    ),
  };
  const title = sentence(
    '{first} `{name}` was deleted {span} earlier',
    '{first} `{name}` 已在 {span}前删除',
    values,
  );
  return {
    // A name can be registered again where the log does not see it; no id is given out twice.
    verdict: wanted.sure || ids.has(wanted.kind) ? 'confirmed' : 'likely',
    evidence,
    title,
    fix: [dropIt(values), makeAgain(wanted.kind, values)],
  };
}

const ids: ReadonlySet<string> = new Set(['group', 'room', 'thread', 'file']);

type Values = ReturnType<typeof valuesFor>;

const dropIt = (values: Values) =>
  sentence('Drop this call, or make it before the deletion.', '去掉该调用，或在删除之前调用。', values);
const makeAgain = (kind: Wanted['kind'], values: Values) =>
  kind === 'user'
    ? sentence('If the user is still needed, register the name again.', '如果仍需要该用户，重新注册。')
    : sentence('If the {noun} is still needed, create it again.', '如果仍需要该{noun}，重新创建。', values);

/** Who was there so shortly before is hardly gone. */
const recentMs = 600_000;

/** A user who answered earlier: the log does not say what became of him, but the name is no invention. */
function knownUser(context: CheckContext, wanted: Wanted, call: Call): CheckResult[] {
  const found = sentence(
    '`{name}` was there {span} earlier: `{call}` returned {status}.',
    '{span}前 `{name}` 还存在：`{call}` 返回 {status}。',
    valuesFor(context, wanted, call),
  );
  const evidence = { place: inLog(call), found };
  const isRecent = context.call.startedAt - call.startedAt <= recentMs;
  return [
    { cause: 'invalid_grant/wrong-password#wrong-password', verdict: 'likely', evidence },
    ...judgeAll(wanted, { verdict: 'possible', evidence }).map((result) =>
      // The password is the other thing that may be wrong.
      result.cause === ambiguous && isRecent ? { ...result, verdict: 'ruled-out' as const } : result,
    ),
  ];
}

function neverMade(context: CheckContext, wanted: Wanted, call: Call): Finding {
  const values = valuesFor(context, wanted, call);
  const evidence = {
    place: inLog(call),
    found: sentence(
      '`{call}` was to register `{name}` {span} earlier, but failed.',
      '{span}前 `{call}` 本应注册 `{name}`，但失败了。',
      values,
    ),
  };
  const title = sentence('`{name}` was not registered: that call failed', '`{name}` 没有注册成功', values);
  const fix = [
    sentence(
      'Fix `{call}` first, and stop if it fails.',
      '先修复 `{call}`，失败时不要继续往下执行。',
      values,
    ),
  ];
  // Whatever it says, a call that broke off may have done its work.
  const isSure = call.response.status >= 400 && call.response.status < 500;
  return { verdict: 'likely', evidence, fix, ...(isSure && { title }) };
}
