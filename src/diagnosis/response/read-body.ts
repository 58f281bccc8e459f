import { canonicalCode } from '../../catalog/canonical-code';
import { type CallResponse, isBodyUnknown } from '../../model/call';
import type { BodyShape, ErrorBody } from '../../model/error-body';

/** Longer bodies are not parsed: no error body is a hundredth of this. In characters. */
const maxBodyChars = 4_000_000;

/** Keys that carry the error's text, in the order in which they are believed. */
const descriptionKeys = [
  'error_description',
  'desc',
  'message',
  'result',
  'reason',
  'error_msg',
  'msg',
  'detail',
] as const;

const nothing = { error: null, description: null, descriptionKey: null, exception: null, errorCode: null };

/** What the response's body says. Never throws; what cannot be read has the shape that says so. */
export function readErrorBody(response: CallResponse): ErrorBody {
  const { body, bodyState } = response;
  if (bodyState === 'binary') return bare('unreadable');
  if (isBodyUnknown(response)) return bare('unknown');
  if (body === null || body.trim() === '') return bare('empty');
  if (body.length > maxBodyChars) return bare('unreadable');
  const start = body.trimStart().slice(0, 1);
  try {
    return readJson(JSON.parse(body.charCodeAt(0) === 0xfeff ? body.slice(1) : body));
  } catch {
    if (start === '<') return bare('html');
    return bare(start === '{' || start === '[' ? 'cut-json' : 'text');
  }
}

function readJson(json: unknown): ErrorBody {
  if (Array.isArray(json)) return bare('array', json);
  if (typeof json !== 'object' || json === null) return bare('scalar', json);
  const field = (name: string): unknown =>
    Object.hasOwn(json, name) ? (json as Record<string, unknown>)[name] : undefined;
  const exception = text(field('exception'));
  const error = text(field('error')) ?? (exception === null ? null : codeOfException(exception));
  const descriptionKey = descriptionKeys.find((name) => text(field(name)) !== null) ?? null;
  const errorCode = integer(field('error_code'));
  return {
    shape: error === null && descriptionKey === null && errorCode === null ? 'object' : 'error-object',
    error,
    description: descriptionKey === null ? null : text(field(descriptionKey)),
    descriptionKey,
    exception,
    errorCode,
    json,
  };
}

/** `org.apache…DuplicateUniquePropertyExistsException` → `duplicate_unique_property_exists`. */
function codeOfException(exception: string): string {
  return canonicalCode(exception.slice(exception.lastIndexOf('.') + 1));
}

/** Some clients and proxies write numbers as text. */
function integer(value: unknown): number | null {
  if (typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function bare(shape: BodyShape, json?: unknown): ErrorBody {
  return { ...nothing, shape, json };
}
