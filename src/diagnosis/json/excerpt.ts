import { textPlace } from './text-place';

/** How much of a line is shown. */
const width = 80;

/** How much of it stands before the spot, where the line is longer. */
const before = 50;

/** How far back a field's name is looked for that makes its value a secret. */
const reach = 1_000;

const secretNames = /pass|pwd|secret|token|authorization|^pin$/i;
/** A field with its value, in JSON or what is nearly JSON. Every part is bounded. */
const field =
  /([\w-]{1,40})(["'“”‘’]?\s{0,8}(?:[:=：]|=>)\s{0,8})("(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|“[^”\r\n]*”?|[^\s"'“,&}{[\]]+)/g;

/** As the panel writes a secret, so that nothing moves when it masks what we have masked. */
const mask = '••••••';

/**
 * The line in which `offset` stands, and below it a caret under the spot; above it the line before, where
 * the spot begins its own. Lines are cut to 80 characters, secrets by their names masked, characters that
 * do not show made visible.
 */
export function excerptAt(text: string, offset: number): string {
  const place = textPlace(text, offset);
  const start = place.offset - place.column + 1;
  const shown = cutLine(text, start, place.offset);
  const rows = [shown.line, `${blankFor(shown.line.slice(0, shown.caret))}^`];
  const isFirstInLine = text.slice(start, place.offset).trim() === '';
  if (place.line > 1 && isFirstInLine) rows.unshift(lineBefore(text, start));
  return rows.join('\n');
}

interface Shown {
  readonly line: string;
  /** How many characters of it stand before the spot. */
  readonly caret: number;
}

function cutLine(text: string, start: number, offset: number): Shown {
  const from = Math.max(start, offset - reach);
  const upTo = Math.min(lineEnd(text, offset), offset + reach);
  const masked = maskSecrets(text.slice(from, upTo), offset - from);
  const hides = masked.caret > width - 10 ? masked.caret - before : 0;
  const left = from > start || hides > 0 ? '…' : '';
  const visible = masked.line.slice(hides, hides + width);
  const right = hides + width < masked.line.length || upTo < lineEnd(text, offset) ? '…' : '';
  return { line: `${left}${show(visible)}${right}`, caret: left.length + masked.caret - hides };
}

function lineBefore(text: string, start: number): string {
  const end = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  let from = end;
  while (from > 0 && from > end - reach && !isLineEnd(text.charCodeAt(from - 1))) from -= 1;
  const { line } = maskSecrets(text.slice(from, end), 0);
  return show(line.length > width ? `${line.slice(0, width)}…` : line);
}

function maskSecrets(line: string, caret: number): Shown {
  let moved = caret;
  const masked = line.replace(field, (whole, name: string, between: string, value: string, at: number) => {
    const quote = /^["'“]/.exec(value)?.[0] ?? '';
    const closing = quote !== '' && value.length > 1 && /["'”]$/.test(value) ? value.slice(-1) : '';
    const inner = value.slice(quote.length, value.length - closing.length);
    if (!secretNames.test(name) || inner === '') return whole;
    const from = at + name.length + between.length + quote.length;
    if (caret >= from + inner.length) moved += mask.length - inner.length;
    else if (caret > from) moved = from + (moved - caret);
    return `${name}${between}${quote}${mask}${closing}`;
  });
  return { line: masked, caret: moved };
}

/** What does not show, made visible: one character for each, so that the caret stays. */
function show(text: string): string {
  let shown = '';
  for (let index = 0; index < text.length; index += 1) shown += showUnit(text.charCodeAt(index));
  return shown.replace(halfPair, '\ufffd');
}

const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function showUnit(unit: number): string {
  if (unit === 9 || unit === 0xa0) return ' ';
  if (unit < 32) return String.fromCharCode(0x2400 + unit);
  const isInvisible =
    unit === 0xfeff || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2028 || unit === 0x2029;
  return isInvisible ? '␣' : String.fromCharCode(unit);
}

/** Blanks as wide as the text: Chinese and its kin take two columns. */
function blankFor(text: string): string {
  let blank = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isWide =
      (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xff60 && code !== 0xfeff);
    blank += isWide ? '\u3000' : ' ';
  }
  return blank;
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end < from + 2 * reach && !isLineEnd(text.charCodeAt(end))) end += 1;
  return end;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}
