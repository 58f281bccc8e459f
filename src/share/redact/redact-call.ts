import type { Call, Header } from '../../model/call';
import { type Found, findInHeader, findInText, findInUrl, findKnown } from './find-secrets';
import { createKnownSecrets, type KnownSecrets, pieceLength } from './known-secrets';
import { type KindOf, kindsWith } from './names';
import { findPublic, originOf, type PublicValues } from './public-values';
import { createRedactor, type Redactor } from './redactor';
import { addRemovals, type Removal, type RemovalPlace } from './removals';
import { masked, merged, type Style } from './spans';

export interface RedactCallOptions {
  /** Names that the user added: of headers, parameters, keys, fields. */
  readonly extraNames?: readonly string[];
  /** Leave everything as it is: the user asked for it, this once. */
  readonly keepSecrets?: boolean;
  readonly style?: Style;
  /** Secrets of other calls, where several are exported together. */
  readonly shared?: KnownSecrets;
}

export interface RedactedCall {
  readonly call: Call;
  readonly removed: readonly Removal[];
}

/**
 * The call without its secrets. What is named as a secret in one place is found in all others too: whole,
 * in pieces of nine characters and more, escaped and encoded.
 */
export function redactCall(call: Call, options: RedactCallOptions = {}): RedactedCall {
  if (options.keepSecrets) return { call, removed: [] };
  const { style = 'copy', shared } = options;
  const texts = textsOf(call, kindsWith(options.extraNames));
  const publicValues = findPublic(call);
  const known = createKnownSecrets(publicValues.texts);
  learn(known, texts, publicValues, shared);
  const clean = new Map<Found, string>();
  let removed: readonly Removal[] = [];
  for (const { where, found } of texts) {
    const others = shared === undefined ? [] : findKnown(found, shared);
    const spans = merged([...found.spans, ...findKnown(found, known), ...others]);
    clean.set(found, masked(found.text, spans, style));
    removed = addRemovals(
      removed,
      spans.map(({ kind }) => ({ kind, where, count: 1 })),
    );
  }
  return {
    call: rebuilt(
      call,
      texts.map(({ found }) => clean.get(found) ?? ''),
    ),
    removed,
  };
}

/** A redactor that knows the call's secrets: for what the panel shows of it and what a diagnosis says of it. */
export function redactorFor(call: Call, options: Pick<RedactCallOptions, 'extraNames'> = {}): Redactor {
  const publicValues = findPublic(call);
  const known = createKnownSecrets(publicValues.texts);
  learn(known, textsOf(call, kindsWith(options.extraNames)), publicValues);
  return createRedactor({ ...options, known });
}

/** Adds to what several calls share: long secrets, for a short one may be a plain word to another call. */
export function learnFrom(call: Call, shared: KnownSecrets, extraNames: readonly string[] = []): void {
  for (const { found } of textsOf(call, kindsWith(extraNames))) {
    for (const { kind, value } of found.values) if (value.length >= pieceLength) shared.add(kind, value);
  }
}

/** Secrets that calls exported together share. */
export function createSharedSecrets(calls: readonly Call[]): KnownSecrets {
  const origins = new Set(calls.map(({ request }) => originOf(request.url)));
  return createKnownSecrets([...origins].slice(0, mostOrigins), sharedBudget);
}

/** Characters of secrets to keep pieces of, of all calls together. */
const sharedBudget = 524_288;
const mostOrigins = 32;

interface CallText {
  readonly where: RemovalPlace;
  readonly found: Found;
}

function learn(
  known: KnownSecrets,
  texts: readonly CallText[],
  { values: publicValues }: PublicValues,
  shared?: KnownSecrets,
): void {
  for (const { kind, value } of texts.flatMap(({ found }) => found.values)) {
    // A token is none the less secret for standing in a user's place; a password may be the user's name.
    const isPublic = kind === 'password' && publicValues.has(value);
    if (!isPublic && !shared?.has(value)) known.add(kind, value);
  }
}

/** Every text of a call, in the order in which `rebuilt` takes them. The request's come first: they are surely real. */
function textsOf({ request, response, initiator }: Call, kindOf: KindOf): readonly CallText[] {
  const headers = (where: RemovalPlace, list: readonly Header[]) =>
    list.map(([name, value]) => ({ where, found: findInHeader(name, value, kindOf) }));
  const text = (where: RemovalPlace, content: string) => ({ where, found: findInText(content, kindOf) });
  return [
    { where: 'url', found: findInUrl(request.url, kindOf) },
    text('request-body', request.body ?? ''),
    text('response-headers', response.statusText),
    text('response-headers', response.mimeType),
    text('response-body', response.body ?? ''),
    text('response-body', response.failure ?? ''),
    { where: 'initiator', found: findInUrl(initiator?.url ?? '', kindOf) },
    ...headers('request-headers', request.headers),
    ...headers('response-headers', response.headers),
  ];
}

function rebuilt(call: Call, texts: readonly string[]): Call {
  const { request, response, initiator } = call;
  const [
    url = '',
    body = '',
    statusText = '',
    mimeType = '',
    answer = '',
    failure = '',
    script = '',
    ...headers
  ] = texts;
  const withValues = (list: readonly Header[], from: number): Header[] =>
    list.map(([name], index) => [name, headers[from + index] ?? '']);
  return {
    ...call,
    request: {
      ...request,
      url,
      headers: withValues(request.headers, 0),
      body: request.body === null ? null : body,
    },
    response: {
      ...response,
      statusText,
      mimeType,
      headers: withValues(response.headers, request.headers.length),
      body: response.body === null ? null : answer,
      failure: response.failure === null ? null : failure,
    },
    initiator: initiator === null ? null : { ...initiator, url: script },
  };
}
