// biome-ignore-all lint/a11y/useSemanticElements: a list of options under a text field is no select.
// biome-ignore-all lint/a11y/useFocusableInteractive: the field holds the focus and points at its active option.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the field hears the keys for all of its options.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Completion, Suggestion } from '../../log/filter';
import { whole } from '../format';
import { useText } from '../language';

/** The id that a suggestion has in the page. */
export const optionId = (id: string, index: number) => `${id}-option-${index}`;

interface Props {
  readonly id: string;
  readonly completion: Completion;
  readonly active: number;
  onAccept(index: number): void;
}

export function Suggestions({ id, completion, active, onAccept }: Props) {
  const { text } = useText();
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="popup suggestions">
      <div ref={list} id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={text('search.suggestions')}>
        {completion.suggestions.map((suggestion, index) => (
          <div
            key={suggestion.insert}
            id={optionId(id, index)}
            role="option"
            class="suggestion"
            aria-selected={index === active}
            // Else the field would lose the focus before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onAccept(index)}
          >
            <code class={suggestion.kind}>{suggestion.insert}</code>
            <Aside suggestion={suggestion} />
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} class="suggestions-hint">
        {text('search.hint')}
      </p>
    </div>
  );
}

/** What a key is for, or how many calls have a value. */
function Aside({ suggestion: { hint, count } }: { suggestion: Suggestion }) {
  const { language } = useText();
  if (hint) return <span class="dim">{hint[language]}</span>;
  return count === null ? null : <span class="dim number">{whole(count, language)}</span>;
}
