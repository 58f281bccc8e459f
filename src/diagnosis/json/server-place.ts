import type { JsonFault } from './fault';
import { utf8Length } from './utf8-length';

/** Where the service says that it stopped reading a body. Both count from 1. */
export interface ServerPlace {
  readonly line: number;
  readonly column: number;
}

/** What the service's parser (Jackson) writes behind its complaint. */
const place = /\bline: ?(\d{1,9}), ?column: ?(\d{1,9})/;

/** The place that the text of a `json_parse` error names; `null` where it names none. */
export function readServerPlace(description: string): ServerPlace | null {
  const [, line, column] = place.exec(description.slice(0, 4_000)) ?? [];
  return line === undefined || column === undefined ? null : { line: Number(line), column: Number(column) };
}

/**
 * Whether the service stopped where `fault` makes a parser stop: then the body that we see is the one that it
 * read, and this is what it choked on. Jackson counts bytes of UTF-8; up to its version 2.16 it names the
 * column behind the character at fault, since 2.17 the character's own (FasterXML/jackson-core, issue 1173).
 * Of a word that it does not know it names the column behind its end.
 */
export function isServerPlace(text: string, { stop }: JsonFault, server: ServerPlace): boolean {
  if (server.line !== stop.line) return false;
  const start = stop.offset - stop.column + 1;
  const column = utf8Length(text.slice(start, stop.offset)) + 1;
  const word = /^[\p{L}\w$.-]{0,256}/u.exec(text.slice(stop.offset, stop.offset + 256))?.[0] ?? '';
  return server.column >= column && server.column <= column + utf8Length(word) + 1;
}

/** Whether the character that the service names, where it names one, is that at which `fault` makes a parser stop. */
export function isServerCharacter(text: string, { stop }: JsonFault, description: string): boolean {
  const [, code] = /\(code (\d{1,7})/.exec(description.slice(0, 4_000)) ?? [];
  return code === undefined || text.codePointAt(stop.offset) === Number(code);
}
