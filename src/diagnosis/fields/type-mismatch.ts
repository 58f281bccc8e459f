import { withValue } from '../json/edit-json';
import type { KeyPath, RequestBody } from '../request/request-body';
import { type BodyFields, type JsonType, jsonTypeOf } from './body-fields';
import { objectsOf } from './find-field';

/** A field whose value has another type than the API reads. */
export interface TypeMismatch {
  readonly path: KeyPath;
  readonly field: string;
  readonly sent: JsonType;
  readonly wanted: JsonType;
  /** No parser makes one of the other; between strings, numbers and booleans some do. */
  readonly isHard: boolean;
  /** The value in the right type, as JSON, where it can only be that. */
  readonly mend: string | null;
}

const containers: ReadonlySet<JsonType> = new Set(['array', 'object']);

/** More need not be shown. */
const maxMismatches = 5;

/** The first fields of another type than documented, `null` aside. */
export function typeMismatches(body: RequestBody, known: BodyFields): readonly TypeMismatch[] {
  const found: TypeMismatch[] = [];
  for (const [owner, fields] of objectsOf(body.json)) {
    for (const [field, wanted] of Object.entries(known.types)) {
      if (found.length === maxMismatches) return found;
      if (!Object.hasOwn(fields, field)) continue;
      const sent = jsonTypeOf(fields[field]);
      if (sent === null || sent === wanted) continue;
      const isHard = containers.has(sent) || containers.has(wanted);
      found.push({
        path: [...owner, field],
        field,
        sent,
        wanted,
        isHard,
        mend: mendOf(fields[field], wanted),
      });
    }
  }
  return found;
}

/** The body with each mismatch fixed; `null` where one cannot be. */
export function withTypes(body: RequestBody, mismatches: readonly TypeMismatch[]): string | null {
  if (mismatches.length === 0 || mismatches.length === maxMismatches) return null;
  return mismatches.reduce<string | null>(
    (text, { path, mend }) => (text === null || mend === null ? null : withValue(text, path, mend)),
    body.text,
  );
}

/** The type of what is wanted at the top, with what was sent; `null` where they agree. */
export function topMismatch(
  json: unknown,
  { top }: BodyFields,
): { sent: JsonType | 'null'; wanted: JsonType[] } | null {
  const sent = jsonTypeOf(json) ?? 'null';
  const wanted: JsonType[] =
    top === 'object' ? ['object'] : top === 'array' ? ['array'] : ['object', 'array'];
  return wanted.some((type) => type === sent) ? null : { sent, wanted };
}

/** Whether an array holds what is no object, where objects belong; its index, or -1. */
export function strayItem(json: unknown, { top }: BodyFields): number {
  if (!Array.isArray(json) || top === 'names') return -1;
  return json.findIndex((item) => jsonTypeOf(item) !== 'object');
}

function mendOf(value: unknown, wanted: JsonType): string | null {
  if (typeof value === 'string') return mendText(value.trim(), wanted);
  // A number is written as it stands: its digits need no quotes but lose none.
  if (typeof value === 'number' && wanted === 'string' && Number.isSafeInteger(value)) return `"${value}"`;
  return null;
}

function mendText(text: string, wanted: JsonType): string | null {
  if (wanted === 'number') return /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? text : null;
  if (wanted === 'boolean') return /^(?:true|false)$/i.test(text) ? text.toLowerCase() : null;
  const inner = parse(text);
  if (jsonTypeOf(inner) === wanted) return text;
  // One name, where names are wanted.
  return wanted === 'array' && /^[\w.-]+$/.test(text) ? JSON.stringify([text]) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
