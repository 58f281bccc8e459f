import type { CauseId } from '../../model/catalog-ids';
import { type AppComparison, compareApps } from '../auth/app-of-token';
import type { Auth } from '../auth/auth';
import { causesOf, judgeAll } from '../auth/causes';
import { withBearer } from '../auth/corrected-token';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog } from '../other-calls/describe';
import { sentence } from '../phrasing';

const otherCluster: CauseId = 'auth_bad_access_token/unknown-token#other-cluster';
const mismatch: CauseId = 'unauthorized/illegal-token#mismatch';
const { otherApp, dead } = causesOf;
const causes = [...otherApp, mismatch, ...dead];

/**
 * Does the token belong to the app of the path? Whether the token was issued for the app that the path
 * names, by the host that was called.
 */
export const check: Check = {
  judges: [...causes, otherCluster],
  judge(context) {
    const auth = context.auth;
    if (auth.form !== 'bearer') return [];
    const apps = compareApps(context, auth);
    if (apps === null) return [];
    return [
      ...(apps.same ? sameApp(apps, auth) : differentApp(context, apps, auth)),
      ...hosts(context, apps, auth),
    ];
  },
};

function differentApp(context: CheckContext, apps: AppComparison, auth: Auth): CheckResult[] {
  const values = { theirs: apps.ofToken, ours: apps.ofCall };
  return judgeAll(causes, context, {
    verdict: apps.sure ? 'confirmed' : 'likely',
    evidence: { place: auth.sent.place, found: differentWords(apps, values) },
    title: sentence(
      'The token belongs to app `{theirs}`, not to `{ours}`',
      'token 属于应用 `{theirs}`，而非 `{ours}`',
      // A UUID in place of the app key is too long for a row.
      { ...values, ours: context.url.app ?? apps.ofCall },
    ),
    ...withBearer(context),
  });
}

function differentWords({ callId, sure }: AppComparison, values: Record<string, string>) {
  if (callId !== null) {
    return sentence(
      '`/token` of `{theirs}` returned this token; the path names `{ours}`.',
      '此 token 由 `{theirs}` 的 `/token` 返回，而路径中的应用是 `{ours}`。',
      values,
    );
  }
  if (sure) {
    return sentence(
      'The token itself names app `{theirs}`; the path names `{ours}`.',
      'token 自身写明属于应用 `{theirs}`，而路径中的应用是 `{ours}`。',
      values,
    );
  }
  return sentence(
    'The token reads as one of application `{theirs}`; that of the path is `{ours}` (inferred from the token’s layout).',
    'token 看来属于应用 `{theirs}`，而路径中的应用是 `{ours}`（由 token 结构推断）。',
    values,
  );
}

function sameApp({ sure, ofToken, ofCall }: AppComparison, { sent }: Auth): CheckResult[] {
  const found = sure
    ? sentence('The token belongs to the path’s own app, `{app}`.', 'token 属于路径中的应用 `{app}`。', {
        app: ofCall,
      })
    : sentence(
        'The token reads as one of the path’s own app, `{app}` (inferred from its layout).',
        'token 看来属于路径中的应用 `{app}`（由其结构推断）。',
        { app: ofToken },
      );
  return otherApp.map((cause) => ({
    cause,
    verdict: sure ? 'ruled-out' : 'possible',
    evidence: { place: sent.place, found },
  }));
}

/** One cluster has several hosts: another host makes another cluster likely, the same host excludes it. */
function hosts({ log, url }: CheckContext, apps: AppComparison, { origin }: Auth): CheckResult[] {
  const answer = origin && log.find(origin.callId);
  if (!answer) return [];
  const { call, host: from } = answer;
  const found =
    from === url.host
      ? sentence('`/token` on this same host returned the token.', '此 token 由同一域名的 `/token` 返回。')
      : sentence(
          '`/token` on `{from}` returned the token; this call went to `{to}`.',
          '此 token 由 `{from}` 的 `/token` 返回，本次请求却发往 `{to}`。',
          { from, to: url.host },
        );
  const verdict = from === url.host ? 'ruled-out' : apps.same ? 'likely' : 'possible';
  return [{ cause: otherCluster, verdict, evidence: { place: inLog(call), found } }];
}
