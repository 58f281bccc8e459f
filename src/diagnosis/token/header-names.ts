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
  return isNear(plain) ? 'misspelt' : 'other';
}

/** At most two letters left out, put in, exchanged or swapped. */
function isNear(name: string): boolean {
  return Math.abs(name.length - wanted.length) <= 2 && distance(name) <= 2;
}

/** How many of these steps lead to "authorization" (optimal string alignment). */
function distance(name: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: wanted.length + 1 }, (_, index) => index);
  for (let row = 1; row <= name.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= wanted.length; column += 1) {
      const same = name[row - 1] === wanted[column - 1];
      const swapped = name[row - 1] === wanted[column - 2] && name[row - 2] === wanted[column - 1];
      const steps = [
        (last[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      ];
      if (swapped && row > 1 && column > 1) steps.push((beforeLast[column - 2] as number) + 1);
      current.push(Math.min(...steps));
    }
    beforeLast = last;
    last = current;
  }
  return last[wanted.length] as number;
}
