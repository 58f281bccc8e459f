import { createEntryParser, type EntryParser, type ListPath } from './entry-parser';
import { createPositionCounter, type Position } from './position';

/** A piece of a HAR file, in the order of the file. */
export type Piece =
  /** `isSure`: it is in the list of entries; after a break, what looks like an entry may be a part of one. */
  | { readonly kind: 'entry'; readonly json: unknown; readonly at: Position; readonly isSure: boolean }
  /** What the file says of itself. */
  | { readonly kind: 'about'; readonly name: string; readonly json: unknown }
  /** It is not a HAR from here on. What follows is read from the next entry on. */
  | { readonly kind: 'broken'; readonly at: Position; readonly inEntry: boolean }
  /** The file ends before its JSON does. */
  | { readonly kind: 'cut'; readonly at: Position; readonly inEntry: boolean }
  /** It has ended, and held no list of entries. */
  | { readonly kind: 'no-entries' };

/** Splits a HAR file that comes in pieces into its entries. Linear, whatever the text. */
export interface HarSplitter {
  write(text: string): readonly Piece[];
  /** The file has ended. */
  end(): readonly Piece[];
}

/** What entries begin with, by writer; fields of their own begin with `_`. */
const firstKeys = [
  ...['startedDateTime', 'pageref', 'time', 'timings', 'request', 'response', 'cache'],
  ...['comment', 'serverIPAddress', 'connection'],
];
/** Within a string the quotes would be escaped. */
const objectStart = /\{\s{0,64}"([\w$.-]{1,40})"\s{0,8}:/g;
const MAX_OBJECT_START = 128;
const anyStart = /[[{]/g;

export function createHarSplitter(): HarSplitter {
  const counter = createPositionCounter();
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const known = new Set(firstKeys);
  let parser: EntryParser | null = null;
  let pieces: Piece[] = [];
  /** Text that is to be read again, with what follows it. */
  let rest = '';
  let list: ListPath | null = null;
  let state: 'start' | 'inside' | 'lost' | 'behind' = 'start';
  /** Nothing was read since a break that is sure to be an entry. */
  let isRecovering = false;
  /** A file may be one entry after the other, without a list around them. */
  let isAlone = false;
  /** Bytes that the parser was given before this text, and how far within it characters were counted. */
  let written = 0;
  let chunk: { readonly bytes: Uint8Array; readonly from: number; byte: number; char: number } | null = null;
  let itemAt: Position = { offset: 0, line: 1, column: 1 };
  /** Where `rest` begins in the text before. */
  let restAt = 0;

  const charOf = (offset: number): number => {
    if (chunk === null) return 0;
    const to = Math.min(chunk.bytes.length, Math.max(chunk.byte, offset - written));
    chunk.char += decoder.decode(chunk.bytes.subarray(chunk.byte, to)).length;
    chunk.byte = to;
    return chunk.from + chunk.char;
  };

  const open = (isList: boolean, inside: ListPath | null) => {
    written = 0;
    parser = createEntryParser(
      {
        onStart(offset) {
          itemAt = counter.at(charOf(offset));
        },
        onItem(json) {
          const isSure = !isRecovering || isRequest(json);
          if (isSure) isRecovering = false;
          if (isSure && typeof json === 'object' && json !== null) {
            const [first] = Object.keys(json);
            if (first !== undefined && known.size < 100) known.add(first);
          }
          pieces.push({ kind: 'entry', json, at: itemAt, isSure });
        },
        onAbout: (name, json) => void pieces.push({ kind: 'about', name, json }),
      },
      isList,
      inside,
    );
  };

  /** Where to resume reading, with a parser for it; `null` if the text has no such place. */
  const start = (text: string, from: number): number | null => {
    if (state === 'lost') {
      const at = entryStart(text, from, known);
      if (at !== null) open(list?.length === 0, list ?? ['log', 'entries']);
      return at;
    }
    anyStart.lastIndex = from;
    const at = anyStart.exec(text)?.index;
    if (at === undefined) return null;
    objectStart.lastIndex = at;
    const [first] = [objectStart.exec(text.slice(0, at + MAX_OBJECT_START))];
    isAlone = first?.index === at && known.has(first[1] ?? '');
    open(isAlone || text[at] === '[', isAlone ? [] : null);
    return at;
  };

  const read = (text: string, isLast: boolean) => {
    const whole = rest + text;
    // Half a character has no bytes.
    const piece = isLast ? whole : withoutHalf(whole);
    counter.advance(whole, restAt);
    let at = 0;
    for (;;) {
      if (parser === null) {
        // What it begins with decides how it is read.
        if (!isLast && state !== 'lost' && piece.length - at < MAX_OBJECT_START) break;
        const found = start(piece, at);
        if (found === null) {
          at = state === 'lost' ? Math.max(at, piece.length - MAX_OBJECT_START) : piece.length;
          break;
        }
        at = found;
      }
      const broken = feed(piece, at);
      if (broken === null) {
        at = piece.length;
        break;
      }
      at = Math.max(at + 1, broken);
    }
    rest = whole.slice(at);
    restAt = at;
    return at;
  };

  /** Gives the parser the text from there on; returns where it breaks. */
  const feed = (piece: string, from: number): number | null => {
    const current = parser as EntryParser;
    const bytes = encoder.encode(piece.slice(from));
    chunk = { bytes, from, byte: 0, char: 0 };
    const offset = current.write(bytes);
    list = current.list() ?? list;
    if (offset === null) {
      written += bytes.length;
      state = 'inside';
      return null;
    }
    const at = charOf(offset);
    parser = null;
    chunk = null;
    if (current.isDone() || (isAlone && !current.isInEntry())) {
      state = 'behind';
      // Another object may follow, or what ends a call (JSONP); anything else does not belong there.
      if (/^\s*(?:[[{]|[);\s]{0,60}$)/.test(piece.slice(at, at + 64))) return at;
    }
    const inEntry = current.isInEntry();
    state = 'lost';
    if (!isRecovering) pieces.push({ kind: 'broken', at: counter.at(at), inEntry });
    isRecovering = true;
    return at;
  };

  const taken = () => {
    const found = pieces;
    pieces = [];
    return found;
  };

  return {
    write(text) {
      read(text, false);
      return taken();
    },
    end() {
      const at = read('', true);
      if (parser !== null && !parser.isDone() && !(isAlone && !parser.isInEntry())) {
        pieces.push({ kind: 'cut', at: counter.at(at), inEntry: parser.isInEntry() });
      } else if (state === 'start') pieces.push({ kind: 'broken', at: counter.at(0), inEntry: false });
      else if (parser !== null && list === null) pieces.push({ kind: 'no-entries' });
      return taken();
    },
  };
}

function entryStart(text: string, from: number, known: ReadonlySet<string>): number | null {
  objectStart.lastIndex = from;
  for (let match = objectStart.exec(text); match !== null; match = objectStart.exec(text)) {
    const key = match[1] ?? '';
    if (known.has(key) || key.startsWith('_')) return match.index;
    // Objects may stand right within each other.
    objectStart.lastIndex = match.index + 1;
  }
  return null;
}

/** The text without a high surrogate at its end. */
function withoutHalf(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text;
}

const isRequest = (json: unknown) =>
  typeof json === 'object' && json !== null && typeof (json as { request?: unknown }).request === 'object';
