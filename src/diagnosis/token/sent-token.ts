import type { Place } from '../../model/diagnosis';

export type TokenProblem =
  /** There is no Authorization header. */
  | 'missing'
  /** The header or field is there, with nothing in it. */
  | 'empty'
  /** A scheme and no token. */
  | 'empty-bearer'
  /** `undefined`, `null`, `[object Object]`: a variable that held no token. */
  | 'literal'
  /** `${token}`, `<YOUR_TOKEN>`, `YourAppToken`: copied and not filled in. */
  | 'placeholder'
  /** Dots or asterisks: the log was cleaned before we saw it. */
  | 'masked'
  /** The token stands alone, without `Bearer`. */
  | 'no-scheme'
  /** `BearerYWMt…`: no space between. */
  | 'joined-scheme'
  /** `Bearer: …`, `Bearer=…`. */
  | 'scheme-punctuation'
  /** `Bearer Bearer …`. */
  | 'doubled-scheme'
  /** `Token …`, `Basic …`: `scheme` holds it. */
  | 'wrong-scheme'
  | 'quoted'
  /** One of several Authorization headers. */
  | 'duplicate-header'
  /** One of several values in one header, joined by a comma. */
  | 'several-values'
  /** `Authorisation`, `Authorizaton`: meant as Authorization. */
  | 'misspelt-header'
  /** A header of another name, such as `token` or `X-Token`. */
  | 'wrong-header'
  | 'in-query'
  | 'in-body';

/** One place of a request in which a token was sent, or should have been. */
export interface SentToken {
  readonly place: Place;
  /** As sent; `null` where there is none. */
  readonly scheme: string | null;
  /** Without scheme and quotes; empty where there is none. A secret: not to be logged, nor shown unmasked. */
  readonly token: string;
  /** Empty for `Authorization: Bearer <token>`; else the most telling first. */
  readonly problems: readonly TokenProblem[];
}

const order: readonly TokenProblem[] = [
  'missing',
  'empty',
  'empty-bearer',
  'literal',
  'placeholder',
  'masked',
  'several-values',
  'duplicate-header',
  'misspelt-header',
  'wrong-header',
  'in-query',
  'in-body',
  'no-scheme',
  'joined-scheme',
  'scheme-punctuation',
  'doubled-scheme',
  'wrong-scheme',
  'quoted',
];

/** The problems in the order in which `SentToken` has them, each once. */
export function sortProblems(problems: readonly TokenProblem[]): TokenProblem[] {
  return order.filter((problem) => problems.includes(problem));
}
