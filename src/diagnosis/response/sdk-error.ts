import { type SdkRule, sdkErrors } from '../../catalog/sdk-errors';
import { type Call, isBodyLost } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { Diagnosis } from '../../model/diagnosis';
import type { ErrorBody } from '../../model/error-body';

type SdkError = Diagnosis['sdkError'];

/** What the SDK's rules look at. Fields are as parsed, since it compares types too. */
interface Answer {
  readonly operationId: OperationId | null;
  readonly status: number;
  readonly url: string;
  readonly isJson: boolean;
  /** Without a body the SDK goes on as if it had no fields. */
  readonly isEmpty: boolean;
  field(name: string): unknown;
}

/**
 * The error that the official web SDK raises for a failed call. `null` where it raises none (its promise
 * then stays pending), or where what the SDK saw is not known here.
 */
export function sdkErrorOf(call: Call, body: ErrorBody, operationId: OperationId | null): SdkError {
  const answer = readAnswer(call, body, operationId);
  if (answer === null) return null;
  const rule = sdkErrors.rules.find((candidate) => isFor(candidate, answer) && fits(candidate, answer));
  // On a text that is none the SDK's own code breaks, and it raises nothing.
  const breaks = rule?.includes !== undefined && isBroken(answer);
  return breaks ? null : named(rule?.error ?? null);
}

/**
 * The error that the SDK raises for a chat room attribute that failed inside an HTTP 200. It does so only
 * in its functions for a single attribute; those for several report the keys and raise nothing.
 */
export function sdkErrorOfKey(reason: string | null): SdkError {
  const has = (words: string) => reason?.includes(words) ?? false;
  return named(sdkErrors.keyRules.find(({ includes = [] }) => includes.every(has))?.error ?? null);
}

function readAnswer(
  { request, response, preflight }: Call,
  body: ErrorBody,
  operationId: OperationId | null,
) {
  const hidden = ['hidden-by-cors', 'present-despite-cors'].includes(response.bodyState);
  const lost = isBodyLost(response) || ['truncated', 'binary'].includes(response.bodyState);
  if (preflight || lost || body.shape === 'unreadable' || mayBeItsOwnTimeout(response)) return null;
  const json = typeof body.json === 'object' ? body.json : undefined;
  const answer: Answer = {
    operationId,
    // To the page, a response that CORS withholds is none.
    status: hidden ? 0 : response.status,
    url: request.url,
    isJson: body.json !== undefined && body.json !== null,
    isEmpty: hidden || body.shape === 'empty',
    field: (name) =>
      json && Object.hasOwn(json, name) ? (json as Record<string, unknown>)[name] : undefined,
  };
  return answer;
}

/** The SDK gives up after 15 s and the page may cancel: both look alike from outside, and are raised as others. */
function mayBeItsOwnTimeout({ status, failure }: Call['response']): boolean {
  return status <= 0 && (failure === null || failure === 'net::ERR_ABORTED');
}

function isFor({ operations, status, body }: SdkRule, answer: Answer): boolean {
  if (operations !== undefined && !operations.includes(answer.operationId ?? '')) return false;
  if (status !== undefined && !status.includes(answer.status)) return false;
  if (body === 'any') return true;
  return body === 'no-json' ? !answer.isJson : answer.isJson || answer.isEmpty;
}

function fits(
  { code, includes, equals, bodyError, result, exception, url }: SdkRule,
  answer: Answer,
): boolean {
  const is = (name: string, wanted: string | undefined) =>
    wanted === undefined || answer.field(name) === wanted;
  return (
    (code === undefined || code.some((number) => answer.field('error_code') === number)) &&
    (includes === undefined ||
      isBroken(answer) ||
      includes.every((words) => textOf(answer).includes(words))) &&
    (equals === undefined || equals.some((text) => answer.field('error_description') === text)) &&
    is('error', bodyError) &&
    is('result', result) &&
    is('exception', exception) &&
    (url === undefined || answer.url.includes(url))
  );
}

function isBroken(answer: Answer): boolean {
  const text = answer.field('error_description');
  return text !== undefined && text !== null && typeof text !== 'string';
}

/** No text of the service is near it; beyond it a hostile one would be searched thirty times over. */
const maxTextChars = 4_000;

const textOf = (answer: Answer) => String(answer.field('error_description') ?? '').slice(0, maxTextChars);

function named(name: string | null): SdkError {
  const type = name === null ? undefined : sdkErrors.types[name];
  return name === null || type === undefined ? null : { type: String(type), name };
}
