import { panelSentence } from '../../../locales/text';
import type { Call, CallResponse, Connection } from '../../../model/call';
import type { Diagnosis } from '../../../model/diagnosis';
import type { BodyForm } from '../../copy/copy-text';
import { whole } from '../../format';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';
import { useRedactor } from '../../secrets';
import { BodyView } from '../body/BodyView';
import type { MarkedPlaces } from '../body/marked-places';
import { Headers } from './Headers';
import { bytes } from './measures';

interface Props {
  readonly call: Call;
  readonly sdkError: Diagnosis['sdkError'];
  readonly places: MarkedPlaces;
  onCopy(form: BodyForm): void;
}

export function ResponseView({ call, sdkError, places, onCopy }: Props) {
  return (
    <>
      <StatusLine call={call} />
      <Headers headers={call.response.headers} marked={places.responseHeaders} />
      <ResponseBody response={call.response} marked={places.responseKeys} onCopy={onCopy} />
      {sdkError && (
        <p class="dim">
          <SentenceView said={panelSentence('sdk.error', sdkError)} />
        </p>
      )}
    </>
  );
}

/** Status, how long it took, how much came, and over what. */
function StatusLine({ call: { duration, response, connection } }: { call: Call }) {
  const { language, text } = useText();
  const redactor = useRedactor();
  const { status, statusText, size, bodyState } = response;
  const facts = [
    duration === null ? '' : text('response.after', { time: whole(duration, language) }),
    size > 0 && bodyState !== 'failed' ? bytes(size, language) : '',
    connection.protocol,
    connection.address === '' ? '' : text('response.from', { address: addressOf(connection) }),
  ].filter((fact) => fact !== '');
  if (status === 0 && facts.length === 0) return null;
  return (
    <div class="status-line">
      {status > 0 && <span class="mono">{`${status} ${redactor.text(statusText)}`.trim()}</span>}
      {facts.map((fact) => (
        <span key={fact} class="dim">
          {fact}
        </span>
      ))}
    </div>
  );
}

/** The colons of an IPv6 address are not to be taken for the one before the port. */
function addressOf({ address, port }: Connection): string {
  if (port === '') return address;
  return `${address.includes(':') ? `[${address}]` : address}:${port}`;
}

interface BodyProps extends Pick<Props, 'onCopy'> {
  readonly response: CallResponse;
  readonly marked: ReadonlySet<string>;
}

/** The body; where there is none to show, why, and how to come by it. */
function ResponseBody({ response, marked, onCopy }: BodyProps) {
  const absence = useAbsence(response);
  return (
    <>
      {absence !== null && <p class="dim">{absence}</p>}
      {response.body !== null && response.body !== '' && (
        <BodyView of="response" body={response.body} marked={marked} onCopy={onCopy} />
      )}
    </>
  );
}

function useAbsence({ bodyState, mimeType, failure }: CallResponse): string | null {
  const { text } = useText();
  const redactor = useRedactor();
  switch (bodyState) {
    case 'present':
      return null;
    case 'binary':
      return mimeType === ''
        ? text('body.binary.unknown')
        : text('body.binary', { type: redactor.text(mimeType) });
    case 'failed':
      return failure === null
        ? text('body.failed')
        : text('body.failed.reason', { reason: redactor.text(failure) });
    default:
      return text(`body.${bodyState}`);
  }
}
