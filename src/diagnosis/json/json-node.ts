import { createScanner } from 'jsonc-parser';

/** From the outermost value inwards: `['target', 0]`. */
export type KeyPath = readonly (string | number)[];

/** A field of an object or an item of an array, by offsets into the text. */
export interface Member {
  /** A field's name, an item's index. */
  readonly key: string | number;
  /** Where it begins: a field with its name. */
  readonly start: number;
  /** Behind a field's name; where an item begins. */
  readonly keyEnd: number;
  /** Where its value begins. */
  readonly from: number;
  /** Behind its value. */
  to: number;
}

/** A value of a JSON text, by offsets into the text. */
export interface JsonNode {
  readonly from: number;
  /** Behind it. */
  to: number;
  /** The fields of an object or the items of an array, in their order. */
  readonly members: Member[];
}

/** An object or an array that is open where the scanner stands. */
interface Frame {
  readonly isObject: boolean;
  /** The path leads through it. */
  readonly isOnPath: boolean;
  /** The value that is looked for, where this is it. */
  readonly node: JsonNode | null;
  /** Of the value that is open, or comes next. */
  key: string | number;
  start: number;
  keyEnd: number;
  awaitsValue: boolean;
}

/**
 * The value at a path of valid JSON: `['target', 0]` the first of `target`, `[]` the whole. Of a name that an
 * object has twice the last counts, as for a parser. `null` where there is no such value, and where the text is
 * not JSON. Never throws, however deep the text nests; linear.
 */
export function nodeAt(text: string, path: KeyPath): JsonNode | null {
  if (!isJson(text)) return null;
  const scanner = createScanner(text, true);
  const frames: Frame[] = [];
  let found: JsonNode | null = null;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const from = scanner.getTokenOffset();
    const to = from + scanner.getTokenLength();
    const char = text.charAt(from);
    const frame = frames.at(-1);
    if (char === ',') passComma(frame);
    else if (char === ':') passColon(frame);
    else if (char === '"' && frame?.isObject && !frame.awaitsValue) {
      frame.key = scanner.getTokenValue();
      frame.start = from;
      frame.keyEnd = to;
      // The value of an earlier field of that name no longer counts.
      if (isStep(frames, path)) found = null;
    } else if (char === '}' || char === ']') {
      frames.pop();
      found = close(frames, path, found, to);
    } else if (from < to) {
      const isOnPath = isStep(frames, path);
      const node = isOnPath && frames.length === path.length ? { from, to, members: [] } : null;
      found = node ?? found;
      frame?.node?.members.push(memberOf(frame, from, to));
      const isObject = char === '{';
      if (isObject || char === '[') frames.push(newFrame(isObject, isOnPath, node));
    }
  }
  return found;
}

function newFrame(isObject: boolean, isOnPath: boolean, node: JsonNode | null): Frame {
  return { isObject, isOnPath, node, key: 0, start: 0, keyEnd: 0, awaitsValue: false };
}

function memberOf({ isObject, key, start, keyEnd }: Frame, from: number, to: number): Member {
  return isObject ? { key, start, keyEnd, from, to } : { key, start: from, keyEnd: from, from, to };
}

/** An object or an array ends, and is no longer among the frames. */
function close(frames: readonly Frame[], path: KeyPath, found: JsonNode | null, to: number) {
  const member = frames.at(-1)?.node?.members.at(-1);
  if (member) member.to = to;
  if (found && frames.length === path.length && isStep(frames, path)) found.to = to;
  return found;
}

function passComma(frame: Frame | undefined): void {
  if (frame === undefined) return;
  frame.awaitsValue = false;
  if (typeof frame.key === 'number') frame.key += 1;
}

function passColon(frame: Frame | undefined): void {
  if (frame) frame.awaitsValue = true;
}

/** Whether the value that begins here is on the path, or its end. */
function isStep(frames: readonly Frame[], path: KeyPath): boolean {
  const frame = frames.at(-1);
  if (frame === undefined) return true;
  return frame.isOnPath && frames.length <= path.length && frame.key === path[frames.length - 1];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
