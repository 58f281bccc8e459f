import type { Call, CallRequest, Initiator } from '../../../model/call';
import type { BodyForm } from '../../copy/copy-text';
import { useText } from '../../language';
import { useRedactor } from '../../secrets';
import { BodyView } from '../body/BodyView';
import type { MarkedPlaces } from '../body/marked-places';
import { Headers, HeaderTable } from './Headers';
import { InitiatorLine } from './InitiatorLine';
import { preciseTime } from './measures';
import { UrlView } from './UrlView';

interface Props {
  readonly call: Call;
  readonly places: MarkedPlaces;
  onOpenSource: ((place: Initiator) => void) | undefined;
  onCopy(form: BodyForm): void;
}

export function RequestView({ call, places, onOpenSource, onCopy }: Props) {
  const { language, text } = useText();
  const redactor = useRedactor();
  const { request, initiator, startedAt } = call;
  const sent = preciseTime(startedAt, language);
  return (
    <>
      <div class="mono url">
        {redactor.text(request.method)}{' '}
        <UrlView url={request.url} segments={places.segments} fields={places.fields} />
      </div>
      <QueryView url={request.url} />
      {sent !== '' && <p class="dim">{text('request.sent', { time: sent })}</p>}
      {initiator && <InitiatorLine initiator={initiator} onOpenSource={onOpenSource} />}
      <Headers headers={request.headers} marked={places.requestHeaders} />
      <RequestBody request={request} places={places} onCopy={onCopy} />
    </>
  );
}

const withoutBody: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE']);

type BodyProps = { readonly request: CallRequest } & Pick<Props, 'places' | 'onCopy'>;

function RequestBody({ request, places, onCopy }: BodyProps) {
  const { text } = useText();
  if (request.body !== null && request.body !== '') {
    return (
      <BodyView
        of="request"
        body={request.body}
        marked={places.requestKeys}
        spot={places.requestSpot}
        onCopy={onCopy}
      />
    );
  }
  if (request.bodyHidden) return <p class="dim">{text('request.hidden-body')}</p>;
  // That a GET has no body is no news.
  return withoutBody.has(request.method) ? null : <p class="dim">{text('request.no-body')}</p>;
}

/** The query's fields decoded, one below the other, where that tells more than the url: of several, or of escapes. */
function QueryView({ url }: { url: string }) {
  const redactor = useRedactor();
  const query = /\?(.*)/s.exec(redactor.url(url))?.[1] ?? '';
  const fields = [...new URLSearchParams(query)];
  const isPlain = fields.length < 2 && fields.every(([name, value]) => query.startsWith(`${name}=${value}`));
  return isPlain ? null : <HeaderTable headers={fields} marked={noMarks} />;
}

const noMarks: ReadonlySet<string> = new Set();
