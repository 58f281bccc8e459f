import { readDescribed } from './described';
import { readToken } from './read-token';

export type ExpiresInProblem =
  /** The answer has no `expires_in`. */
  | 'missing'
  | 'not-a-number'
  /** 0: the documents have `ttl` 0 make a token that never expires. */
  | 'zero'
  | 'negative'
  /** More than a century. */
  | 'absurd'
  /** Milliseconds, as the documents say of the VIP 5 cluster: read as such. */
  | 'milliseconds';

export interface AnsweredLifetime {
  /** ms from the answer on. */
  readonly expiresIn: number | null;
  readonly expiresInProblem: ExpiresInProblem | null;
  /** ms since the epoch. */
  readonly expiresAt: number | null;
  /** The answer names the moment, so that it is of another clock than this computer's. */
  readonly isMoment?: true;
}

const centuryMs = 100 * 366 * 86_400_000;

/** A token says how long it lives in whole seconds; the answer may round the other way. */
const toleranceMs = 2_000;

/**
 * How long `/token` says that its token lives: `expires_in` in seconds, a number or its digits; or, in
 * answers of Agora, `expire_timestamp` (`expireTimestamp`), the moment in milliseconds. Never throws.
 */
export function readExpiresIn(
  answer: Readonly<Record<string, unknown>>,
  token: string,
  answeredAt: number | null,
): AnsweredLifetime {
  const written = answer.expires_in ?? answer.expiresIn;
  if (written === undefined || written === null) return fromMoment(answer, answeredAt);
  const seconds = toNumber(written);
  if (seconds === null) return none('not-a-number');
  if (seconds <= 0) return none(seconds === 0 ? 'zero' : 'negative');
  const inMilliseconds = isMilliseconds(seconds, token);
  const expiresIn = inMilliseconds ? seconds : seconds * 1000;
  if (expiresIn > centuryMs) return none('absurd');
  const expiresAt = answeredAt === null ? null : answeredAt + expiresIn;
  return { expiresIn, expiresInProblem: inMilliseconds ? 'milliseconds' : null, expiresAt };
}

function fromMoment(answer: Readonly<Record<string, unknown>>, answeredAt: number | null): AnsweredLifetime {
  const expiresAt = toNumber(answer.expire_timestamp ?? answer.expireTimestamp);
  if (expiresAt === null || expiresAt <= 0 || expiresAt > 8.64e15) return none('missing');
  return {
    expiresIn: answeredAt === null ? null : expiresAt - answeredAt,
    expiresInProblem: null,
    expiresAt,
    isMoment: true,
  };
}

/** The token itself tells: as seconds the number is more than its whole life, as milliseconds it is not. */
function isMilliseconds(number: number, token: string): boolean {
  const lifetime = (readDescribed(token) ?? readToken(token)).lifetime?.value ?? 0;
  return lifetime > 0 && number * 1000 > lifetime + toleranceMs && number <= lifetime + toleranceMs;
}

function toNumber(written: unknown): number | null {
  if (typeof written === 'number') return Number.isFinite(written) ? written : null;
  if (typeof written !== 'string' || !/^\s*-?\d{1,20}(?:\.\d{1,9})?\s*$/.test(written)) return null;
  return Number(written);
}

function none(problem: ExpiresInProblem): AnsweredLifetime {
  return { expiresIn: null, expiresInProblem: problem, expiresAt: null };
}
