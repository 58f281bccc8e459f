import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { IssuedToken } from '../token/issued-tokens';

/** Fewer characters in common prove nothing: tokens of one kind begin alike. */
export const minComparableChars = 30;
/** Two tokens that differ in more places are two tokens. */
const maxChanges = 10;

/** How what was sent differs from a token that `/token` returned; `null` where it is no copy of one. */
export function differenceFrom(sent: string, { token, answeredAt }: IssuedToken): Sentence | null {
  if (sent === token || Math.min(sent.length, token.length) < minComparableChars) return null;
  const when = {
    at: answeredAt === null ? { en: 'an earlier occasion', zh: '之前' } : { instant: answeredAt },
  };
  const count = Math.abs(token.length - sent.length);
  const values = { ...when, count, left: sent.length, total: token.length };
  if (token.startsWith(sent) || token.endsWith(sent)) {
    return sentence(
      'Of the {total} characters of the token that `/token` returned on {at}, {left} were sent.',
      '`/token` 在 {at} 返回的 token 共 {total} 个字符，只发送了 {left} 个。',
      values,
    );
  }
  if (sent.includes(token)) {
    return sentence(
      'The token that `/token` returned on {at} was sent with {count} more characters around it.',
      '发送的内容比 `/token` 在 {at} 返回的 token 多了 {count} 个字符。',
      values,
    );
  }
  if (sent.replace(/\s+/g, '') === token) {
    return sentence(
      'The token that `/token` returned on {at} was sent with white space in it.',
      '`/token` 在 {at} 返回的 token 中混入了空白字符。',
      values,
    );
  }
  if (sent.toLowerCase() === token.toLowerCase()) {
    return sentence(
      'The token that `/token` returned on {at} was sent in other upper and lower case.',
      '发送的 token 与 `/token` 在 {at} 返回的大小写不同。',
      values,
    );
  }
  return changed(sent, token, when);
}

function changed(sent: string, token: string, when: Sentence['values']): Sentence | null {
  if (
    sent.length !== token.length ||
    sent.slice(0, minComparableChars) !== token.slice(0, minComparableChars)
  )
    return null;
  const changes = [...token].flatMap((character, index) => (character === sent[index] ? [] : [index]));
  const [first] = changes;
  if (first === undefined || changes.length > maxChanges) return null;
  return sentence(
    'It is the token that `/token` returned on {at}, but for {changes}, the first at position {first}.',
    '与 `/token` 在 {at} 返回的 token 相比{changes}，第一处是第 {first} 个字符。',
    { ...when, changes: characters(changes.length, 'changed', '改动了'), first: first + 1 },
  );
}

export interface Nearness {
  readonly how: LocalizedText;
  /** Nothing but a slip explains it: two different credentials would not be so alike. */
  readonly sure: boolean;
}

/** How a text differs a little from the right one; `null` where they are alike or quite different. */
export function nearness(text: string, right: string): Nearness | null {
  const count = Math.abs(text.length - right.length);
  const isPart = Math.min(text.length, right.length) * 2 > Math.max(text.length, right.length);
  if (text === right) return null;
  if (isPart && right.includes(text)) return { how: characters(count, 'missing', '缺少'), sure: true };
  if (isPart && text.includes(right)) return { how: characters(count, 'too many', '多出'), sure: true };
  if (text.toLowerCase() === right.toLowerCase()) {
    return { how: { en: 'upper and lower case', zh: '大小写不同' }, sure: true };
  }
  if (text.length !== right.length) return null;
  const changes = [...right].filter((character, index) => character !== text[index]).length;
  if (changes > 3 || changes * 4 > right.length) return null;
  return { how: characters(changes, 'different', '不同的有'), sure: false };
}

const characters = (count: number, en: string, zh: string): LocalizedText => ({
  en: `${count} ${count === 1 ? 'character' : 'characters'} ${en}`,
  zh: `${zh} ${count} 个字符`,
});
