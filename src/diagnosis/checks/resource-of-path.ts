import type { CauseId } from '../../model/catalog-ids';
import type { Place } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { usersInBody, usersNamedInBody } from '../lists/named-users';
import { nouns } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { userKey } from '../other-calls/events';
import { lastEvent } from '../other-calls/last-event';
import { sentence } from '../phrasing';
import { shown } from '../url/edit-path';
import { isBrokenBelowApp } from '../url/empty-segment';
import { type Named, type NamedKind, namedInPath, operationOfPath } from '../url/named-in-path';

const entry = 'service_resource_not_found/no-such-resource';
const code: CauseId = 'service_resource_not_found/code#no-such-resource';
const notNamedAtAll: CauseId = 'required_property_not_found/no-such-user#username-missing';

const blank: CauseId = 'blank/no-such-user#no-such-user';
/** The list of users still shows the user. */
const staleUser: CauseId = `${entry}#stale-user`;
const staleBlank: CauseId = 'blank/no-such-user#stale-user';

const causes = {
  user: `${entry}#no-such-user`,
  group: `${entry}#no-such-group`,
  room: `${entry}#no-such-room`,
} as const satisfies Readonly<Record<string, CauseId>>;
type Judged = keyof typeof causes;

/**
 * What does the path name that could be missing? "Service resource not found" names nothing: only the path
 * tells what is missing. Where it names one thing and the API has the path, it is that thing; where it
 * names two, either may be.
 */
export const check: Check = {
  judges: [...Object.values(causes), staleUser, code, blank, staleBlank, notNamedAtAll],
  judge(context) {
    const operation = operationOfPath(context)?.operation;
    if (operation === undefined) return [];
    const all = namedInPath(context);
    const named = all.filter(({ kind }) => kind !== 'other');
    const [only] = named;
    const isOnly = named.length === 1 && only !== undefined && usersNamedInBody(context).length === 0;
    const found = isOnly ? missing(context, only, operation.path, all.length === 1) : [];
    return [...found, ...namesUser(named), ...(named.length > 0 ? notNamed(context, named) : [])];
  },
};

/** What stands below them might be missing as well; these fail for what they name alone. */
const wholes = new Set(['/users/{username}', '/chatgroups/{group_id}', '/chatrooms/{chatroom_id}']);

function missing(context: CheckContext, named: Named, path: string, isOnly: boolean): CheckResult[] {
  const { kind, value, segment } = named;
  if (kind === 'other') return [];
  const place: Place = { in: 'path', segment };
  const sent = context.url.segments[segment];
  const values = { name: sent === undefined ? value : shown(sent), noun: nouns[kind].within };
  // Of several ids with commas between, one is enough to be missing.
  const isAlone = wholes.has(path) && !value.includes(',') && !sendsNames(context);
  const isWhole = isAlone || saysUser(context, kind);
  const evidence = {
    place,
    found: isOnly
      ? sentence(
          'The only thing in the path that can be missing is {noun} `{name}`.',
          '路径中可能不存在的对象只有一个：{noun} `{name}`。',
          values,
        )
      : sentence('The path names {noun} `{name}`.', '路径中指定了{noun} `{name}`。', values),
  };
  if (kind === 'thread') return [{ cause: code, verdict: 'likely', evidence }];
  const stale = kind === 'user' ? listedBefore(context, value) : [];
  // With a segment empty, it names something else than was meant.
  const isOther = stale.length > 0 || isBrokenBelowApp(context.url.path);
  const verdict = isOther ? 'possible' : isWhole ? 'confirmed' : 'likely';
  return [
    { cause: causes[kind], verdict, evidence },
    { cause: code, verdict: isOther ? 'possible' : 'likely', evidence },
    // An answer without a body may come from something in front of the service.
    { cause: blank, verdict: verdict === 'confirmed' ? 'likely' : verdict, evidence },
    ...stale,
  ];
}

function saysUser({ body }: CheckContext, kind: NamedKind): boolean {
  return kind === 'user' && (body.exception?.endsWith('UserNotFoundException') ?? false);
}

/** In ms. */
const recentMs = 600_000;

/** The list of users shows somebody whom the service then does not find. */
function listedBefore(context: CheckContext, username: string): CheckResult[] {
  const found = lastEvent(context, 'user', userKey(username));
  if (found === null || found.event.state !== 'seen' || !/\/users(?:\?|$)/.test(found.call.request.url)) {
    return [];
  }
  // In longer somebody may have deleted the user.
  if (context.call.startedAt - found.call.startedAt > recentMs) return [];
  const evidence = {
    place: inLog(found.call),
    found: sentence(
      '`{call}` listed `{name}` {span} earlier, yet the service does not find it.',
      '{span}前 `{call}` 的列表中还有 `{name}`，现在服务端却找不到。',
      { ...valuesOf(found.call, context.call), name: username },
    ),
  };
  return [staleUser, staleBlank].map((cause) => ({ cause, verdict: 'likely', evidence }));
}

/** Only for who is named in the path: what is left is that the user does not exist. */
function namesUser(named: readonly Named[]): CheckResult[] {
  const user = named.find(({ kind }) => kind === 'user');
  if (user === undefined) return [];
  const found = sentence('The path names `{name}`.', '路径中指定了 `{name}`。', { name: user.value });
  const evidence = { place: { in: 'path', segment: user.segment } as const, found };
  return [{ cause: notNamedAtAll, verdict: 'ruled-out', evidence }];
}

/** A body may name users beside those of the path, such as a group's new owner. */
const sendsNames = (context: CheckContext) =>
  context.requestBody.state === 'hidden' || usersInBody(context) !== null;

function notNamed(context: CheckContext, named: readonly Named[]): CheckResult[] {
  const [first] = named;
  const place: Place = { in: 'path', segment: first?.segment ?? 0 };
  const mayName = (kind: Judged) => kind === 'user' && sendsNames(context);
  const absent = (Object.keys(causes) as Judged[]).filter(
    (kind) => !mayName(kind) && !named.some((one) => one.kind === kind),
  );
  const judge = (cause: CauseId, kind: Judged): CheckResult => ({
    cause,
    verdict: 'ruled-out',
    evidence: {
      place,
      found: sentence('The path has no {noun} in it.', '路径中没有{noun}。', { noun: nouns[kind].within }),
    },
  });
  return [
    ...absent.map((kind) => judge(causes[kind], kind)),
    ...(absent.includes('user') ? [judge(staleUser, 'user')] : []),
  ];
}
