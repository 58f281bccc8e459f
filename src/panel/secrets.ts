import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Call } from '../model/call';
import type { Sentence } from '../model/sentence';
import { byRules, type Redactor, redactorFor } from '../share/redact';
import { visible } from './visible';

/** What masks secrets in the views below: of a single call, one that knows that call's secrets. */
export const RedactorContext = createContext<Redactor>(byRules);

/** What the views below show of a text: secrets masked, and no character that cannot be seen. */
export function useRedactor(): Redactor {
  const redactor = useContext(RedactorContext);
  const known = visibly.get(redactor) ?? {
    headerValue: (name, value) => visible(redactor.headerValue(name, value)),
    url: (url) => visible(redactor.url(url)),
    text: (text) => visible(redactor.text(text)),
    // Each character keeps its column: an excerpt makes them visible itself.
    textAt: redactor.textAt,
  };
  visibly.set(redactor, known);
  return known;
}

const visibly = new WeakMap<Redactor, Redactor>();

/** Words that stand in row after row: apps, methods. */
const words = new Map<string, string>();
const maxWords = 500;

/** A word of a call, masked where it looks like a secret. */
export function maskedWord(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const shown = visible(byRules.text(word));
  if (words.size >= maxWords) words.clear();
  words.set(word, shown);
  return shown;
}

/** Names of headers and fields that the user added to those that are known to hold a secret. */
export const SecretNamesContext = createContext<readonly string[]>([]);

/** What is said of a call in a row: its error text may repeat what only its request names as a secret. */
export function useCallRedactor(call: Call, said: Sentence | null): Redactor {
  const names = useContext(SecretNamesContext);
  const saysNothingOfIt = said && !Object.values(said.values).some((value) => typeof value === 'string');
  return saysNothingOfIt ? byRules : redactorOf(call, names, said);
}

/** Those of the rows that were drawn last: they are drawn again with each call that arrives, and take room. */
const recent = new Map<Call, Recent>();

interface Recent {
  readonly names: readonly string[];
  /** The sentence for which the body was read; `null` where for none. */
  readonly said: Sentence | null;
  readonly redactor: Redactor;
}

const maxRecentCalls = 150;

/** What masks the secrets of a call that is told of in a line. */
export function redactorOf(call: Call, names: readonly string[], said: Sentence | null = null): Redactor {
  const known = recent.get(call);
  // Settings that come back from storage are other arrays of the same names.
  const isOfNames = known?.names.join('\n') === names.join('\n');
  if (isOfNames && (said === null || said === known.said)) return known.redactor;
  const redactor = redactorFor(withoutLongBodies(call, said), { extraNames: names });
  recent.set(call, { names, said, redactor });
  const [oldest] = recent.keys();
  if (oldest && recent.size > maxRecentCalls) recent.delete(oldest);
  return redactor;
}

/** A row is drawn within a frame: of a long body are read its start, and what is around the words that are said. */
const maxReadChars = 20_000;
const contextChars = 500;
const maxPlaces = 20;

function withoutLongBodies(call: Call, said: Sentence | null): Call {
  const { request, response } = call;
  if ((request.body?.length ?? 0) + (response.body?.length ?? 0) <= maxReadChars) return call;
  const told = Object.values(said?.values ?? {}).filter((value) => typeof value === 'string');
  const wordsTold = told
    .flatMap((value) => value.slice(0, maxReadChars).split(/[\s"'<>,;:=&]+/))
    .filter(({ length }) => length >= 4)
    .slice(0, maxPlaces);
  const cut = (body: string | null) =>
    body === null || body.length <= maxReadChars
      ? body
      : [body.slice(0, maxReadChars), ...placesOf(body, wordsTold)].join('\n');
  return {
    ...call,
    request: { ...request, body: cut(request.body) },
    response: { ...response, body: cut(response.body) },
  };
}

/** What stands around words in the part of a body that is not read. */
function placesOf(body: string, wordsTold: readonly string[]): readonly string[] {
  const places: string[] = [];
  for (const word of new Set(wordsTold)) {
    let at = body.indexOf(word, maxReadChars);
    for (; at !== -1 && places.length < maxPlaces; at = body.indexOf(word, at + contextChars)) {
      places.push(body.slice(Math.max(0, at - contextChars), at + word.length + contextChars));
    }
  }
  return places;
}
