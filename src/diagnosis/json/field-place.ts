import type { Excerpt } from '../../model/diagnosis';
import { skipSpace } from './characters';
import { excerptAt } from './excerpt';
import { type TextPlace, textPlace } from './text-place';

/** Where the value of a field stands, and what the line looks like: see `excerptAt`. */
export interface FieldPlace extends TextPlace {
  readonly excerpt: Excerpt;
}

/** An object or an array that is being walked through. */
interface Frame {
  readonly isObject: boolean;
  /** The path leads through it. */
  readonly isOnPath: boolean;
  /** Of the value that is reached, or comes next. */
  key: string | number;
  /** A colon was passed. */
  awaitsValue: boolean;
}

/**
 * Where a field stands in valid JSON: `['target', 0]` the first of `target`, `[]` the whole. Of a name that an
 * object has twice the last counts, as for a parser. `null` where there is no such field, and where the text
 * is no JSON. Never throws; linear.
 */
export function fieldPlace(text: string, keyPath: readonly (string | number)[]): FieldPlace | null {
  if (!isJson(text)) return null;
  const offset = findField(text, keyPath);
  return offset === null ? null : { ...textPlace(text, offset), excerpt: excerptAt(text, offset) };
}

function findField(text: string, path: readonly (string | number)[]): number | null {
  const frames: Frame[] = [];
  let found: number | null = null;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const character = text[at] as string;
    const frame = frames.at(-1);
    let end = at + 1;
    if (character === '}' || character === ']') frames.pop();
    else if (character === ',') passComma(frame);
    else if (character === ':') passColon(frame);
    else if (frame?.isObject && !frame.awaitsValue) {
      end = stringEnd(text, at);
      frame.key = keyText(text.slice(at, end));
      // What an earlier field of that name held no longer counts.
      if (isStep(frames, path)) found = null;
    } else {
      const isOnPath = isStep(frames, path);
      if (isOnPath && frames.length === path.length) found = at;
      if (character === '{' || character === '[') frames.push(newFrame(character, isOnPath));
      else end = valueEnd(text, at);
    }
    at = skipSpace(text, end);
  }
  return found;
}

function newFrame(opener: string, isOnPath: boolean): Frame {
  return { isObject: opener === '{', isOnPath, key: 0, awaitsValue: false };
}

function passComma(frame: Frame | undefined): void {
  if (frame === undefined) return;
  frame.awaitsValue = false;
  if (typeof frame.key === 'number') frame.key += 1;
}

function passColon(frame: Frame | undefined): void {
  if (frame) frame.awaitsValue = true;
}

/** Whether the place reached is on the path, or its end. */
function isStep(frames: readonly Frame[], path: readonly (string | number)[]): boolean {
  const frame = frames.at(-1);
  if (frame === undefined) return true;
  return frame.isOnPath && frames.length <= path.length && frame.key === path[frames.length - 1];
}

function stringEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Behind a value that is no object and no array. */
function valueEnd(text: string, from: number): number {
  if (text[from] === '"') return stringEnd(text, from);
  let at = from;
  while (at < text.length && !',]}'.includes(text[at] as string)) at += 1;
  return at;
}

function keyText(quoted: string): string {
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
