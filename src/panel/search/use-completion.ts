import type { RefObject } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { type Completion, completeQuery } from '../../log/filter';
import type { Log } from '../../log/log';
import type { LogSecrets } from '../../share/log-secrets';
import { useText } from '../language';
import { LogSecretsContext } from '../secrets';

/** What is offered for the text at the caret, and what keys do to it. */
export interface CompletionBox {
  /** `null` while nothing is offered. */
  readonly offered: Completion | null;
  /** The suggestion that the arrow keys came to; -1 while they came to none. */
  readonly active: number;
  onInput(): void;
  /** Offers what there is at the caret; whether that is anything. */
  open(): boolean;
  close(): void;
  accept(index: number): void;
  /** Whether the key meant the suggestions. */
  press(event: KeyboardEvent): boolean;
}

export function useCompletion(
  input: RefObject<HTMLInputElement | null>,
  query: string,
  log: Pick<Log, 'entries'>,
  onQuery: (query: string) => void,
): CompletionBox {
  const { language } = useText();
  /** Where the caret was when suggestions were last asked for; `null` while none are wanted. */
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const secrets = useContext(LogSecretsContext);
  const completeAt = (at: number) =>
    withoutSecrets(completeQuery(query, Math.min(at, query.length), log.entries, language), secrets);
  const offered = useMemo(
    () => (caret === null ? null : completeAt(caret)),
    [caret, query, log, language, secrets],
  );
  const open = () => {
    const at = input.current?.selectionStart ?? null;
    setCaret(at);
    setActive(-1);
    return at !== null && completeAt(at) !== null;
  };
  const close = () => setCaret(null);

  const accept = (index: number) => {
    const element = input.current;
    const suggestion = offered?.suggestions[index];
    if (!element || !offered || !suggestion) return;
    const rest = query.slice(offered.to);
    const isDone = suggestion.kind === 'value';
    const inserted = isDone && rest === '' ? `${suggestion.insert} ` : suggestion.insert;
    element.setSelectionRange(offered.from, offered.to);
    // The one way to put text into a field that can be undone there; it tells of it as of text that is typed.
    document.execCommand('insertText', false, inserted);
    setCaret(isDone ? null : offered.from + inserted.length);
    setActive(-1);
  };

  const move = (step: 1 | -1, count: number) => {
    // One place more than there are suggestions: that of none.
    setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };
  const press = (event: KeyboardEvent): boolean => {
    if ((event.key === 'ArrowDown' && event.altKey) || (event.key === ' ' && event.ctrlKey)) open();
    else if (offered === null || event.altKey || event.ctrlKey || event.metaKey) return false;
    else if (event.key === 'ArrowDown') move(1, offered.suggestions.length);
    else if (event.key === 'ArrowUp') move(-1, offered.suggestions.length);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) accept(active);
    else if (event.key === 'Tab' && !event.shiftKey && (active >= 0 || offered.begun))
      accept(Math.max(0, active));
    else {
      // The caret goes elsewhere.
      if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) close();
      return false;
    }
    return true;
  };

  return {
    offered,
    active,
    open,
    close,
    accept,
    press,
    onInput() {
      const { value = '', selectionStart } = input.current ?? {};
      onQuery(value);
      // Nothing comes up before something is typed, nor behind what is finished.
      if (/\S$/.test(value.slice(0, selectionStart ?? 0))) open();
      else close();
    },
  };
}

/** A value that its call names as a secret is not offered: a service may write anything for its error's code. */
function withoutSecrets(completion: Completion | null, secrets: LogSecrets): Completion | null {
  const suggestions = completion?.suggestions.filter(
    ({ insert, of }) => of === null || secrets.redactorOf(of.call).text(insert) === insert,
  );
  return completion && suggestions?.length ? { ...completion, suggestions } : null;
}
