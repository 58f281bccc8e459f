/**
 * What a token says of itself. `inferred`: read by a layout that no document states, though every published
 * sample bears it out; not `inferred`: by a documented layout, or by two places of the token that agree.
 */
export interface TokenField<Value> {
  readonly value: Value;
  readonly inferred: boolean;
}

/**
 * `opaque` what `/token` answers with (`YWMt…`); `dynamic` what an Easemob app server makes for its users
 * (`ZHQt…`); `agora-access-token-2` what an Agora app server makes (`007…`).
 */
export type TokenKind = 'opaque' | 'agora-access-token-2' | 'dynamic' | 'jwt' | 'unknown';

export type OddityKind =
  | 'empty'
  /** A space, a line break or a tab in it: often a token copied from a page that wrapped it. */
  | 'whitespace'
  /** `…` or `...`: copied from where it was shown shortened. */
  | 'ellipsis'
  /** Dots, asterisks or `[redacted]` in its place: the log was cleaned before we saw it. */
  | 'masked'
  | 'quotes'
  /** `%3D`, `%2B`: escaped for a url and not unescaped. */
  | 'percent-encoded'
  /** A character that no token of this kind holds. */
  | 'bad-character'
  /** Shorter than tokens of this kind are, or its bytes end too soon. */
  | 'truncated'
  /** Longer than tokens of this kind are. */
  | 'too-long'
  /** Begins as one of this kind, but does not decode as one. */
  | 'undecodable'
  /** The two issue times in it differ: changed on its way. */
  | 'times-differ'
  /** A time in milliseconds where its format wants seconds. */
  | 'milliseconds'
  /** Begins `YXA6`, as a client id and a client secret do. */
  | 'client-credential';

export interface TokenOddity {
  readonly kind: OddityKind;
  /** Where in the text; absent where it concerns the whole. */
  readonly index?: number;
  readonly character?: string;
}

/** A token read without asking anyone. It proves no signature: it is evidence of what the token claims. */
export interface TokenReading {
  readonly kind: TokenKind;
  /** ms since the epoch. */
  readonly issuedAt: TokenField<number> | null;
  /** ms since the epoch; `null` too for a token that says it never expires (`lifetime` 0). */
  readonly expiresAt: TokenField<number> | null;
  /** ms, from its issue. */
  readonly lifetime: TokenField<number> | null;
  /** Whom it was issued to. */
  readonly holder: TokenField<'app' | 'user'> | null;
  /** The application's UUID, as `/token` answers it in `application`. */
  readonly application: TokenField<string> | null;
  /** `org#app`. */
  readonly appKey: TokenField<string> | null;
  /** The Agora App ID. */
  readonly appId: TokenField<string> | null;
  readonly userUuid: TokenField<string> | null;
  /** The name that the user logs in with; some app servers put the user's UUID here. */
  readonly username: TokenField<string> | null;
  /** What an AccessToken2 is good for, such as `chat` or `rtc`; `null` for other kinds. */
  readonly services: readonly string[] | null;
  readonly oddities: readonly TokenOddity[];
}

const nothing: Omit<TokenReading, 'kind'> = {
  issuedAt: null,
  expiresAt: null,
  lifetime: null,
  holder: null,
  application: null,
  appKey: null,
  appId: null,
  userUuid: null,
  username: null,
  services: null,
  oddities: [],
};

/** A reading in which what is not named is not known. */
export function reading(kind: TokenKind, known: Partial<Omit<TokenReading, 'kind'>> = {}): TokenReading {
  return { ...nothing, kind, ...known };
}

export const stated = <Value>(value: Value): TokenField<Value> => ({ value, inferred: false });
export const inferred = <Value>(value: Value): TokenField<Value> => ({ value, inferred: true });
