import type { Call } from '../../model/call';
import type { Check, CheckContext, Judgement } from '../check';
import { correctedTo } from '../corrected-request';
import { allMissingCauses, missingCauses, nouns, type Wanted, wantedOf } from '../missing-causes';
import { inLog, valuesOf } from '../neighbours/describe';
import { userKey } from '../neighbours/events';
import { failedRegistration } from '../neighbours/failed-creation';
import { type FoundEvent, lastEvent, lastEventElsewhere } from '../neighbours/last-event';
import { findOperation } from '../operation';
import { withSegments } from '../path/edit-path';
import { said } from '../said';
import { readUrl } from '../url';

/** What earlier calls did to what is missing now: deleted it, failed to create it, or made it elsewhere. */
export const check: Check = {
  question: 'Did the log delete what is missing, or never create it?',
  judges: [...allMissingCauses, 'invalid_grant/wrong-password#wrong-password'],
  judge: (context) => wantedOf(context).flatMap((wanted) => judgeOne(context, wanted)),
};

type Finding = Omit<Judgement, 'cause'>;

const judgeAll = (wanted: Wanted, finding: Finding): Judgement[] =>
  missingCauses[wanted.kind].map((cause) => ({ cause, ...finding }));

/** The user may have been registered anew since, with another password: the text leaves that open. */
const ambiguous = 'invalid_grant/wrong-password#no-such-user';

function judgeOne(context: CheckContext, wanted: Wanted): Judgement[] {
  const key = wanted.kind === 'user' ? userKey(wanted.name) : wanted.name;
  const last = lastEvent(context, wanted.kind, key, wanted.name);
  if (last?.event.state === 'gone') {
    return judgeAll(wanted, deleted(context, wanted, last.call)).map((judgement) =>
      judgement.cause === ambiguous ? { ...judgement, verdict: 'likely' } : judgement,
    );
  }
  if (last !== null) return wanted.kind === 'user' ? knownUser(context, wanted, last.call) : [];
  const failed = wanted.kind === 'user' ? failedRegistration(context, wanted.name) : null;
  if (failed !== null) return judgeAll(wanted, neverMade(context, wanted, failed));
  const finding = elsewhere(context, wanted, key);
  return finding === null ? [] : judgeAll(wanted, finding);
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
    found: said(
      '`{call}` deleted {noun} `{name}` {span} before.',
      '{span}前，`{call}` 删除了{noun} `{name}`。',
      values,
    ),
  };
  const title = said(
    '{first} `{name}` was deleted {span} before this call',
    '{first} `{name}` 已在 {span}前删除',
    values,
  );
  return {
    verdict: wanted.sure ? 'confirmed' : 'likely',
    evidence,
    title,
    fix: [dropIt(values), makeAgain(values)],
  };
}

type Values = ReturnType<typeof valuesFor>;

const dropIt = (values: Values) =>
  said('Drop this call, or move it before the one that deletes.', '去掉该调用，或把它移到删除之前。', values);
const makeAgain = (values: Values) =>
  said('If the {noun} is still needed, create it anew.', '如果仍需要该{noun}，请重新创建。', values);

/** A user who answered earlier: the log does not say what became of him, but the name is no invention. */
function knownUser(context: CheckContext, wanted: Wanted, call: Call): Judgement[] {
  const found = said(
    '`{name}` was there {span} before: `{call}` got {status}.',
    '{span}前 `{name}` 还存在：`{call}` 返回 {status}。',
    valuesFor(context, wanted, call),
  );
  const evidence = { place: inLog(call), found };
  return [
    { cause: ambiguous, verdict: 'ruled-out', evidence },
    { cause: 'invalid_grant/wrong-password#wrong-password', verdict: 'likely', evidence },
    ...judgeAll(wanted, { verdict: 'possible', evidence }).filter(({ cause }) => cause !== ambiguous),
  ];
}

function neverMade(context: CheckContext, wanted: Wanted, call: Call): Finding {
  const values = valuesFor(context, wanted, call);
  const evidence = {
    place: inLog(call),
    found: said(
      '`{call}` should have registered `{name}` {span} before, and failed.',
      '{span}前 `{call}` 本应注册 `{name}`，但失败了。',
      values,
    ),
  };
  const title = said('`{name}` was never registered: that call failed', '`{name}` 没有注册成功', values);
  const fix = [
    said('Mend `{call}` first, and stop when it fails.', '先解决 `{call}` 的失败，失败时不要继续。', values),
  ];
  return { verdict: 'likely', evidence, title, fix };
}

/** Of another kind, or of another app: ids are the same in form. */
function elsewhere(context: CheckContext, wanted: Wanted, key: string): Finding | null {
  if (wanted.kind !== 'group' && wanted.kind !== 'room') return null;
  const other = wanted.kind === 'group' ? 'room' : 'group';
  const found = lastEventElsewhere(context, [wanted.kind, other], key);
  if (found === null) return null;
  return found.app === context.url.app
    ? otherKind(context, wanted, found, other)
    : otherApp(context, wanted, found);
}

function otherKind(
  context: CheckContext,
  wanted: Wanted,
  { call }: FoundEvent,
  other: 'group' | 'room',
): Finding {
  const values = { ...valuesFor(context, wanted, call), other: nouns[other].within };
  const evidence = {
    place: inLog(call),
    found: said(
      '`{name}` is the id of a {other}: see `{call}`, {span} before.',
      '`{name}` 是{other}的 ID，见 {span}前的 `{call}`。',
      values,
    ),
  };
  const title = said(
    '`{name}` is the id of a {other}, not of a {noun}',
    '`{name}` 是{other}的 ID，不是{noun}的',
    values,
  );
  const fix = [said('Call the path for a {other}.', '改用{other}的接口。', values)];
  return { verdict: 'likely', evidence, title, fix, ...otherWord(context, other) };
}

/** The same path for the other kind, where the API has it. */
function otherWord({ call, url }: CheckContext, other: 'group' | 'room') {
  const word = other === 'room' ? 'chatrooms' : 'chatgroups';
  const segments = url.segments.map(({ raw }, at) =>
    at === url.restStart && /^chat(?:groups|rooms)$/.test(raw) ? word : raw,
  );
  const corrected = withSegments(url, segments);
  const isKnown = findOperation(call.request.method, readUrl(corrected), call.request.body) !== null;
  return isKnown ? correctedTo(call.request, { url: corrected }) : {};
}

function otherApp(context: CheckContext, wanted: Wanted, { call, app }: FoundEvent): Finding {
  const values = { ...valuesFor(context, wanted, call), app: app ?? '', here: context.url.app ?? '' };
  const evidence = {
    place: inLog(call),
    found: said(
      '{first} `{name}` belongs to `{app}` (`{call}`); this call goes to `{here}`.',
      '{first} `{name}` 属于 `{app}`（`{call}`），而本次请求的是 `{here}`。',
      values,
    ),
  };
  return { verdict: 'likely', evidence };
}
