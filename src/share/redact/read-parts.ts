import { keyFile } from './policy';
import { readCredentials } from './read-fields';
import { readProse } from './read-pairs';
import type { Reading } from './read-text';
import { isPlaceholder, looksDrawn } from './values';

/** What is neither JSON nor a form: XML, bodies in parts, tables, credentials and prose. */
export function readParts(reading: Reading): void {
  const { text } = reading;
  if (text.includes('<')) readElements(reading);
  if (/content-disposition:/i.test(text)) readMultipart(reading);
  readTables(reading);
  readCredentials(reading);
  readProse(reading);
}

const element = /<([\p{L}_][\p{L}\p{N}_:.-]{0,63})(?:\s[^<>]{0,256})?>(?:<!\[CDATA\[)?/gu;

/** `<password>…</password>`, or its first half where the text was cut. */
function readElements({ text, meaningOf, named }: Reading): void {
  for (const { 0: found, 1: name = '', index } of text.matchAll(element)) {
    const meaning = meaningOf(name.slice(name.lastIndexOf(':') + 1));
    if (meaning === undefined || isPlaceholder(found)) continue;
    const start = index + found.length;
    const next = text.indexOf(found.endsWith('[') ? ']]>' : '<', start);
    const end = next === -1 ? text.length : next;
    const isCut = next === -1 && looksDrawn(text.slice(start, start + 200).trim());
    if (found.endsWith('[') || isCut || text.startsWith('</', next)) named(start, end, meaning);
  }
}

const disposition = /content-disposition:[^\n]{0,300}?\bname="?([^";\r\n]{1,64})[^\r\n]{0,300}/gi;
/** What may stand between a part's name and its body: the rest of its headers. */
const restOfHeaders = /[^\n]{0,300}\n(?:[^\r\n]{1,300}\r?\n){0,8}\r?\n/y;

/** Parts of a multipart body, up to the next boundary, or the end where the body was cut. */
function readMultipart({ text, meaningOf, add, named }: Reading): void {
  disposition.lastIndex = 0;
  for (let match = disposition.exec(text); match !== null; match = disposition.exec(text)) {
    const isKeys = keyFile.test(match[0]);
    const meaning = meaningOf(match[1] ?? '');
    if (meaning === undefined && !isKeys) continue;
    restOfHeaders.lastIndex = disposition.lastIndex;
    if (!restOfHeaders.test(text)) continue;
    const start = restOfHeaders.lastIndex;
    const end = endOfPart(text, start, boundaryBefore(text, match.index));
    if (meaning === undefined) add(start, end, 'client-secret');
    else named(start, end, { ...meaning, weak: false });
    disposition.lastIndex = end;
  }
}

/** The nearest line above that begins with dashes: between it and a header stand only other headers. */
function boundaryBefore(text: string, position: number): string {
  const lines = text.slice(Math.max(0, position - 1_000), position).split('\n');
  return /--[^\s"']+/.exec(lines.findLast((line) => /^\W*--/.test(line)) ?? '')?.[0] ?? '--';
}

function endOfPart(text: string, start: number, boundary: string): number {
  const end = text.indexOf(`\n${boundary}`, start - 1);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? Math.max(start, end - 1) : Math.max(start, end);
}

const insert = /\(([\w\s,"'`[\].]{3,1000})\)\s{0,20}values\s{0,20}(?=\()/gi;
/** Rows of a table that are looked at. */
const mostRows = 5_000;

/** A column of secrets: of `INSERT INTO … (a, password) VALUES (…)`, and of lines of separated values. */
function readTables(reading: Reading): void {
  const inserts = /\bvalues\b/i.test(reading.text) ? reading.text.matchAll(insert) : [];
  for (const { 0: found, 1: names = '', index } of inserts) {
    columns(reading, names, ',', tuples(reading.text, index + found.length));
  }
  const head = /^\s*(["']?[\w-]{1,40}["']?(?:[,;\t|]["']?[\w-]{1,40}["']?){1,40})\r?\n/.exec(
    reading.text.slice(0, 2_000),
  );
  if (head === null) return;
  const separator = /[,;\t|]/.exec(head[1] as string)?.[0] as string;
  columns(reading, head[1] as string, separator, lines(reading.text, head[0].length));
}

interface Row {
  readonly start: number;
  readonly end: number;
}

function columns(
  { text, meaningOf, named }: Reading,
  names: string,
  separator: string,
  rows: Iterable<Row>,
): void {
  const meanings = names.split(separator).map((name) => meaningOf(name.replace(/["'`[\]]/g, '').trim()));
  if (!meanings.some((meaning) => meaning !== undefined)) return;
  for (const { start, end } of rows) {
    let at = start;
    for (const [nth, cell] of text.slice(start, end).split(separator).entries()) {
      const meaning = meanings[nth];
      if (meaning !== undefined) named(at, at + cell.length, meaning);
      at += cell.length + 1;
    }
  }
}

function* lines(text: string, from: number): Iterable<Row> {
  let start = from;
  for (let row = 0; row < mostRows && start < text.length; row++) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (end - start < 4_000) yield { start, end: text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}

/** `('a','b'), ('c','d')`. */
function* tuples(text: string, from: number): Iterable<Row> {
  let start = from;
  for (let row = 0; row < mostRows && text[start] === '('; row++) {
    const close = text.indexOf(')', start);
    const end = close === -1 ? text.length : close;
    yield { start: start + 1, end };
    start = end + 1;
    while (/[\s,]/.test(text[start] ?? '')) start++;
  }
}
