import type { LocalizedText } from '../../model/language';
import type { Value } from '../../model/sentence';
import { holderOf } from '../auth/holder';
import type { Check, CheckContext, CheckResult } from '../check';
import { type NamedUser, usersNamedInBody } from '../lists/named-users';
import { nouns } from '../match/missing-causes';
import { inLog, valuesOf } from '../other-calls/describe';
import { userKey } from '../other-calls/events';
import { type FoundEvent, lastEvent } from '../other-calls/last-event';
import { likelyTitle, sentence } from '../phrasing';
import { type NamedKind, namedInPath, operationOfPath } from '../url/named-in-path';

const entry = 'service_resource_not_found/no-such-resource';
const causes = {
  user: `${entry}#no-such-user`,
  group: `${entry}#no-such-group`,
  room: `${entry}#no-such-room`,
} as const;

/** What the call names, of which one is missing. */
interface Candidate extends NamedUser {
  readonly kind: keyof typeof causes;
}

/** What was there so shortly before is not what is missing. */
const recentMs = 600_000;
/** A title names no more; the log is asked for no more. */
const maxNamed = 3;

/**
 * Of the several things that the call names, which does the log show to exist? "Service resource not found"
 * may mean what the path names or whom the body names: the log tells of some.
 */
export const check: Check = {
  judges: Object.values(causes),
  judge(context) {
    const candidates = candidatesOf(context);
    if (candidates.length < 2 || candidates.length > maxNamed) return [];
    const seen = candidates.flatMap((candidate) => {
      const last = seenRecently(context, candidate);
      return last === null ? [] : [{ candidate, last }];
    });
    const open = candidates.filter((one) => seen.every(({ candidate }) => candidate !== one));
    if (open.length === 0) return [];
    const isOpen = (kind: Candidate['kind']) => open.some((one) => one.kind === kind);
    return [
      ...open.map((one) => judge(open, one)),
      ...seen.filter(({ candidate }) => !isOpen(candidate.kind)).map((one) => ruledOut(context, one)),
    ];
  },
};

function candidatesOf(context: CheckContext): Candidate[] {
  const id = operationOfPath(context)?.operation.id ?? '';
  // Who is to be registered should be missing; a message names groups and rooms in the same fields.
  if (/^(?:create-user|send-)/.test(id)) return [];
  const inPath = namedInPath(context).flatMap(({ kind, value, segment }) =>
    isKind(kind) ? [{ kind, name: value, spot: () => ({ place: { in: 'path', segment } as const }) }] : [],
  );
  const all = [...inPath, ...usersNamedInBody(context).map((user) => ({ kind: 'user' as const, ...user }))];
  // Whoever holds a token that the service accepted exists.
  const holder = holderOf(context.auth)?.username?.toLowerCase();
  // The web SDK calls `/sdk/…` for its own user.
  const sdkUser = context.url.rest.startsWith('/sdk/user/') ? namedInPath(context)[0]?.value : undefined;
  const callers = [holder, sdkUser?.toLowerCase()];
  const others = all.filter(({ kind, name }) => kind !== 'user' || !callers.includes(name.toLowerCase()));
  return others.length > 0 ? others : all;
}

const isKind = (kind: NamedKind): kind is Candidate['kind'] => Object.hasOwn(causes, kind);

function seenRecently(context: CheckContext, { kind, name }: Candidate): FoundEvent | null {
  const last = lastEvent(context, kind, kind === 'user' ? userKey(name) : name);
  if (last === null || last.event.state === 'gone') return null;
  return context.call.startedAt - last.call.startedAt > recentMs ? null : last;
}

function judge(open: readonly Candidate[], { kind, spot }: Candidate): CheckResult {
  const values: Record<string, Value> = {};
  for (const [index, one] of open.entries()) {
    values[`noun${index}`] = nouns[one.kind].within;
    values[`name${index}`] = one.name;
  }
  const list = (or: string, space: string) =>
    open.map((_, index) => `{noun${index}}${space}\`{name${index}}\``).join(or);
  const names: LocalizedText = { en: list(' or ', ' '), zh: list(' 或', ' ') };
  const title = sentence(`The service finds no ${names.en}`, `服务端找不到${names.zh}`, values);
  const found = sentence(`The log does not show ${names.en} to exist.`, `日志中未见${names.zh}。`, values);
  return {
    cause: causes[kind],
    verdict: open.length === 1 ? 'likely' : 'possible',
    evidence: { found, ...spot() },
    title,
    inQuestion: open.length === 1 ? likelyTitle(title) : title,
  };
}

function ruledOut(
  context: CheckContext,
  { candidate, last }: { candidate: Candidate; last: FoundEvent },
): CheckResult {
  const values = { ...valuesOf(last.call, context.call), name: candidate.name };
  const found = sentence('`{name}` was there {span} earlier.', '{span}前 `{name}` 还存在。', values);
  return {
    cause: causes[candidate.kind],
    verdict: 'ruled-out',
    evidence: { found, place: inLog(last.call) },
  };
}
