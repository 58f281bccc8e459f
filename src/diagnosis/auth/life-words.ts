import type { Sentence, Values } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { Life } from './life';
import type { CallTime } from './service-clock';

/** A token's life in words; a time that is not known leaves its sentence to the times that are. */
export function expiredWords(life: Life): Sentence {
  const values = valuesOf(life);
  switch (life.source) {
    case 'answer':
      return sentence(
        '`/token` returned this token on {issued}, good for {lifetime}; it ran out {over} before the call.',
        '`/token` 在 {issued} 返回此 token，有效期 {lifetime}，调用时已过期 {over}。',
        values,
      );
    case 'token':
      return sentence(
        'The token itself says that it was good until {until}, which was {over} before the call.',
        'token 自身写明有效期至 {until}，调用时已过期 {over}。',
        values,
      );
    case 'layout':
      return sentence(
        'Issued on {issued}, the token was good for {lifetime}, which ran out {over} before the call (inferred from its layout).',
        'token 于 {issued} 签发，有效期 {lifetime}，调用时已过期 {over}（由 token 结构推断）。',
        values,
      );
    default:
      return sentence(
        'The token was issued {age} before the call; `/token` gives tokens of this app {lifetime} (inferred that it gave this one as much).',
        'token 在调用前 {age} 签发，而 `/token` 给该应用的有效期为 {lifetime}（推断此 token 相同）。',
        values,
      );
  }
}

export function expiredTitle(life: Life): Sentence {
  return sentence(
    'The token expired {over} before this call',
    '本次调用时 token 已过期 {over}',
    valuesOf(life),
  );
}

export function aliveWords(life: Life): Sentence {
  const values = valuesOf(life);
  if (life.source === 'answer') {
    return sentence(
      '`/token` returned this token on {issued}; by its `expires_in` it had {left} left.',
      '`/token` 在 {issued} 返回此 token，按 `expires_in` 调用时还剩 {left}。',
      values,
    );
  }
  if (life.source === 'token') {
    return sentence(
      'The token itself says that it is good until {until}: it had {left} left.',
      'token 自身写明有效期至 {until}，调用时还剩 {left}。',
      values,
    );
  }
  return sentence(
    'The token was good until {until}: it had {left} left (inferred from its layout).',
    'token 有效期至 {until}，调用时还剩 {left}（推断）。',
    values,
  );
}

export function cappedWords(life: Life): Sentence {
  return sentence(
    'Agora allows a token 24 hours at most; this one was issued {age} before the call.',
    'Agora 的 token 最长有效 24 小时，而它在调用前 {age} 签发。',
    valuesOf(life),
  );
}

export function fromFutureWords(life: Life): Sentence {
  return sentence(
    'The token says that it was issued on {issued}, after this call: a clock is off, so its age proves nothing.',
    'token 的签发时间 {issued} 晚于本次调用：有时钟不准，无法据此判断是否过期。',
    valuesOf(life),
  );
}

export function clockWords({ ahead }: CallTime): Sentence {
  const values = { span: { span: Math.abs(ahead) } };
  return ahead > 0
    ? sentence(
        'This computer’s clock is {span} ahead of the service’s; the service’s was used.',
        '本机时钟比服务端快 {span}，已按服务端时间判断。',
        values,
      )
    : sentence(
        'This computer’s clock is {span} behind the service’s; the service’s was used.',
        '本机时钟比服务端慢 {span}，已按服务端时间判断。',
        values,
      );
}

const never = { en: 'an unknown date', zh: '未知时间' };

function valuesOf({ issuedAt, lifetime, expiresAt, now }: Life): Values {
  return {
    issued: issuedAt === null ? never : { instant: issuedAt },
    lifetime: lifetime === null ? never : { span: lifetime },
    until: { instant: expiresAt },
    age: { span: Math.max(0, now - (issuedAt ?? now)) },
    over: { span: Math.max(0, now - expiresAt) },
    left: { span: Math.max(0, expiresAt - now) },
  };
}
