import type { Place } from '../../model/diagnosis';
import type { Bilingual } from '../../model/language';
import type { Check, CheckContext, Judgement } from '../check';
import { type Named, type NamedKind, namedInPath, operationOfPath } from '../named-in-path';
import { inLog, valuesOf } from '../neighbours/describe';
import { userKey } from '../neighbours/events';
import { lastEvent } from '../neighbours/last-event';
import { said } from '../said';

const entry = 'service_resource_not_found/no-such-resource';
const code = 'service_resource_not_found/code#no-such-resource';
const blank = 'blank/no-such-user';

const causes = { user: 'no-such-user', group: 'no-such-group', room: 'no-such-room' } as const;
type Judged = keyof typeof causes;

const nouns: Readonly<Record<NamedKind, Bilingual>> = {
  user: { en: 'user', zh: '用户' },
  group: { en: 'group', zh: '群组' },
  room: { en: 'chat room', zh: '聊天室' },
  thread: { en: 'thread', zh: '子区' },
  other: { en: 'resource', zh: '资源' },
};

/**
 * "Service resource not found" names nothing: only the path tells what is missing. Where it names one thing
 * and the API has the path, it is that thing; where it names two, either may be.
 */
export const check: Check = {
  question: 'What does the path name that could be missing?',
  judges: [
    ...Object.values(causes).map((cause) => `${entry}#${cause}`),
    `${entry}#stale-user`,
    code,
    `${blank}#no-such-user`,
    `${blank}#stale-user`,
  ],
  judge(context) {
    const operation = operationOfPath(context)?.operation;
    if (operation === undefined) return [];
    const named = namedInPath(context).filter(({ kind }) => kind !== 'other');
    const [only] = named;
    const found = named.length === 1 && only !== undefined ? missing(context, only, operation.path) : [];
    return [...found, ...(named.length > 0 ? notNamed(named) : [])];
  },
};

/** What stands below them might be missing as well; these fail for what they name alone. */
const wholes = new Set(['/users/{username}', '/chatgroups/{group_id}', '/chatrooms/{chatroom_id}']);

function missing(context: CheckContext, named: Named, path: string): Judgement[] {
  const { kind, value, segment } = named;
  const place: Place = { in: 'path', segment };
  const values = { name: value, noun: nouns[kind] };
  const isWhole = wholes.has(path) || saysUser(context, kind);
  const evidence = {
    place,
    found: said(
      'The path names one thing that can be missing: {noun} `{name}`.',
      '路径中可能不存在的对象只有一个：{noun} `{name}`。',
      values,
    ),
  };
  if (kind === 'thread') return [{ cause: code, verdict: 'likely', evidence }];
  const stale = kind === 'user' ? listedBefore(context, value) : [];
  const verdict = stale.length > 0 ? 'possible' : isWhole ? 'confirmed' : 'likely';
  return [
    ...(kind === 'other' ? [] : [{ cause: `${entry}#${causes[kind]}`, verdict, evidence } as const]),
    { cause: code, verdict: 'likely', evidence },
    // An answer without a body may come from something in front of the service.
    { cause: `${blank}#no-such-user`, verdict: verdict === 'confirmed' ? 'likely' : verdict, evidence },
    ...stale,
  ];
}

function saysUser({ body }: CheckContext, kind: NamedKind): boolean {
  return kind === 'user' && (body.exception?.endsWith('UserNotFoundException') ?? false);
}

/** The list of users shows somebody whom the service then does not find. */
function listedBefore(context: CheckContext, username: string): Judgement[] {
  const found = lastEvent(context, 'user', userKey(username), username);
  if (found === null || found.event.state !== 'seen' || !/\/users(?:\?|$)/.test(found.call.request.url)) {
    return [];
  }
  const evidence = {
    place: inLog(found.call),
    found: said(
      '`{call}` listed `{name}` {span} before, yet the service does not find it.',
      '{span}前 `{call}` 的列表中还有 `{name}`，现在服务端却找不到。',
      { ...valuesOf(found.call, context.call), name: username },
    ),
  };
  return [entry, blank].map((id) => ({ cause: `${id}#stale-user`, verdict: 'likely', evidence }));
}

function notNamed(named: readonly Named[]): Judgement[] {
  const [first] = named;
  const place: Place = { in: 'path', segment: first?.segment ?? 0 };
  const absent = (Object.keys(causes) as Judged[]).filter((kind) => !named.some((one) => one.kind === kind));
  const judge = (cause: string, kind: Judged): Judgement => ({
    cause: `${entry}#${cause}`,
    verdict: 'ruled-out',
    evidence: {
      place,
      found: said('The path names no {noun}.', '路径中没有{noun}。', { noun: nouns[kind] }),
    },
  });
  return [
    ...absent.map((kind) => judge(causes[kind], kind)),
    ...(absent.includes('user') ? [judge('stale-user', 'user')] : []),
  ];
}
