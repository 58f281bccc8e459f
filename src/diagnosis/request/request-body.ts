import { type Call, type Header, headerValue } from '../../model/call';
import type { Evidence } from '../../model/diagnosis';
import { membersAt } from '../json/edit-json';
import { excerptAt } from '../json/excerpt';
import type { JsonFault } from '../json/fault';
import { fieldPlace } from '../json/field-place';
import { findJsonFault } from '../json/find-json-fault';
import { textPlace } from '../json/text-place';
import { utf8Length } from '../json/utf8-length';

/** From the outermost value inwards: `['target', 0]`. */
export type KeyPath = readonly (string | number)[];

/** A request's body, read once for all checks. */
export interface RequestBody {
  /**
   * `shown`: `text` is what was sent; `hidden`: one was sent that the browser does not show, or not whole, or
   * that is too long to be read; `none`: none is shown, and none was announced.
   */
  readonly state: 'none' | 'hidden' | 'shown';
  /** That none was sent is sure: the headers say so, or name no type that it would have. */
  readonly surelyNone: boolean;
  /** As sent; empty where there is none to see. */
  readonly text: string;
  /** `Content-Type` without its parameters, in lower case; `null` where there is none. */
  readonly mediaType: string | null;
  /** The parsed JSON; `undefined` where it is none. */
  readonly json: unknown;
  /** What keeps it from being JSON; `null` where it is. */
  readonly fault: JsonFault | null;
  /** The places of values that were sought: several causes may rest on one, and finding it reads the whole body. */
  readonly spots: Map<string, Spot>;
}

/** Longer bodies are not parsed. In characters. */
const maxBodyChars = 4_000_000;

/** The body of a call's request. Never throws. */
export function readRequestBody({ request }: Call): RequestBody {
  const text = request.body ?? '';
  const mediaType = headerValue(request.headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const announced = headerValue(request.headers, 'content-length')?.trim();
  const json = parse(text);
  const isHidden =
    request.bodyHidden ||
    text.length > maxBodyChars ||
    (json === undefined && (isOther(text, Number(announced ?? 0)) || isPacked(request.headers)));
  let fault: JsonFault | null | undefined;
  return {
    state: isHidden ? 'hidden' : text === '' ? 'none' : 'shown',
    surelyNone:
      !isHidden &&
      text === '' &&
      (announced === '0' || (request.headers.length > 0 && mediaType === undefined)),
    text,
    mediaType: mediaType || null,
    json,
    spots: new Map(),
    get fault() {
      // A string that holds JSON parses, and is a fault all the same.
      if (fault === undefined) fault = typeof json === 'object' ? null : findJsonFault(text);
      return fault;
    },
  };
}

/** Another length was sent than is shown of what begins as JSON: browsers and files cut bodies that are long. */
function isOther(text: string, announced: number): boolean {
  return announced > 0 && /^\s*(?:[[{]|$)/.test(text) && announced !== utf8Length(text);
}

/** Sent as gzip or the like: its text is not what the service reads. */
function isPacked(headers: readonly Header[]): boolean {
  return /[^\s]/.test(headerValue(headers, 'content-encoding')?.replace(/identity/i, '') ?? '');
}

function parse(text: string): unknown {
  if (text === '' || text.length > maxBodyChars) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Fields of an object, own ones only; `undefined` for what is no object. */
export function fieldsOf(json: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : undefined;
}

/** A field's value; `undefined` where there is none of that name. */
export function fieldOf(json: unknown, name: string): unknown {
  const fields = fieldsOf(json);
  return fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** What stands at a path; `undefined` where nothing does. */
export function valueAt(json: unknown, path: KeyPath): unknown {
  return path.reduce(
    (value: unknown, key) =>
      typeof key === 'number' ? (Array.isArray(value) ? value[key] : undefined) : fieldOf(value, key),
    json,
  );
}

type Spot = Required<Pick<Evidence, 'place'>> & Pick<Evidence, 'excerpt'>;

/** The place of a field's value in the body, with the line that shows it; of the whole body for `[]`. */
export function spotOf(body: RequestBody, path: KeyPath): Spot {
  const name = JSON.stringify(path);
  const spot = body.spots.get(name) ?? findSpot(body, path);
  body.spots.set(name, spot);
  return spot;
}

function findSpot({ text }: RequestBody, path: KeyPath): Spot {
  const key = path.findLast((step) => typeof step === 'string');
  const named = key === undefined ? {} : { key };
  const found = text.length > maxBodyChars ? null : fieldPlace(text, path);
  if (found === null) return { place: { in: 'request-body', ...named } };
  const { line, column, excerpt } = found;
  return { place: { in: 'request-body', line, column, ...named }, excerpt };
}

/** The place of a character of the string at a path; `null` where an escape stands before it. */
export function spotOfCharacter({ text }: RequestBody, path: KeyPath, index: number): Spot | null {
  const from = text.length > maxBodyChars ? undefined : fieldPlace(text, path)?.offset;
  if (from === undefined || text[from] !== '"') return null;
  const offset = from + 1 + index;
  if (text.slice(from, offset).includes('\\')) return null;
  const { line, column } = textPlace(text, offset);
  const key = path.findLast((step) => typeof step === 'string');
  const place = { in: 'request-body', line, column, ...(key !== undefined && { key }) } as const;
  return { place, excerpt: excerptAt(text, offset) };
}

/** The place of a field's name, in the object at a path. */
export function spotOfKey({ text }: RequestBody, owner: KeyPath, key: string): Spot {
  const member = membersAt(text, owner).findLast((each) => each.key === key);
  if (member === undefined) return { place: { in: 'request-body', key } };
  const { line, column } = textPlace(text, member.start);
  return { place: { in: 'request-body', line, column, key }, excerpt: excerptAt(text, member.start) };
}

/** The place of a fault. */
export function spotOfFault({ line, column, excerpt }: JsonFault): Spot {
  const place = { in: 'request-body', line, column } as const;
  return excerpt === null ? { place } : { place, excerpt };
}
