import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { Holder } from './holder';

/** Whose token it is, and how that is known. */
export function holderWords({ kind, username, sure, fromLog }: Holder): Sentence {
  if (username !== null && sure) return ofUser(username, fromLog);
  const whose =
    kind === 'app' ? { en: 'an app token', zh: ' App Token' } : { en: 'a user’s token', zh: '用户 token' };
  if (fromLog)
    return sentence(
      '`/token` returned this token: it is {whose}.',
      '此 token 由 `/token` 返回，是{whose}。',
      {
        whose,
      },
    );
  return sure
    ? sentence('The token itself says that it is {whose}.', 'token 自身写明是{whose}。', { whose })
    : sentence(
        'The token reads as {whose} (inferred from its layout).',
        'token 看来是{whose}（由其结构推断）。',
        { whose },
      );
}

function ofUser(username: string, fromLog: boolean): Sentence {
  return fromLog
    ? sentence(
        '`/token` returned this token: it is that of user `{username}`.',
        '此 token 由 `/token` 返回，属于用户 `{username}`。',
        { username },
      )
    : sentence(
        'The token itself says that it is that of user `{username}`.',
        'token 自身写明属于用户 `{username}`。',
        { username },
      );
}
