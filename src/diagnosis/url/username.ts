import { utf8Length } from '../json/utf8-length';

export type UsernameProblemKind =
  | 'empty'
  | 'too-long'
  | 'bad-character'
  | 'upper-case-folded'
  | 'like-uuid'
  | 'like-email'
  | 'like-phone';

export interface UsernameProblem {
  readonly kind: UsernameProblemKind;
  /** A rule that names must keep; otherwise a name that is taken, though changed or advised against. */
  readonly breaksRule: boolean;
  /** Where in the name, from 0, in UTF-16 units. */
  readonly index?: number;
  readonly character?: string;
}

export interface UsernameCheck {
  readonly problems: readonly UsernameProblem[];
  /** Its length in UTF-8. */
  readonly bytes: number;
}

/** In bytes. */
export const maxUsernameChars = 64;

/** More characters that do not belong are not listed: the name is something else altogether. */
const maxListedChars = 10;

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;
const phone = /^(?:1[3-9]\d{9}|\+\d{7,15})$/;

/**
 * A user ID against the naming rules. Never throws; linear.
 *
 * - Easemob, "Register users" and "Limitations" (docs/document/server-side/account_system.md and
 *   docs/product/limitation.md of easemob/easemob-doc): at most 64 bytes, not empty; a–z, A–Z, 0–9, `_`, `-`,
 *   `.`; case makes no difference, so that `Aa` and `aa` are one user; a UUID, an email address or a phone
 *   number should not be used, since a user ID is public.
 * - Agora, "User system registration" (agora-chat/restful-api/user-system-registration): the same, but
 *   64 characters; with the characters that are allowed it comes to the same.
 * - Easemob's client SDKs say that capitals are turned into small letters.
 *
 * Each character that does not belong is named once, at its first place.
 */
export function checkUsername(name: string): UsernameCheck {
  const bytes = utf8Length(name);
  if (name === '') return { problems: [{ kind: 'empty', breaksRule: true }], bytes };
  const problems = badCharacters(name);
  if (bytes > maxUsernameChars) problems.unshift({ kind: 'too-long', breaksRule: true });
  const capital = /[A-Z]/.exec(name);
  if (capital) {
    const [character] = capital;
    problems.push({ kind: 'upper-case-folded', breaksRule: false, index: capital.index, character });
  }
  const likeness = likenessOf(name);
  if (likeness !== null) problems.push({ kind: likeness, breaksRule: false });
  return { problems, bytes };
}

function badCharacters(name: string): UsernameProblem[] {
  const found = new Map<string, number>();
  const pattern = /[^\w.-]/gu;
  while (found.size < maxListedChars) {
    const match = pattern.exec(name);
    if (match === null) break;
    if (!found.has(match[0])) found.set(match[0], match.index);
  }
  return [...found].map(([character, index]) => ({
    kind: 'bad-character',
    breaksRule: true,
    index,
    character,
  }));
}

function likenessOf(name: string): UsernameProblemKind | null {
  if (name.length > 254) return null;
  if (uuid.test(name)) return 'like-uuid';
  if (phone.test(name)) return 'like-phone';
  return /^[^@\s]+@[^@\s]+$/.test(name) && name.includes('.') ? 'like-email' : null;
}
