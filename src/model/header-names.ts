import { editDistance } from './edit-distance';

const wanted = 'authorization';

/** Names under which tokens are sent, compared without case, `-` and `_`. */
const tokenNames = new Set([
  'token',
  'accesstoken',
  'authtoken',
  'usertoken',
  'apptoken',
  'chattoken',
  'imtoken',
  'easemobtoken',
  'agoratoken',
  'bearertoken',
  'bearer',
  'jwt',
  'auth',
  'authentication',
  'authenticate',
]);

export type HeaderMeaning = 'authorization' | 'misspelt' | 'token' | 'other';

/** What a header, a query parameter or a field of that name was meant for. */
export function meaningOf(name: string): HeaderMeaning {
  if (name.length > 40) return 'other';
  const lower = name.trim().toLowerCase();
  if (lower === wanted) return 'authorization';
  const plain = lower.replace(/[-_]/g, '').replace(/^x(?=[a-z])/, '');
  if (tokenNames.has(plain)) return 'token';
  if (plain === wanted || plain === `proxy${wanted}`) return 'token';
  return editDistance(plain, wanted) <= 2 ? 'misspelt' : 'other';
}
