import { methods, type OperationCondition, operationsAt, placeholdersOf } from '../../catalog/operations';
import type { OperationMatch } from '../../model/operation';
import type { UrlParts } from './url';

/** Larger bodies are not parsed to tell two operations apart. In characters. */
const maxBodyChars = 262_144;

type Texts = Readonly<Record<string, string>>;

/**
 * The operation that a call is meant for, and what its path says; `null` where the API knows no such path
 * or the path does not take the method. `body` is the request's. Never throws; linear in path and body.
 */
export function findOperation(method: string, url: UrlParts, body: string | null): OperationMatch | null {
  const rest = belowApp(url);
  const candidates = operationsAt(method.toUpperCase(), rest);
  const [first] = candidates;
  if (first === undefined) return null;
  const params = Object.fromEntries(placeholdersOf(first.path).map(([name, at]) => [name, rest[at] ?? '']));
  const answer = questioner(url, params, body);
  const operation = candidates.find(({ when }) => when === undefined || answer(when));
  return operation === undefined ? null : { operation, params };
}

/** The methods that a url's path takes; none where the API does not know the path. */
export function allowedMethods(url: UrlParts): readonly string[] {
  const rest = belowApp(url);
  return methods.filter((method) => operationsAt(method, rest).length > 0);
}

/** Decoded; nothing where the path is cut, as what follows might make another operation of it. */
function belowApp(url: UrlParts): readonly string[] {
  if (url.cut && url.search === '') return [];
  return url.segments.slice(url.restStart).map(({ decoded }) => decoded);
}

/** Answers what tells operations of one path apart. The body is parsed once, and only if that is asked. */
function questioner(url: UrlParts, params: Texts, body: string | null) {
  let fields: object | undefined;
  return (question: OperationCondition): boolean => {
    if ('query' in question) return url.query.has(question.query);
    if ('manyIn' in question) return params[question.manyIn]?.includes(',') ?? false;
    // An array shows by its first character, be it cut, broken or huge.
    if ('bodyIs' in question) return /^\s*\[/.test(body ?? '');
    fields ??= readFields(body);
    if ('bodyHas' in question) return Object.hasOwn(fields, question.bodyHas);
    return Object.entries(question.body).every(([name, value]) => hasText(fields, name, value));
  };
}

function readFields(body: string | null): object {
  if (body === null || body.length > maxBodyChars || !/^\s*\{/.test(body)) return {};
  try {
    return JSON.parse(body) as object;
  } catch {
    // What is wrong with the body is for the checks to say.
    return {};
  }
}

function hasText(fields: object | undefined, name: string, value: string): boolean {
  return fields !== undefined && Object.hasOwn(fields, name) && (fields as Texts)[name] === value;
}
