import { createJsonScanner, type Path, type Watches } from './json-scanner';
import { createPositionCounter, type Position } from './position';

/** A piece of a HAR file, in the order of the file. */
export type Piece =
  /** The text of one entry: JSON. `isAlone`: it is the whole file. */
  | { readonly kind: 'entry'; readonly text: string; readonly at: Position; readonly isAlone: boolean }
  /** What the file says of itself. */
  | { readonly kind: 'about'; readonly name: string; readonly text: string }
  /** It is no JSON here. What follows is read from the next entry on. */
  | { readonly kind: 'broken'; readonly at: Position; readonly inEntry: boolean }
  /** The file ends before its JSON does. */
  | { readonly kind: 'cut'; readonly at: Position; readonly inEntry: boolean };

/** Splits a HAR file that comes in pieces into its entries. Linear, whatever the text. */
export interface HarSplitter {
  write(text: string): Generator<Piece>;
  /** The file has ended. A file that is one entry and no list comes here. */
  end(): Generator<Piece>;
}

/** What a file says of who wrote it. */
const about = ['creator', 'browser', '_redacted'];
/** How those who write HAR begin an entry; within a string the quotes would be escaped. */
const entryStart =
  /\{\s{0,64}"(?:startedDateTime|pageref|cache|_connectionId|_fromCache|_initiator|_priority|_resourceType|_bodyState|_noDuration)"\s{0,8}:/g;
const longestStart = 128;
/** An entry that was copied alone is no longer. */
const longestLone = 4_000_000;

export function createHarSplitter(): HarSplitter {
  const counter = createPositionCounter();
  let entries: Path | null = null;
  let entryAt: Position = { offset: 0, line: 1, column: 1 };
  let lost = false;
  let wasLost = false;
  let rest = '';
  let read = 0;
  /** The text from its start on, until a list of entries is found in it. */
  let head = '';

  const watches: Watches = (path, first, start) => {
    if (entries === null && first === '[' && isListOfEntries(path)) entries = [...path, null];
    else if (entries !== null && isSame(path, entries)) {
      entryAt = counter.at(start);
      // A bracket too many would take all entries for one.
      return first === '[' ? 'wrong' : true;
    }
    return path.length === 2 && path[0] === 'log' && about.includes(path[1] ?? '');
  };
  let scanner = createJsonScanner(watches);

  /** Reads on at the next entry, where there is one. */
  const recover = (piece: string, from: number): number | null => {
    entryStart.lastIndex = from;
    const start = entryStart.exec(piece)?.index;
    if (start === undefined) return null;
    entries ??= ['log', 'entries', null];
    scanner = createJsonScanner(watches, entries);
    lost = false;
    return start;
  };

  function* readPiece(text: string, isLast: boolean): Generator<Piece> {
    const piece = rest + text;
    counter.advance(piece, read);
    read = 0;
    for (;;) {
      if (lost) {
        const start = recover(piece, read);
        read = start ?? Math.max(read, piece.length - longestStart);
        if (start === null) break;
      }
      const step = scanner.read(piece, read, isLast);
      read = step.at;
      if (step.kind === 'more') break;
      if (step.kind === 'captured') yield captured(step.path, step.text);
      else {
        lost = true;
        wasLost = true;
        yield { kind: 'broken', at: counter.at(step.at), inEntry: scanner.isCapturing() };
      }
    }
    rest = piece.slice(read);
  }

  const captured = (path: Path, text: string): Piece =>
    entries !== null && isSame(path, entries)
      ? { kind: 'entry', text, at: entryAt, isAlone: false }
      : { kind: 'about', name: path[1] ?? '', text };

  return {
    *write(text) {
      if (entries === null && head.length < longestLone) head += text;
      yield* readPiece(text, false);
    },
    *end() {
      yield* readPiece('', true);
      if (lost) return;
      if (!scanner.isDone()) yield { kind: 'cut', at: counter.at(read), inEntry: scanner.isCapturing() };
      else if (entries === null && !wasLost) {
        const text = head.length < longestLone ? head : '';
        yield { kind: 'entry', text, at: entryAt, isAlone: true };
      }
    },
  };
}

/** HAR's own place, and two that people make by hand: the log without its object, the list alone. */
function isListOfEntries(path: Path): boolean {
  return path.length === 0 || path.join('.') === 'log.entries' || path.join('.') === 'entries';
}

const isSame = (path: Path, other: Path) =>
  path.length === other.length && path.every((key, index) => key === other[index]);
