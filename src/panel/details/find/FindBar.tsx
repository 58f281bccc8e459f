import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../controls/IconButton';
import { whole } from '../../format';
import { CloseIcon, DownIcon, UpIcon } from '../../icons';
import { useText } from '../../language';
import { findText, maxFound, reveal } from './find';

interface Props {
  readonly region: RefObject<HTMLElement | null>;
  /** What is searched, all of which the region scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  /** The call that the page is about: another one is searched again. */
  readonly callId: string;
  readonly query: string;
  /** Counts how often the user asked for the bar: each time its text is selected. */
  readonly asked: number;
  onQuery(query: string): void;
  onClose(): void;
}

/** Finds a text in the details, and goes from one place to the next. */
export function FindBar({ region, page, callId, query, asked, onQuery, onClose }: Props) {
  const { language, text } = useText();
  const input = useRef<HTMLInputElement>(null);
  const { count, at, step } = useFound({ region, page, callId, query });
  useLayoutEffect(() => input.current?.select(), [asked]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === input.current) step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isCut = count >= maxFound || page.current?.querySelector('[data-cut="true"]') != null;
  const many = isCut ? `${whole(count, language)}+` : whole(count, language);
  const told = count === 0 ? text('find.none') : text('find.place', { at: at + 1, count: many });
  return (
    <search class="find-bar" onKeyDown={onKeyDown}>
      <input
        ref={input}
        type="text"
        class="field"
        spellcheck={false}
        autocomplete="off"
        aria-label={text('find.name')}
        placeholder={text('find.name')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
      <span class="dim found" role="note">
        {query === '' ? '' : told}
      </span>
      <IconButton label={text('find.previous')} disabled={count === 0} onPress={() => step(-1)}>
        <UpIcon />
      </IconButton>
      <IconButton label={text('find.next')} disabled={count === 0} onPress={() => step(1)}>
        <DownIcon />
      </IconButton>
      <IconButton label={text('find.close')} onPress={onClose}>
        <CloseIcon />
      </IconButton>
    </search>
  );
}

/** The places found, highlighted; `at` is the one that is gone to. */
function useFound({ region, page, callId, query }: Pick<Props, 'region' | 'page' | 'callId' | 'query'>) {
  const [ranges, setRanges] = useState<readonly Range[]>([]);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    const root = page.current;
    if (!root) return;
    const look = () => setRanges(findText(root, query));
    look();
    setAt(0);
    // Folds open, more is shown, secrets are unmasked.
    const observer = new MutationObserver(look);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['open'],
    });
    return () => observer.disconnect();
    // With the call the page is another element.
  }, [page, query, callId]);

  const current = Math.min(at, Math.max(0, ranges.length - 1));
  useLayoutEffect(() => {
    const here = ranges[current];
    CSS.highlights.set('find', new Highlight(...ranges));
    CSS.highlights.set('find-here', new Highlight(...(here ? [here] : [])));
    if (here && region.current) reveal(here, region.current);
    return () => {
      CSS.highlights.delete('find');
      CSS.highlights.delete('find-here');
    };
  }, [region, ranges, current]);
  const step = (by: number) => {
    if (ranges.length > 0) setAt((current + by + ranges.length) % ranges.length);
  };
  return { count: ranges.length, at: current, step };
}
