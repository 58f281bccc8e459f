import type { FoundFault, JsonFaultKind } from './fault';

/** A fault of the text as a whole, with its fix where one is certain. */
export interface WholeFault extends FoundFault {
  readonly mended: string | null;
}

/**
 * What is wrong with a text that is not JSON with a fault in it, but something else: empty, a form, an object
 * that was never stringified. `null` where it is JSON of a kind. Linear.
 */
export function readWhole(text: string): WholeFault | null {
  const start = text.length - text.trimStart().length;
  const core = text.trim();
  const at = (kind: JsonFaultKind, mended: string | null = null, offset = start): WholeFault => ({
    kind,
    offset,
    stop: offset,
    mended,
  });
  if (core === '') return { kind: 'empty', offset: 0, stop: 0, mended: null };
  if (/^\[object \w{1,40}\]$/.test(core)) return at('object-object');
  if (core.startsWith('<')) return at('xml');
  if (/^--\S{1,200}\r?\n\s*content-disposition/i.test(core.slice(0, 400))) return at('multipart');
  const inner = insideQuotes(core);
  if (inner !== null) return at('quoted-whole', inner);
  const escaped = /^[{[]\s{0,100}\\"/.exec(core);
  if (escaped) return at('escaped-quotes', unescaped(core), start + escaped[0].length - 2);
  if (isForm(core)) return at('form-encoding', formAsJson(core));
  if (/^(["'])[\w-]{1,100}\1\s{0,100}:/.test(core)) return at('missing-braces', inBraces(core));
  return isLed(core) ? at('leading-text') : null;
}

/** Valid JSON that says less than was meant: a string that holds an object or an array. */
export function readTwiceEncoded(json: unknown): string | null {
  return typeof json === 'string' && isContainer(json) ? json : null;
}

/** Valid JSON between two quotes. */
function insideQuotes(core: string): string | null {
  const quote = core[0];
  if (core.length < 4 || (quote !== "'" && quote !== '"') || core.at(-1) !== quote) return null;
  const inner = core.slice(1, -1);
  return isContainer(inner) ? inner : null;
}

function unescaped(core: string): string | null {
  const inner = parse(`"${core}"`);
  return typeof inner === 'string' && isContainer(inner) ? inner : null;
}

function inBraces(core: string): string | null {
  const braced = `{${core}}`;
  return isContainer(braced) ? braced : null;
}

/** Pairs of name and value, before any bracket or quote. */
function isForm(core: string): boolean {
  const name = /^[\w.%~[\]+-]{1,200}=/.exec(core)?.[0] ?? '';
  return name !== '' && !/^[[{]/.test(name) && !core.startsWith('>', name.length);
}

/** As an object, where every value is plainly a text: whether `1` is a number or a text, a form does not say. */
function formAsJson(core: string): string | null {
  const fields = new Map<string, string>();
  for (const piece of core.split('&')) {
    const equals = piece.indexOf('=');
    const name = decode(piece.slice(0, Math.max(equals, 0)));
    const value = decode(piece.slice(equals + 1));
    if (name === null || value === null || fields.has(name) || !/^[\w.-]+$/.test(name)) return null;
    if (!isPlainText(value)) return null;
    fields.set(name, value);
  }
  // Not by way of an object: it would reorder names that are numbers, and lose `__proto__`.
  const pairs = [...fields].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  return `{${pairs.join(',')}}`;
}

function isPlainText(value: string): boolean {
  if (value.trim() === '' || /^(?:true|false|null|undefined|none|nan)$/i.test(value)) return false;
  return Number.isNaN(Number(value)) && !/^\s*[[{"<]|[\r\n]/.test(value);
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}

/** Words, where JSON should begin. */
function isLed(core: string): boolean {
  const isWord = /^[^\s{["'`“”‘’„＂｛［\d.+/#\u00a0\u200b\u3000\ufeff-]/.test(core);
  return isWord && !/^(?:true|false|null|none|undefined|nan|infinity|nil)\b/i.test(core);
}

function isContainer(text: string): boolean {
  const json = parse(text);
  return typeof json === 'object' && json !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
