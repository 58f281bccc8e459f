import type { Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { OddityKind, TokenKind, TokenOddity, TokenReading } from '../token/reading';

/** What is odd about a token, in words, and whether it proves that this is no token. */
export interface Oddness {
  readonly found: Sentence;
  /** The same without what it rests on: a title says "likely" before it. */
  readonly title: Sentence;
  readonly verdict: Extract<Verdict, 'confirmed' | 'likely'>;
}

/** Their formats are published; that of the others was inferred from samples. */
const published: ReadonlySet<TokenKind> = new Set(['agora-access-token-2', 'jwt']);

/** By what a token cannot contain. */
const never: Readonly<Partial<Record<OddityKind, readonly [en: string, zh: string]>>> = {
  whitespace: ['Character {at} of the token is white space.', 'token 第 {at} 个字符处有空白字符。'],
  ellipsis: ['The token is shortened: character {at} is `…`.', 'token 被缩写：第 {at} 个字符处是省略号。'],
  quotes: ['Character {at} of the token is a quote.', 'token 第 {at} 个字符处是引号。'],
  'percent-encoded': [
    'The token is URL-encoded: character {at} is `%`.',
    'token 经过了 URL 编码：第 {at} 个字符处是 `%`。',
  ],
  'bad-character': [
    'Character {at} of the token is `{character}`, which no token has.',
    'token 第 {at} 个字符处是不该出现的字符 `{character}`。',
  ],
  'client-credential': [
    'A client id or client secret was sent in place of a token: it starts `YXA6`.',
    '发送的是 Client ID 或 Client Secret，而不是 token：以 `YXA6` 开头。',
  ],
};

const broken: Readonly<Partial<Record<OddityKind, readonly [en: string, zh: string]>>> = {
  truncated: ['The token breaks off after {length} characters.', 'token 在第 {length} 个字符后中断。'],
  undecodable: ['The token begins as {kind} and does not decode as one.', '开头像{kind}，但无法解码。'],
  'too-long': [
    'The token is {length} characters long, more than such tokens are.',
    'token 长达 {length} 个字符，超出正常长度。',
  ],
  'times-differ': [
    'The two times of issue inside the token differ: it was changed on its way.',
    'token 内的两处签发时间不一致：传递中被改动。',
  ],
};

const kinds: Readonly<Record<TokenKind, { en: string; zh: string }>> = {
  opaque: { en: 'a token of `/token`', zh: ' `/token` 返回的 token' },
  'agora-access-token-2': { en: 'an AccessToken2', zh: ' AccessToken2 ' },
  dynamic: { en: 'a dynamic user token', zh: '动态用户 token' },
  jwt: { en: 'a JWT', zh: ' JWT ' },
  unknown: { en: 'a token', zh: ' token ' },
};

/** The most telling thing that is wrong with a token's own text; `null` where nothing is. */
export function oddnessOf(token: string, { kind, oddities, services }: TokenReading): Oddness | null {
  if (oddities.some((oddity) => oddity.kind === 'masked')) return null;
  const values = { length: token.length, kind: kinds[kind] };
  const proof = oddities.find((oddity) => never[oddity.kind]);
  if (proof) return proven(words(never, proof, values));
  const flaw = oddities.find((oddity) => broken[oddity.kind]);
  if (flaw) {
    const isProof = published.has(kind) && flaw.kind !== 'too-long';
    const found = words(broken, flaw, values);
    return isProof ? proven(found) : { title: found, found: inferred(found), verdict: 'likely' };
  }
  if (services && isForOthers(services)) return proven(ofOthers(services));
  if (kind !== 'unknown') return null;
  const found = ofNoKind(token);
  return { title: found, found, verdict: 'likely' };
}

const proven = (found: Sentence): Oddness => ({ title: found, found, verdict: 'confirmed' });

function words(
  texts: typeof never,
  { kind, index = 0, character = '' }: TokenOddity,
  values: Sentence['values'],
): Sentence {
  const [en, zh] = texts[kind] as readonly [string, string];
  return sentence(en, zh, { ...values, at: index + 1, character: visible(character) });
}

const inferred = ({ text, values }: Sentence): Sentence => ({
  text: {
    en: text.en.replace(/\.$/, ' (inferred from its layout).'),
    zh: text.zh.replace(/。$/, '（由其结构推断）。'),
  },
  values,
});

/** Control characters and the like show by their number. */
function visible(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The list ends at the first that cannot be stepped over: `chat` may stand behind it. */
const isForOthers = (services: readonly string[]) =>
  services.length > 0 && !services.some((name) => /^(?:chat|apaas|rtm2|service )/.test(name));

function ofOthers(services: readonly string[]): Sentence {
  return sentence(
    'The token is for `{services}`, not for `chat`.',
    'token 用于 `{services}`，不用于 `chat`。',
    {
      services: services.join(', '),
    },
  );
}

function ofNoKind(token: string): Sentence {
  return sentence(
    'What was sent, {length} characters, begins like no token of this service.',
    '发送的内容（{length} 个字符）与该服务任何 token 的开头都不同。',
    { length: token.length },
  );
}
