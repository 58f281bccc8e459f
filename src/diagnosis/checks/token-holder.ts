import { provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Auth } from '../auth/auth';
import { withBearer } from '../auth/corrected-token';
import { type Holder, holderOf } from '../auth/holder';
import { holderWords } from '../auth/holder-words';
import { mayBeAdded } from '../auth/shown-headers';
import { headerFault } from '../auth/words';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';

/** They mean that a user's token was sent where the app's is needed. */
const wantsApp = causesFor('app');
/** It may mean that, and may mean another thing. */
const mayWantApp: CauseId = 'auth_bad_access_token/corrupt-token#user-token';
/** They mean that the token is neither: an organization's admin is asked for. */
const wantsAdmin = causesFor('admin');
const reset: CauseId = 'illegal_argument/old-password-missing#no-admin-token';
const change: CauseId = 'illegal_argument/passwords-missing#old-missing';

/**
 * Is it an app token or a user token, and which does the call take? Whether the token is an app's or a
 * user's, where the call takes only one of them.
 */
export const check: Check = {
  judges: [...wantsApp, mayWantApp, ...wantsAdmin, reset, change],
  judge(context) {
    const auth = context.auth;
    const holder = auth.form === 'bearer' ? holderOf(auth) : null;
    return [
      ...passwords(context, auth, holder),
      ...(holder === null ? [] : permissions(context, auth, holder)),
    ];
  },
};

function causesFor(role: 'app' | 'admin'): readonly CauseId[] {
  return provable('role').flatMap(({ cause, proof }) => (proof === role ? [cause] : []));
}

function permissions(context: CheckContext, { sent }: Auth, holder: Holder): CheckResult[] {
  const evidence = { place: sent.place, found: holderWords(holder) };
  const isUser = holder.kind === 'user';
  // Below an app this text is about the rights of an app token.
  const isOfApp = (cause: CauseId) =>
    cause === 'unauthorized/no-admin-access#no-admin' && !context.url.path.startsWith('/management/');
  return [
    ...wantsApp.map((cause): CheckResult => {
      if (!isUser) return { cause, verdict: ofApp(holder), evidence };
      const title = cause.includes('registration') ? {} : { title: titleOf(holder) };
      return { cause, verdict: ofUser(holder), evidence, ...title, ...withBearer(context) };
    }),
    { cause: mayWantApp, verdict: ofSender(holder), evidence },
    ...wantsAdmin.map(
      (cause): CheckResult => ({ cause, verdict: isOfApp(cause) ? 'possible' : ofUser(holder), evidence }),
    ),
  ];
}

const ofUser = ({ sure }: Holder) => (sure ? 'confirmed' : 'likely');
/** Where the log does not show that the token is whole, it may be altered as well. */
const ofSender = (holder: Holder) =>
  holder.kind === 'app' ? ofApp(holder) : holder.fromLog ? 'likely' : 'possible';
const ofApp = ({ sure }: Holder) => (sure ? 'ruled-out' : 'possible');

function titleOf({ username }: Holder) {
  if (username === null) {
    return sentence(
      'A user’s token was sent; this call takes an app token',
      '发送的是用户 token，此调用需要 App Token',
    );
  }
  return sentence(
    'The token of user `{username}` was sent; this call takes an app token',
    '发送的是用户 `{username}` 的 token，此调用需要 App Token',
    { username },
  );
}

/** Without the app's token, a password is changed only by who knows the old one. */
function passwords(context: CheckContext, auth: Auth, holder: Holder | null): CheckResult[] {
  const hasOld = typeof oldPassword(context) === 'string';
  if (auth.form === 'unknown' || hasOld) return [];
  const { place } = auth.sent;
  if (auth.form !== 'bearer') {
    const evidence = { place, found: headerFault(auth) };
    return [reset, change].map((cause) => ({
      cause,
      verdict: mayBeAdded(context) ? 'likely' : 'confirmed',
      evidence,
      ...withBearer(context),
    }));
  }
  if (holder === null) return [];
  const evidence = { place, found: holderWords(holder) };
  const verdict =
    holder.kind === 'app' ? ofApp(holder) : isOwn(context, holder) ? 'possible' : ofUser(holder);
  return [reset, change].map((cause) => ({ cause, verdict, evidence }));
}

/** Users change their own password by naming the old one: then that is what is missing. */
function isOwn(context: CheckContext, { username }: Holder): boolean {
  return username?.toLowerCase() === context.operation?.params.username?.toLowerCase();
}

function oldPassword(context: CheckContext): unknown {
  const { json } = context.requestBody;
  return fieldOf(json, 'oldpassword') ?? fieldOf(json, 'oldPassword');
}
