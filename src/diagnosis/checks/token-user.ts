import type { CauseId } from '../../model/catalog-ids';
import { type Holder, holderOf } from '../auth/holder';
import { holderWords } from '../auth/holder-words';
import type { Check, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { namedInPath } from '../url/named-in-path';

const otherUser: CauseId = 'metadata_error/auth-error#other-user';
const mismatch: CauseId = 'unauthorized/illegal-token#mismatch';

/** Is it the token of the user in the path? Whether the token is that of the user whom the path names. */
export const check: Check = {
  judges: [otherUser, mismatch],
  judge(context) {
    const auth = context.auth;
    const holder = auth.form === 'bearer' ? holderOf(auth) : null;
    if (holder === null) return [];
    const { place } = auth.sent;
    if (holder.kind === 'app') return holder.sure ? [isOut({ place, found: holderWords(holder) })] : [];
    const named = namedInPath(context).find(({ name }) => name === 'username');
    if (named === undefined || !isName(holder)) return [];
    const values = { theirs: holder.username, ours: named.value };
    if (holder.username.toLowerCase() === named.value.toLowerCase()) {
      const found = sentence(
        'The token is that of `{ours}`, whom the path names.',
        'token 属于路径中的用户 `{ours}`。',
        values,
      );
      return [isOut({ place, found })];
    }
    const found = sentence(
      'The token is that of user `{theirs}`; the path names `{ours}`.',
      'token 属于用户 `{theirs}`，而路径中的用户是 `{ours}`。',
      values,
    );
    const title = sentence(
      'The token of `{theirs}` was sent for user `{ours}`',
      '对用户 `{ours}` 的操作使用了 `{theirs}` 的 token',
      values,
    );
    const evidence = { place: { in: 'path', segment: named.segment }, found } as const;
    return [
      { cause: otherUser, verdict: holder.sure ? 'confirmed' : 'likely', evidence, title },
      { cause: mismatch, verdict: 'likely', evidence, title },
    ];
  },
};

const isOut = (evidence: CheckResult['evidence']): CheckResult => ({
  cause: otherUser,
  verdict: 'ruled-out',
  evidence,
});

/** Some app servers put the user's UUID where the name belongs: that compares with no path. */
function isName(holder: Holder): holder is Holder & { readonly username: string } {
  return holder.username !== null && !/^[\da-f]{8}-[\da-f-]{27}$/i.test(holder.username);
}
