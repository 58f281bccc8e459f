import type { RefObject } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import type { Call } from '../../model/call';
import type { Diagnosis } from '../../model/diagnosis';
import { isFailure } from '../../model/diagnosis';
import { asItIs, type KnownSecrets, redactCall } from '../../share/redact';
import type { BodyForm } from '../copy/copy-text';
import { useText } from '../language';
import { RedactorContext } from '../secrets';
import { Actions } from './Actions';
import { markedPlaces } from './body/marked-places';
import { asFarAsShown } from './body/readable-body';
import type { CallActions } from './call-actions';
import { Explanation } from './explanation/Explanation';
import { isInCall, type PlaceLinks, showPlace } from './explanation/place-links';
import { Sources } from './explanation/Sources';
import { Head } from './Head';
import { Section } from './Section';
import { Summary } from './Summary';
import { RequestView } from './traffic/RequestView';
import { ResponseView } from './traffic/ResponseView';
import { TimingView } from './traffic/TimingView';

interface Props extends CallActions {
  readonly entry: LogEntry;
  readonly page: RefObject<HTMLDivElement | null>;
  /** What the page is scrolled in. */
  readonly region: RefObject<HTMLElement | null>;
}

/** What happened, why, what to do now; then the call itself, and where we have it from. */
export function CallPage(props: Props) {
  const { entry, page, region, secretNames } = props;
  const { text } = useText();
  const { call, diagnosis } = entry;
  const [showsSecrets, setShowsSecrets] = useState(false);
  const places = useMemo(() => markedPlaces(diagnosis), [diagnosis]);
  const { redactor, secrets } = useMemo(
    () => secretsOf(call, diagnosis, secretNames, props.knownToAll()),
    [call, diagnosis, secretNames],
  );
  const onCopy = (form: BodyForm) => props.onCopy(entry, form);
  const links: PlaceLinks = {
    hasPlace: (place) => (place.in === 'log' ? props.hasCall(place.callId) : isInCall(call, place)),
    onShowPlace(place) {
      if (place.in === 'log') props.onShowCall(place.callId);
      else if (region.current) showPlace(place, places, region.current);
    },
  };
  return (
    <RedactorContext.Provider value={showsSecrets ? asItIs : redactor}>
      <div ref={page} class="details-page">
        <Head {...props} />
        <Summary entry={entry} place={props.place} />
        <Actions
          {...props}
          secrets={secrets}
          showsSecrets={showsSecrets}
          onShowSecrets={() => setShowsSecrets(!showsSecrets)}
        />
        <Explanation entry={entry} links={links} redactor={redactor} />
        <Section title={text('details.request')} part="request">
          <RequestView call={call} places={places} onOpenSource={props.onOpenSource} onCopy={onCopy} />
        </Section>
        <Section title={text('details.response')} part="response">
          <ResponseView call={call} sdkError={diagnosis.sdkError} places={places} onCopy={onCopy} />
        </Section>
        {call.timings && (
          <Section title={text('details.timing')}>
            <TimingView timings={call.timings} />
          </Section>
        )}
        {diagnosis.sources.length > 0 && (
          <Section title={text('details.sources')}>
            <Sources sources={diagnosis.sources} entries={diagnosis.entries} />
          </Section>
        )}
        {isFailure(diagnosis.outcome) && (
          <p class="report">
            <button
              type="button"
              class="quiet"
              title={text('copy.report.hint')}
              onClick={() => props.onCopy(entry, 'report')}
            >
              {text('copy.report')}
            </button>
          </p>
        )}
      </div>
    </RedactorContext.Provider>
  );
}

/** What masks the call's secrets, and how many there are. */
function secretsOf(call: Call, { fix }: Diagnosis, extraNames: readonly string[], shared: KnownSecrets) {
  const { redactor, removed } = redactCall(asFarAsShown(call), {
    extraNames,
    shared,
    corrected: fix.request,
  });
  return { redactor, secrets: removed.reduce((sum, { count }) => sum + count, 0) };
}
