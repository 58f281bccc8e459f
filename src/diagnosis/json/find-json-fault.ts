import { excerptAt } from './excerpt';
import type { FoundFault, JsonFault } from './fault';
import { textPlace } from './text-place';
import { walkJson } from './walk-json';
import { readTwiceEncoded, readWhole } from './whole-text';

/** Longer texts are not read. In characters. */
const maxBodyChars = 4_000_000;

const byteOrderMark = '\ufeff';

/** Faults whose place is where the text ends: no character is at fault there. */
const atEnd: ReadonlySet<string> = new Set(['empty', 'unclosed-brace', 'unclosed-bracket']);

/**
 * The first fault of a text that should be JSON; `null` where it is JSON, and where it is longer than 4
 * million characters. Never throws; linear, however deep it nests.
 */
export function findJsonFault(text: string): JsonFault | null {
  if (text.length > maxBodyChars) return null;
  const json = parse(text);
  if (json !== undefined) {
    const inner = readTwiceEncoded(json.value);
    const offset = text.indexOf('"');
    return inner === null ? null : toFault(text, { kind: 'double-encoded', offset, stop: offset }, inner);
  }
  return text.startsWith(byteOrderMark) ? findBehindMark(text) : findFault(text);
}

function findFault(text: string): JsonFault | null {
  const whole = readWhole(text);
  if (whole !== null) return toFault(text, whole, whole.mended);
  const { faults, mended } = walkJson(text);
  return faults[0] === undefined ? null : toFault(text, faults[0], mended);
}

/** A parser skips the mark: what stands behind it is at fault, and the mark only where that is JSON. */
function findBehindMark(text: string): JsonFault | null {
  const rest = text.slice(1);
  const fault = findJsonFault(rest);
  if (fault === null) return toFault(text, { kind: 'byte-order-mark', offset: 0, stop: 0 }, rest);
  return toFault(
    text,
    { kind: fault.kind, offset: fault.offset + 1, stop: fault.stop.offset + 1 },
    fault.mended,
  );
}

function toFault(text: string, { kind, offset, stop }: FoundFault, mended: string | null): JsonFault {
  const point = text.codePointAt(offset);
  return {
    kind,
    ...textPlace(text, offset),
    character: point === undefined || atEnd.has(kind) ? '' : String.fromCodePoint(point),
    excerpt: kind === 'empty' ? null : excerptAt(text, offset),
    stop: textPlace(text, stop),
    mended: mended !== null && parse(mended) !== undefined ? mended : null,
  };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
