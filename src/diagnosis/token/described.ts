import { readToken } from './read-token';
import { type OddityKind, reading, type TokenField, type TokenKind, type TokenReading } from './reading';

/** What stands for a token in a file that was redacted: what it said of itself, and nothing of it. */
const shape = /^<YOUR_TOKEN kind=([a-z\d-]{1,30})((?: [A-Za-z]{1,20}=[^\s<>"'\\]{0,200}){1,20})>$/;

const texts = ['application', 'appKey', 'appId', 'userUuid', 'username'] as const;
const numbers = ['issuedAt', 'expiresAt', 'lifetime'] as const;
/** Before what was read by a layout that no document states. */
const inferredMark = '~';

/** The token's stand-in, read as the token is (`readDescribed`); `null` for what is no token of a known kind. */
export function describeToken(token: string): string | null {
  const found = readToken(token);
  if (found.kind === 'unknown') return null;
  const fields = [`kind=${found.kind}`, `length=${token.length}`];
  const add = (name: string, field: TokenField<string | number> | null) => {
    if (field !== null && String(field.value).length <= 100) {
      fields.push(`${name}=${field.inferred ? inferredMark : ''}${encodeURIComponent(field.value)}`);
    }
  };
  for (const name of [...numbers, 'holder', ...texts] as const) add(name, found[name]);
  if (found.services !== null) fields.push(`services=${found.services.map(encodeURIComponent).join('+')}`);
  const oddities = found.oddities.filter(({ index }) => index === undefined).map(({ kind }) => kind);
  if (oddities.length > 0) fields.push(`oddities=${oddities.join('+')}`);
  return `<YOUR_TOKEN ${fields.join(' ')}>`;
}

/** What is known of the token for which this stands; `null` where it stands for none. */
export function readDescribed(text: string): TokenReading | null {
  const [, kind, written = ''] = shape.exec(text) ?? [];
  if (kind === undefined) return null;
  const fields = new Map(
    written
      .trim()
      .split(' ')
      .map((field) => field.split('=', 2) as [string, string]),
  );
  const textOf = (name: string): TokenField<string> | null => {
    const value = fields.get(name);
    if (value === undefined) return null;
    const inferred = value.startsWith(inferredMark);
    return { value: decoded(inferred ? value.slice(1) : value), inferred };
  };
  const numberOf = (name: string): TokenField<number> | null => {
    const field = textOf(name);
    const value = Number(field?.value);
    return field === null || !Number.isFinite(value) ? null : { value, inferred: field.inferred };
  };
  const holder = textOf('holder');
  const list = (name: string) =>
    fields
      .get(name)
      ?.split('+')
      .filter((one) => one !== '') ?? [];
  return reading(kind as TokenKind, {
    ...Object.fromEntries(numbers.map((name) => [name, numberOf(name)])),
    ...Object.fromEntries(texts.map((name) => [name, textOf(name)])),
    holder: holder?.value === 'app' || holder?.value === 'user' ? { ...holder, value: holder.value } : null,
    services: fields.has('services') ? list('services').map(decoded) : null,
    oddities: list('oddities').map((oddity) => ({ kind: oddity as OddityKind })),
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
