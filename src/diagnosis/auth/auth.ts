import type { CheckContext } from '../check';
import { originOf } from '../other-calls/tokens';
import { isMasked } from '../token/authorization';
import { readDescribed } from '../token/described';
import { findTokens } from '../token/find-tokens';
import type { IssuedToken } from '../token/issued-tokens';
import { readToken } from '../token/read-token';
import type { TokenReading } from '../token/reading';
import type { SentToken, TokenProblem } from '../token/sent-token';
import { showsAuthorization } from './shown-headers';

/**
 * What became of the token on its way into the Authorization header. `absent`, `blank`: none is there;
 * `filler`: a word or a placeholder stands there; `no-bearer`: not after `Bearer`, so nobody reads it;
 * `garbled`: after `Bearer`, with more than one token; `bearer`: as it should be; `unknown`: the log was
 * cleaned, and does not tell.
 */
export type Form = 'absent' | 'blank' | 'filler' | 'no-bearer' | 'garbled' | 'bearer' | 'unknown';

/** All that a call and its log say of the token that was sent. Tokens are secrets: compare, never show. */
export interface Auth {
  readonly form: Form;
  /** What stands in the Authorization header: the first, where it holds several. */
  readonly sent: SentToken;
  /** How many credentials the header holds, and whether they are one line of the log written several times. */
  readonly count: number;
  readonly repeated: boolean;
  /** Tokens in other headers, the query, the body. */
  readonly elsewhere: readonly SentToken[];
  /** Of the token sent, however it was sent; `null` where there is none. */
  readonly reading: TokenReading | null;
  /** The answer that the token came from. */
  readonly origin: IssuedToken | null;
}

const forms: Readonly<Partial<Record<TokenProblem, Form>>> = {
  missing: 'absent',
  empty: 'blank',
  'empty-bearer': 'blank',
  literal: 'filler',
  placeholder: 'filler',
  masked: 'unknown',
  'no-scheme': 'no-bearer',
  'joined-scheme': 'no-bearer',
  'scheme-punctuation': 'no-bearer',
  'wrong-scheme': 'no-bearer',
};

/** Never throws; linear in the call. */
export function readAuth(context: CheckContext): Auth {
  const places = findTokens(context.call);
  const inHeader = places.filter(isInAuthorization);
  const sent = inHeader[0] as SentToken;
  const form = formOf(context, sent);
  const hasToken = form === 'bearer' || form === 'no-bearer' || form === 'garbled';
  return {
    form,
    sent,
    count: inHeader.length,
    repeated: inHeader.length > 1 && inHeader.every((one) => isRepeated(one, sent)),
    elsewhere: places.filter((place) => !isInAuthorization(place) && isToken(place)),
    reading: hasToken ? (readDescribed(sent.token) ?? readToken(sent.token)) : null,
    origin: hasToken ? originOf(context.log, sent.token) : null,
  };
}

function formOf(context: CheckContext, { problems, token }: SentToken): Form {
  const [first] = problems;
  const isDescribed = readDescribed(token) !== null;
  const isCleaned = !isDescribed && first !== 'masked' && isMasked(token, true);
  const mayBeCleaned =
    context.call.fromFile &&
    (first === 'placeholder' || isCleaned || (!isDescribed && /…|\.{3}/.test(token)));
  if (mayBeCleaned) return 'unknown';
  if (first === undefined) return 'bearer';
  if (problems.includes('several-values') || problems.includes('duplicate-header')) return 'garbled';
  if (first === 'missing' && !showsAuthorization(context)) return 'unknown';
  return forms[first] ?? 'garbled';
}

const isRepeated = ({ token, problems }: SentToken, first: SentToken) =>
  token === first.token && !problems.includes('several-values');

const isInAuthorization = ({ place }: SentToken) =>
  place.in === 'request-header' && place.name === 'Authorization';

/** Fields of a body go by the name `token` that hold something else: there, what it looks like decides. */
function isToken({ place, token, problems }: SentToken): boolean {
  if (token === '' || problems.some((problem) => problem === 'literal' || problem === 'masked')) return false;
  return place.in !== 'request-body' || readToken(token).kind !== 'unknown';
}
