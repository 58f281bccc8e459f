import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Call } from '../model/call';
import type { Sentence } from '../model/sentence';
import { createLogSecrets, type LogSecrets } from '../share/log-secrets';
import { byRules, type Redactor } from '../share/redact';
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

/** What the calls of the log name as secret. */
export const LogSecretsContext = createContext<LogSecrets>(createLogSecrets());

/** What is said of a call in a row: its error text may repeat what only its request, or another call, names. */
export function useCallRedactor(call: Call, said: Sentence | null): Redactor {
  const secrets = useContext(LogSecretsContext);
  const saysNothingOfIt = said && !Object.values(said.values).some((value) => typeof value === 'string');
  return saysNothingOfIt ? byRules : secrets.redactorOf(call);
}
