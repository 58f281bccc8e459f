// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the region scrolls, so the keyboard must reach it.
// biome-ignore-all lint/a11y/noNoninteractiveElementInteractions: Escape is heard here for all that is inside.
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import type { Initiator } from '../../model/call';
import { CloseIcon } from '../icons';
import { useText } from '../language';
import { Explanation } from './Explanation';
import { markedPlaces } from './marked-places';
import { RequestView } from './RequestView';
import { ResponseView } from './ResponseView';
import { Section } from './Section';
import { Sources } from './Sources';
import { Summary } from './Summary';

interface Props {
  readonly entry: LogEntry;
  readonly region: RefObject<HTMLElement | null>;
  hasCall(id: string): boolean;
  onShowCall(id: string): void;
  onCopyFix(entry: LogEntry): void;
  onOpenSource: ((place: Initiator) => void) | undefined;
  /** Escape: back to the list, the details stay. */
  onLeave(): void;
  onClose(): void;
}

/** What happened, why, what to do now; then the call itself, and where we have it from. */
export function CallDetails(props: Props) {
  const { entry, region, onLeave, onClose } = props;
  const { text } = useText();
  const { call, diagnosis } = entry;
  const places = useMemo(() => markedPlaces(diagnosis), [diagnosis]);
  useLayoutEffect(() => {
    if (region.current) region.current.scrollTop = 0;
  }, [call.id, region]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    // In DevTools Escape opens the console drawer.
    event.stopPropagation();
    onLeave();
  };
  return (
    <section
      ref={region}
      class="details"
      aria-label={text('details.name')}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <button
        type="button"
        class="tool close"
        aria-label={text('details.close')}
        title={text('details.close')}
        onClick={onClose}
      >
        <CloseIcon />
      </button>
      {/* Another call is another page: folds and "show more" start anew. */}
      <div key={call.id} class="details-page">
        <Summary entry={entry} />
        <Explanation {...props} />
        <Section title={text('details.request')}>
          <RequestView
            request={call.request}
            initiator={call.initiator}
            places={places}
            onOpenSource={props.onOpenSource}
          />
        </Section>
        <Section title={text('details.response')}>
          <ResponseView response={call.response} sdkError={diagnosis.sdkError} places={places} />
        </Section>
        {diagnosis.sources.length > 0 && (
          <Section title={text('details.sources')}>
            <Sources sources={diagnosis.sources} />
          </Section>
        )}
      </div>
    </section>
  );
}
