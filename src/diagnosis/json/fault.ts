import type { Excerpt } from '../../model/diagnosis';
import type { TextPlace } from './text-place';

export type JsonFaultKind =
  /** Nothing at all, or nothing but white space and comments. */
  | 'empty'
  /** `a=b&c=d`. */
  | 'form-encoding'
  /** `--boundary` and `Content-Disposition`: a multipart body. */
  | 'multipart'
  /** Begins with `<`. */
  | 'xml'
  /** `[object Object]`: an object that was made a string without `JSON.stringify`. */
  | 'object-object'
  /** A JSON string that holds the JSON: stringified twice. */
  | 'double-encoded'
  /** Quotes around the whole, as a shell leaves them. */
  | 'quoted-whole'
  /** `{\"a\":1}`: escaped for a string that it is not in. */
  | 'escaped-quotes'
  /** Only where nothing else is wrong: the service's parser skips it. */
  | 'byte-order-mark'
  /** `"a":1` without the braces around it. */
  | 'missing-braces'
  /** Words before the JSON, or no JSON at all. */
  | 'leading-text'
  /** `=`, `=>` or `:=` where a colon belongs. */
  | 'equals-sign'
  | 'single-quotes'
  | 'curly-quotes'
  | 'backquotes'
  | 'unquoted-key'
  | 'unquoted-value'
  /** A comma before `}` or `]`. */
  | 'trailing-comma'
  /** Two commas, or one where a value or a key belongs. */
  | 'extra-comma'
  | 'missing-comma'
  | 'missing-colon'
  /** `{"a":}`. */
  | 'missing-value'
  /** A quote that is never closed; the place is that quote. */
  | 'unclosed-string'
  | 'unclosed-brace'
  | 'unclosed-bracket'
  /** `}` where `]` belongs, or the other way round. */
  | 'wrong-closer'
  /** A closing bracket more than were opened. */
  | 'extra-closer'
  /** `"` inside a string, which ends there. */
  | 'unescaped-quote'
  /** `undefined`, `NaN`, `True`, `None`. */
  | 'literal'
  /** `01`, `.5`, `+1`, `0x1F`. */
  | 'bad-number'
  | 'comment'
  /** `：`, `，`, `｛` as an input method types them. */
  | 'full-width-punctuation'
  /** A no-break space, a zero-width space: mostly copied from a web page. */
  | 'invisible-character'
  | 'newline-in-string'
  /** Another control character in a string, such as a tab. */
  | 'control-character'
  /** `\d`, `\'`, `\u12`. */
  | 'bad-escape'
  /** A second value behind the first. */
  | 'two-values'
  /** Anything else behind the value. */
  | 'extra-text'
  | 'unexpected-character';

/** The first fault of a text that should be JSON. */
export interface JsonFault extends TextPlace {
  readonly kind: JsonFaultKind;
  /** The character there; empty at the end of the text. */
  readonly character: string;
  /** The line around the spot: see `excerptAt`; `null` where there is no text. */
  readonly excerpt: Excerpt | null;
  /**
   * Where a parser that forgives nothing stops: for some faults behind their place, as at the `}` behind a
   * trailing comma.
   */
  readonly stop: TextPlace;
  /**
   * The text with this and all other faults fixed: only where each has one sensible correction that keeps
   * every name and value, and guesses none.
   */
  readonly mended: string | null;
}

/** A fault as it is found, by offsets. */
export interface FoundFault {
  readonly kind: JsonFaultKind;
  readonly offset: number;
  readonly stop: number;
}

/** What a walk through a text came to: no fault, or faults with or without a certain fix. */
export interface Walk {
  readonly faults: readonly FoundFault[];
  readonly mended: string | null;
}
