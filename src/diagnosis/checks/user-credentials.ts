import type { CauseId } from '../../model/catalog-ids';
import { type KnownPassword, knownPassword } from '../auth/logins';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { userKey } from '../other-calls/events';
import { lastEvent } from '../other-calls/last-event';
import { likelyTitle, sentence } from '../phrasing';
import { fieldOf, fieldsOf, spotOf } from '../request/request-body';
import { isMasked } from '../token/authorization';
import { checkUsername } from '../url/username';

const entry = 'invalid_grant/wrong-password';
const noUser = `${entry}#no-such-user`;
const wrongPassword = `${entry}#wrong-password`;

/**
 * Is it the username or the password that is wrong? Which of username and password is wrong: the service
 * does not say, the log may.
 */
export const check: Check = {
  judges: [noUser, wrongPassword],
  judge(context) {
    const body = context.requestBody;
    const name = context.operation?.params.username ?? fieldOf(body.json, 'username');
    if (typeof name !== 'string' || name === '') return [];
    const isLogin = context.operation?.params.username === undefined;
    const sent = isLogin ? fieldOf(body.json, 'password') : oldPassword(body.json);
    // Whether the user still exists is for another check to say; here only passwords are compared.
    const isGone = lastEvent(context, 'user', userKey(name))?.event.state === 'gone';
    const known = isGone ? null : knownPassword(context, name);
    return [
      ...(known === null ? [] : byKnown(context, name, sent, known)),
      ...(isLogin && fieldsOf(body.json) ? bySight(context, name, sent) : []),
    ];
  },
};

const oldPassword = (json: unknown) => fieldOf(json, 'oldpassword') ?? fieldOf(json, 'oldPassword');

/** Passwords are compared, and not shown. */
function byKnown(context: CheckContext, name: string, sent: unknown, known: KnownPassword): CheckResult[] {
  const { call, password, isLater } = known;
  if (typeof sent !== 'string' || [sent, password].some((secret) => isMasked(secret, true))) return [];
  const values = { ...valuesOf(call, context.call), name };
  const place = inLog(call);
  if (sent === password) {
    const found = sentence(
      'With this same password `{call}` worked for `{name}`, {span} away.',
      '相隔 {span}的 `{call}` 用同一密码对 `{name}` 成功过。',
      values,
    );
    return [{ cause: wrongPassword, verdict: 'possible', evidence: { place, found } }];
  }
  const found = isLater
    ? sentence(
        '`{call}` worked for `{name}` with another password {span} later.',
        '{span}后 `{call}` 用另一个密码对 `{name}` 成功。',
        values,
      )
    : sentence(
        '`{call}` worked for `{name}` with another password {span} earlier.',
        '{span}前 `{call}` 用另一个密码对 `{name}` 成功。',
        values,
      );
  // Whoever could log in once may have been deleted since, where the log does not see it.
  const inQuestion = likelyTitle(
    sentence('The password of `{name}` is wrong', '`{name}` 的密码错误', values),
  );
  return [{ cause: wrongPassword, verdict: 'likely', evidence: { place, found }, inQuestion }];
}

/** What shows in the request alone. */
function bySight(context: CheckContext, name: string, sent: unknown): CheckResult[] {
  const body = context.requestBody;
  const judgements: CheckResult[] = [];
  const isLikely = (cause: CauseId, key: string, found: CheckResult['evidence']['found']) =>
    judgements.push({ cause, verdict: 'likely', evidence: { ...placeOf(context, key), found } });
  if (checkUsername(name).problems.some(({ breaksRule }) => breaksRule)) {
    isLikely(
      noUser,
      'username',
      sentence(
        'No user can have this name: it breaks the naming rules.',
        '用户名不符合命名规则，不可能有这样的用户。',
      ),
    );
  }
  if (typeof sent !== 'string' || sent === '') {
    isLikely(wrongPassword, 'password', sentence('The body has no password in it.', '请求体中没有密码。'));
  } else if (sent !== sent.trim()) {
    isLikely(
      wrongPassword,
      'password',
      sentence('The password begins or ends with white space.', '密码首尾有空白字符。'),
    );
  }
  return body.state === 'shown' ? judgements : [];
}

/** Without the line itself: the password stands in it. */
function placeOf(context: CheckContext, key: string): { readonly place: CheckResult['evidence']['place'] } {
  return { place: spotOf(context.requestBody, [key]).place };
}
