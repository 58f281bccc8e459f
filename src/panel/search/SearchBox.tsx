import type { TargetedKeyboardEvent } from 'preact';
import { useId, useMemo, useRef } from 'preact/hooks';
import { parseFilter } from '../../log/filter';
import type { Log } from '../../log/log';
import { useText } from '../language';
import { QueryMirror } from './QueryMirror';
import { QueryProblems } from './QueryProblems';
import { optionId, Suggestions } from './Suggestions';
import { useCompletion } from './use-completion';

interface Props {
  readonly query: string;
  /** The calls whose values are offered. */
  readonly log: Pick<Log, 'entries'>;
  onQuery(query: string): void;
  /** The user is done with the query and goes on to the list. */
  onLeave(): void;
}

/** The filter box: keys are set apart, what cannot be read is underlined, and what could be typed is offered. */
export function SearchBox({ query, log, onQuery, onLeave }: Props) {
  const { text, count } = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { problems } = useMemo(() => parseFilter(query), [query]);
  const completion = useCompletion(input, query, log, onQuery);
  const { offered, active } = completion;

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    if (!completion.press(event) && !pressWithoutOffer(event)) return;
    event.preventDefault();
    // DevTools has a use of its own for some of these keys, Escape for one.
    event.stopPropagation();
  };
  const pressWithoutOffer = ({ key, altKey }: KeyboardEvent): boolean => {
    if (altKey || !['Escape', 'ArrowDown', 'Enter'].includes(key)) return false;
    if (key === 'ArrowDown' && completion.open()) return true;
    completion.close();
    if (key === 'Escape' && query !== '') onQuery('');
    else onLeave();
    return true;
  };

  const described = [offered && `${id}-hint`, problems.length > 0 && `${id}-problems`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="search-field">
      <div class="search-line">
        <QueryMirror input={input} query={query} problems={problems} />
        <input
          ref={input}
          class="search mono"
          type="search"
          spellcheck={false}
          autocomplete="off"
          aria-label={text('toolbar.filter')}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={offered ? `${id}-list` : undefined}
          aria-activedescendant={offered && active >= 0 ? optionId(id, active) : undefined}
          aria-invalid={problems.length > 0}
          aria-describedby={described || undefined}
          placeholder={text('toolbar.filter.hint')}
          value={query}
          onInput={completion.onInput}
          onClick={completion.close}
          onBlur={completion.close}
          onKeyDown={onKeyDown}
        />
      </div>
      <span aria-live="polite" class="unseen">
        {offered && count('search.offered', offered.suggestions.length)}
      </span>
      {offered ? (
        <Suggestions id={id} completion={offered} active={active} onAccept={completion.accept} />
      ) : (
        problems.length > 0 && <QueryProblems id={id} problems={problems} />
      )}
    </div>
  );
}
