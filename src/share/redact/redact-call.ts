import type { Call } from '../../model/call';
import type { CorrectedRequest } from '../../model/diagnosis';
import { type CallText, cookieValues, readHeader, readUrlText, textsOf, withTexts } from './call-texts';
import { createKnownSecrets, foldedText, type KnownSecrets, pieceLength } from './known';
import { type MeaningOf, meaningsWith } from './names';
import { findPublic, type PublicValues } from './public-values';
import { readText, type Secret } from './read-text';
import { asItIs, createRedactor, type Redactor, spansIn } from './redactor';
import { addRemovals, type Removal } from './removals';
import { type DescribeToken, masked, type Style } from './spans';

export interface RedactCallOptions {
  /** Names that the user added: of headers, parameters, keys, fields. */
  readonly extraNames?: readonly string[];
  /** Leave everything as it is: the user asked for it, this once. */
  readonly keepSecrets?: boolean;
  readonly style?: Style;
  /** Secrets of the whole log. */
  readonly shared?: KnownSecrets;
  /** The request as the diagnosis corrects it: what it calls a secret is one. */
  readonly corrected?: CorrectedRequest | null;
  /** What stands for a token in a file. */
  readonly describe?: DescribeToken;
}

export interface RedactedCall {
  readonly call: Call;
  readonly removed: readonly Removal[];
  /** Masks the same in what is said of the call. Its bodies, which may be long, are not read again for it. */
  readonly redactor: Redactor;
}

/**
 * The call without its secrets. What is named as a secret in one place is found in all others too: whole, in pieces
 * of nine characters and more, escaped and encoded.
 */
export function redactCall(call: Call, options: RedactCallOptions = {}): RedactedCall {
  if (options.keepSecrets) return { call, removed: [], redactor: asItIs };
  const { style = 'copy', shared, describe } = options;
  const meaningOf = meaningsWith(options.extraNames);
  const texts = textsOf(call, meaningOf);
  const visible = findPublic(call);
  const known = [knownOf(texts, visible, meaningOf, options), ...(shared === undefined ? [] : [shared])];
  const spans = texts.map(({ found }) => spansIn(found, known, visible));
  const removed = texts.flatMap(({ where }, index) =>
    (spans[index] ?? []).map(({ kind }) => ({ kind, where, count: 1 })),
  );
  // In a url what describes a token would be read as part of it.
  const clean = texts.map(({ found, where }, index) =>
    masked(found.text, spans[index] ?? [], style, where === 'url' ? undefined : describe),
  );
  const read = new Map(
    texts.flatMap(({ where, found }, index) =>
      where.endsWith('body') ? [[found.text, spans[index] ?? []] as const] : [],
    ),
  );
  return {
    call: withTexts(call, clean),
    removed: addRemovals([], removed),
    redactor: createRedactor({ meaningOf, known, visible, read }),
  };
}

/** A redactor that knows the call's secrets: for what the panel shows of it and what a diagnosis says of it. */
export function redactorFor(
  call: Call,
  options: Pick<RedactCallOptions, 'extraNames' | 'shared' | 'corrected'> = {},
): Redactor {
  const { shared } = options;
  const meaningOf = meaningsWith(options.extraNames);
  const visible = findPublic(call);
  const own = knownOf(textsOf(call, meaningOf), visible, meaningOf, options);
  return createRedactor({ meaningOf, known: shared === undefined ? [own] : [own, shared], visible });
}

/** Adds to what several calls share: long secrets, for a short one may be a plain word to another call. */
export function learnFrom(
  call: Call,
  shared: KnownSecrets,
  options: Pick<RedactCallOptions, 'extraNames' | 'corrected'> = {},
): void {
  const meaningOf = meaningsWith(options.extraNames);
  for (const { kind, value } of secretsOf(textsOf(call, meaningOf), meaningOf, options)) {
    if (value.length >= pieceLength) shared.add(kind, value);
  }
}

function knownOf(
  texts: readonly CallText[],
  { values }: PublicValues,
  meaningOf: MeaningOf,
  options: Pick<RedactCallOptions, 'corrected'>,
): KnownSecrets {
  const known = createKnownSecrets();
  for (const { kind, value } of secretsOf(texts, meaningOf, options)) {
    // A token is none the less secret for standing in a user's place; a password may be the user's name.
    const isPublic =
      (kind === 'password' || kind === 'cookie') && value.length <= 200 && values.has(foldedText(value));
    if (!isPublic) known.add(kind, value);
  }
  return known;
}

/** What the texts name as secret, each part of it that may stand alone. */
export function secretsOf(
  texts: readonly CallText[],
  meaningOf: MeaningOf,
  { corrected }: Pick<RedactCallOptions, 'corrected'>,
): readonly Secret[] {
  const found = texts.map((text) => text.found);
  if (corrected) {
    found.push(readUrlText(corrected.url, meaningOf));
    for (const [name, value] of corrected.headers) found.push(readHeader(name, value, meaningOf));
    if (corrected.body !== null) found.push(readText(corrected.body, meaningOf));
  }
  return found.flatMap(({ secrets }) => secrets.flatMap(partsOf));
}

/** What of a value stands elsewhere without the rest: one cookie of many, one line where the end was guessed. */
function partsOf(secret: Secret): readonly Secret[] {
  if (secret.kind === 'cookie') return secret.value.includes('=') ? cookieValues(secret.value) : [secret];
  const line = secret.value.search(/[\r\n]/);
  return line === -1 ? [secret] : [secret, { ...secret, value: secret.value.slice(0, line) }];
}
