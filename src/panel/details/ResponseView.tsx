import { said } from '../../locales/text';
import type { CallResponse } from '../../model/call';
import type { Diagnosis } from '../../model/diagnosis';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import { BodyText } from './BodyText';
import { Headers } from './Headers';
import type { MarkedPlaces } from './marked-places';

interface Props {
  readonly response: CallResponse;
  readonly sdkError: Diagnosis['sdkError'];
  readonly places: MarkedPlaces;
}

export function ResponseView({ response, sdkError, places }: Props) {
  const { status, statusText, headers } = response;
  return (
    <>
      {status > 0 && (
        <div class="mono">
          {status} {statusText}
        </div>
      )}
      <Headers headers={headers} marked={places.responseHeaders} />
      <ResponseBody response={response} marked={places.responseKeys} />
      {sdkError && (
        <p class="dim">
          <PhraseView said={said('sdk.error', sdkError)} />
        </p>
      )}
    </>
  );
}

/** The body; where there is none to show, why, and how to come by it. */
function ResponseBody({ response, marked }: { response: CallResponse; marked: ReadonlySet<string> }) {
  const absence = useAbsence(response);
  return (
    <>
      {absence !== null && <p class="dim">{absence}</p>}
      {response.body !== null && response.body !== '' && <BodyText body={response.body} marked={marked} />}
    </>
  );
}

function useAbsence({ bodyState, mimeType, failure }: CallResponse): string | null {
  const { text } = useText();
  switch (bodyState) {
    case 'present':
      return null;
    case 'binary':
      return mimeType === '' ? text('body.binary.unknown') : text('body.binary', { type: mimeType });
    case 'failed':
      return failure === null ? text('body.failed') : text('body.failed.reason', { reason: failure });
    default:
      return text(`body.${bodyState}`);
  }
}
