import type { Call } from '../../model/call';
import { type CallText, textsOf, withTexts } from './call-texts';
import { cookieValues } from './cookies';
import { findKnown } from './find-secrets';
import { createKnownSecrets, type KnownSecrets, pieceLength } from './known-secrets';
import { kindsWith } from './names';
import { findPublic, originOf, type PublicValues } from './public-values';
import { asItIs, createRedactor, type Redactor } from './redactor';
import { addRemovals, type Removal } from './removals';
import type { SecretKind } from './rules';
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
  /** Masks the same in what is said of the call. Its bodies, which may be long, are not read anew for it. */
  readonly redactor: Redactor;
}

/**
 * The call without its secrets. What is named as a secret in one place is found in all others too: whole,
 * in pieces of nine characters and more, escaped and encoded.
 */
export function redactCall(call: Call, options: RedactCallOptions = {}): RedactedCall {
  if (options.keepSecrets) return { call, removed: [], redactor: asItIs };
  const { style = 'copy', shared } = options;
  const texts = textsOf(call, kindsWith(options.extraNames));
  const publicValues = findPublic(call);
  const known = createKnownSecrets(publicValues.texts);
  learn(known, texts, publicValues, shared);
  const spans = texts.map(({ found }) => {
    const others = shared === undefined ? [] : findKnown(found, shared);
    return merged([...found.spans, ...findKnown(found, known), ...others]);
  });
  const removed = texts.flatMap(({ where }, index) =>
    (spans[index] ?? []).map(({ kind }) => ({ kind, where, count: 1 })),
  );
  const clean = texts.map(({ found }, index) => masked(found.text, spans[index] ?? [], style));
  const read = new Map(
    texts.flatMap(({ where, found }, index) =>
      where.endsWith('body') ? [[found.text, spans[index] ?? []] as const] : [],
    ),
  );
  return {
    call: withTexts(call, clean),
    removed: addRemovals([], removed),
    redactor: createRedactor({ ...options, known, read }),
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
  for (const { kind, value } of valuesIn(textsOf(call, kindsWith(extraNames)))) {
    if (value.length >= pieceLength) shared.add(kind, value);
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

function learn(
  known: KnownSecrets,
  texts: readonly CallText[],
  { values: publicValues }: PublicValues,
  shared?: KnownSecrets,
): void {
  for (const { kind, value } of valuesIn(texts)) {
    // A token is none the less secret for standing in a user's place; a password may be the user's name.
    const isPublic = (kind === 'password' || kind === 'cookie') && publicValues.has(value);
    if (!isPublic && !shared?.has(value)) known.add(kind, value);
  }
}

function valuesIn(texts: readonly CallText[]) {
  return texts.flatMap(({ found }) =>
    found.values.flatMap(({ kind, value }) => partsOf(kind, value).map((part) => ({ kind, value: part }))),
  );
}

/** What of a value stands elsewhere without the rest: one cookie of many, one line where the end was guessed. */
function partsOf(kind: SecretKind, value: string): readonly string[] {
  if (kind === 'cookie') return cookieValues(value);
  const line = value.search(/[\r\n]/);
  return line === -1 ? [value] : [value, value.slice(0, line)];
}
