import type { TargetedSubmitEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { LocalizedText } from '../../model/language';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../icons';
import { useText } from '../language';
import { SentenceView } from '../SentenceView';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly addLabel: string;
  readonly texts: readonly string[];
  /** The part of what was typed that counts. */
  partOf?(typed: string): string;
  /** Why a text cannot be added; `null` where it can. */
  check(text: string): Promise<LocalizedText | null>;
  onTexts(texts: readonly string[]): void;
}

/** A list of texts that one adds to and removes from. What cannot be added stays in the field, with the reason. */
export function TextList({ label, hint, placeholder, addLabel, texts, partOf, check, onTexts }: Props) {
  const { text } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<LocalizedText | null>(null);
  const [taken, setTaken] = useState<string | null>(null);

  const onSubmit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = input.current?.value.trim() ?? '';
    if (typed === '') return;
    const added = partOf?.(typed) ?? typed;
    const found = texts.includes(added) ? null : await check(added);
    setProblem(found);
    setTaken(found === null && added !== typed ? added : null);
    if (found !== null) return input.current?.focus();
    if (input.current) input.current.value = '';
    if (!texts.includes(added)) onTexts([...texts, added]);
  };
  const remove = (removed: string) => {
    onTexts(texts.filter((one) => one !== removed));
    // Its button is gone, and the focus with it.
    input.current?.focus();
  };
  return (
    <form class="setting text-list" onSubmit={onSubmit}>
      <label for={id}>{label}</label>
      <p id={`${id}-hint`} class="dim">
        {hint}
      </p>
      {texts.length > 0 && (
        <ul aria-label={label}>
          {texts.map((one) => (
            <li key={one}>
              <code>{one}</code>
              <IconButton label={text('settings.remove', { text: one })} onPress={() => remove(one)}>
                <CloseIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div class="add">
        <input
          ref={input}
          id={id}
          type="text"
          class="field mono"
          spellcheck={false}
          autocomplete="off"
          placeholder={placeholder}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}-hint` : `${id}-problem`}
          onInput={() => {
            setProblem(null);
            setTaken(null);
          }}
        />
        <button type="submit" class="quiet">
          {addLabel}
        </button>
      </div>
      <p class="dim" aria-live="polite">
        {taken !== null && text('settings.taken', { text: taken })}
      </p>
      {problem !== null && (
        <p id={`${id}-problem`} class="problem">
          <SentenceView said={{ text: problem, values: {} }} />
        </p>
      )}
    </form>
  );
}
