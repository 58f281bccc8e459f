import type { TargetedKeyboardEvent } from 'preact';
import { useText } from './language';

interface Props {
  readonly query: string;
  onQuery(query: string): void;
  onLeave(): void;
}

export function SearchBox({ query, onQuery, onLeave }: Props) {
  const { text } = useText();
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && query !== '') onQuery('');
    else if (event.key === 'ArrowDown' || event.key === 'Enter' || event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      class="search"
      type="search"
      spellcheck={false}
      autocomplete="off"
      aria-label={text('toolbar.filter')}
      placeholder={text('toolbar.filter.hint')}
      value={query}
      onInput={(event) => onQuery(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
