import { decodeBase64, decodeHex } from './base64';

/** Undoes one way to write characters as others. */
export interface Decoder {
  /** A character without which there is no such escape. */
  readonly mark: string;
  readonly sequence: RegExp;
  /** What ends a sequence of any length, of which `sequence` matches the beginning. */
  readonly end?: RegExp;
  /** Behind which a sequence may begin that could not be read from its start: the word before it uses its letters. */
  readonly separator?: RegExp;
  /** What an escape stands for; `null` where it is none after all. */
  decode(sequence: string): string | null;
}

const jsonLetters: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const entities: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' };

const json: Decoder = {
  mark: '\\',
  sequence: /\\(?:u[\da-fA-F]{4}|["'\\/bfnrt])/g,
  decode: (sequence) =>
    sequence[1] === 'u' ? unit(sequence.slice(2)) : (jsonLetters[sequence[1] ?? ''] ?? sequence[1] ?? ''),
};

const unit = (hex: string) => String.fromCharCode(Number.parseInt(hex, 16));

/** What is no UTF-8 is one byte, or as `escape` of JavaScript writes it. */
const percent: Decoder = {
  mark: '%',
  sequence:
    /%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3}|%[89a-f][\da-f]|%u[\da-f]{4}/gi,
  decode: (sequence) => (/^%u/i.test(sequence) ? unit(sequence.slice(2)) : decodeBytes(sequence)),
};

/** `\x22`, as servers write quotes to their logs. */
const bytes: Decoder = {
  mark: '\\',
  sequence:
    /\\x[0-7][\da-f]|\\x[cd][\da-f]\\x[89ab][\da-f]|\\xe[\da-f](?:\\x[89ab][\da-f]){2}|\\xf[0-7](?:\\x[89ab][\da-f]){3}|\\x[89a-f][\da-f]/gi,
  decode: (sequence) => decodeBytes(sequence.replace(/\\x/gi, '%')),
};

function decodeBytes(escaped: string): string | null {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped.length === 3 ? unit(escaped.slice(1)) : null;
  }
}

const html: Decoder = {
  mark: '&',
  sequence: /&(?:quot|apos|amp|lt|gt|#\d{1,9}|#x[\da-f]{1,8});/gi,
  decode: (sequence) => {
    const name = sequence.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return entities[name] ?? null;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : null;
  },
};

const hex: Decoder = {
  mark: '',
  sequence: /[\da-f]{12}/gi,
  end: /(?![\da-f])/gi,
  decode: decodeHex,
};

const base64: Decoder = {
  mark: '',
  sequence: /[A-Za-z\d+/]{12}/g,
  end: /(?![A-Za-z\d+/])={0,2}/g,
  decode: decodeBase64,
};
/** Apart, since a slash is a letter of base64 and the end of a path's segment. */
const base64Url: Decoder = {
  mark: '',
  sequence: /[\w-]{12}/g,
  separator: /[-_]/g,
  end: /(?![\w-])={0,2}/g,
  decode: decodeBase64,
};

/** Escapes of single characters: to undo them all at once is to read on. */
export const escapes: readonly Decoder[] = [json, percent, html, bytes];
/** Whole texts as other letters: what only looks like one is garbled by undoing it. */
export const encodings: readonly Decoder[] = [base64, base64Url, hex];
