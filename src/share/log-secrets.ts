import type { Call } from '../model/call';
import type { CorrectedRequest } from '../model/diagnosis';
import { textsOf } from './redact/call-texts';
import { createKnownSecrets, type KnownSecrets, pieceLength } from './redact/known';
import { type MeaningOf, meaningsWith } from './redact/names';
import { findPublic } from './redact/public-values';
import { secretsOf } from './redact/redact-call';
import { createRedactor, type Redactor } from './redact/redactor';

/**
 * What the calls of a log name as secret. A call is read once, when it is explained: drawing its row reads nothing of
 * it but what the row shows.
 */
export interface LogSecrets {
  /** Reads the call, if that was not done. `corrected`: as the diagnosis corrects it. */
  learn(call: Call, corrected?: CorrectedRequest | null): void;
  /** The long secrets of all calls that were read, after a look at those that were not. */
  ofAll(calls: readonly Call[]): KnownSecrets;
  /** Masks what the call and the log name, in what is said of the call. */
  redactorOf(call: Call): Redactor;
  /** Whether the text names a secret, or holds a long one that is known. */
  isIn(text: string): boolean;
  /** Names that the user added: calls are read again with other ones. */
  setNames(names: readonly string[]): void;
  clear(): void;
}

export function createLogSecrets(): LogSecrets {
  let meaningOf: MeaningOf = meaningsWith();
  let names = '';
  let shared = createKnownSecrets();
  /** Of the calls that were read, their short secrets; most have none. */
  let read = new WeakMap<Call, KnownSecrets | null>();
  /** With how much was known when each was made: what is said is masked again once more is. */
  let redactors = new WeakMap<Call, { readonly redactor: Redactor; readonly size: number }>();
  const clear = () => {
    shared = createKnownSecrets();
    read = new WeakMap();
    redactors = new WeakMap();
  };
  const learn = (call: Call, corrected: CorrectedRequest | null = null) => {
    if (read.has(call)) return;
    let own: KnownSecrets | null = null;
    for (const { kind, value } of secretsOf(textsOf(call, meaningOf), meaningOf, { corrected })) {
      if (value.length >= pieceLength) shared.add(kind, value);
      else {
        // A short one may be a plain word to another call, and a name to this one.
        if (!findPublic(call).values.has(value.toLowerCase())) {
          own ??= createKnownSecrets();
          own.add(kind, value);
        }
      }
    }
    read.set(call, own);
  };
  return {
    learn,
    ofAll(calls) {
      for (const call of calls) learn(call);
      return shared;
    },
    redactorOf(call) {
      learn(call);
      const known = redactors.get(call);
      if (known?.size === shared.size) return known.redactor;
      const own = read.get(call);
      const redactor = createRedactor({
        meaningOf,
        known: own ? [own, shared] : [shared],
        visible: findPublic(call),
      });
      redactors.set(call, { redactor, size: shared.size });
      return redactor;
    },
    isIn: (text) => createRedactor({ meaningOf, known: [shared] }).text(text) !== text,
    setNames(added) {
      if (added.join('\n') === names) return;
      names = added.join('\n');
      meaningOf = meaningsWith(added);
      clear();
    },
    clear,
  };
}
