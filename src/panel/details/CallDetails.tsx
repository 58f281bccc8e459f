// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it.
// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: Escape is heard here for all that is inside.
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import { useText } from '../language';
import { later } from '../later';
import { CallPage } from './CallPage';
import type { CallActions } from './call-actions';
import { FindingContext } from './explanation/finding';

const FindBar = later(async () => (await import('./find/FindBar')).FindBar);

interface Props extends CallActions {
  readonly entry: LogEntry;
  readonly region: RefObject<HTMLElement | null>;
  /** Escape: back to the list, the details stay. */
  onLeave(): void;
}

/** The region of the details: it scrolls, finds in itself, and is closed. */
export function CallDetails(props: Props) {
  const { entry, region, onLeave } = props;
  const { text } = useText();
  const page = useRef<HTMLDivElement>(null);
  const find = useFind();
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = 0;
  }, [entry.call.id, region]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onLeave();
    else if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey)) find.open();
    else return;
    event.preventDefault();
    // In DevTools these keys open the console drawer, and a search of its own.
    event.stopPropagation();
  };
  return (
    <section
      ref={region}
      class="details"
      aria-label={text('details.name')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {find.asked > 0 && (
        <FindBar
          region={region}
          page={page}
          callId={entry.call.id}
          query={find.query}
          asked={find.asked}
          onQuery={find.setQuery}
          onClose={() => {
            find.close();
            region.current?.focus();
          }}
        />
      )}
      <FindingContext.Provider value={find.asked > 0 ? find.query : ''}>
        {/* Another call is another page: folds, "show more" and shown secrets start anew. */}
        <CallPage key={entry.call.id} page={page} {...props} />
      </FindingContext.Provider>
    </section>
  );
}

/** The find bar's state; `asked` is 0 while it is closed. */
function useFind() {
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState('');
  return {
    asked,
    query,
    setQuery,
    open: () => setAsked((times) => times + 1),
    close: () => setAsked(0),
  };
}
