import type { Call } from '../../model/call';
import type { Check, CheckContext, CheckResult } from '../check';
import { missingCauses, nouns, type Wanted, wantedOf } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { type FoundEvent, lastEvent, lastEventElsewhere } from '../other-calls/last-event';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { withSegments } from '../url/edit-path';
import { findOperation } from '../url/operation';
import { readUrl } from '../url/url';

const causes = [...new Set([...missingCauses('group'), ...missingCauses('room')])];

/**
 * Does the log know the id as that of a chat room, of a group, or of another app? Ids of groups and chat
 * rooms are alike in form: one is easily taken for the other, or for that of another app.
 */
export const check: Check = {
  judges: causes,
  judge: (context) =>
    wantedOf(context).flatMap((wanted) => {
      const finding = elsewhere(context, wanted);
      return finding === null ? [] : missingCauses(wanted.kind).map((cause) => ({ cause, ...finding }));
    }),
};

type Finding = Omit<CheckResult, 'cause'>;

const valuesFor = (context: CheckContext, { kind, name }: Wanted, call: Call) => ({
  ...valuesOf(call, context.call),
  name,
  noun: nouns[kind].within,
  first: nouns[kind].first,
});

function elsewhere(context: CheckContext, wanted: Wanted): Finding | null {
  if (wanted.kind !== 'group' && wanted.kind !== 'room') return null;
  // What the log says of it where it was sought comes first.
  if (lastEvent(context, wanted.kind, wanted.name) !== null) return null;
  const other = wanted.kind === 'group' ? 'room' : 'group';
  const found = lastEventElsewhere(context, [wanted.kind, other], wanted.name);
  if (found === null) return null;
  if (found.app !== context.url.app) return otherApp(context, wanted, found);
  // Of this app on another host it may be another one.
  return found.event.kind === wanted.kind ? null : otherKind(context, wanted, found, other);
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
    found: sentence(
      '`{name}` is the id of a {other}: see `{call}`, {span} earlier.',
      '`{name}` 是{other}的 ID，见 {span}前的 `{call}`。',
      values,
    ),
  };
  const title = sentence(
    '`{name}` is the id of a {other}, not of a {noun}',
    '`{name}` 是{other}的 ID，不是{noun}的',
    values,
  );
  const fix = [sentence('Use the {other} API.', '改用{other}的接口。', values)];
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
    found: sentence(
      '{first} `{name}` belongs to `{app}` (`{call}`), but this call goes to `{here}`.',
      '{first} `{name}` 属于 `{app}`（`{call}`），而本次请求的是 `{here}`。',
      values,
    ),
  };
  return { verdict: 'likely', evidence };
}
