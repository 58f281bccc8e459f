import type { CallRequest, Initiator } from '../../model/call';
import { useText } from '../language';
import { BodyText } from './BodyText';
import { Headers } from './Headers';
import { InitiatorLine } from './InitiatorLine';
import type { MarkedPlaces } from './marked-places';
import { UrlView } from './UrlView';

interface Props {
  readonly request: CallRequest;
  readonly initiator: Initiator | null;
  readonly places: MarkedPlaces;
  onOpenSource: ((place: Initiator) => void) | undefined;
}

export function RequestView({ request, initiator, places, onOpenSource }: Props) {
  return (
    <>
      <div class="mono url">
        {request.method} <UrlView url={request.url} segments={places.segments} fields={places.fields} />
      </div>
      {initiator && <InitiatorLine initiator={initiator} onOpenSource={onOpenSource} />}
      <Headers headers={request.headers} marked={places.requestHeaders} />
      <RequestBody request={request} marked={places.requestKeys} />
    </>
  );
}

const withoutBody: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'DELETE']);

function RequestBody({ request, marked }: { request: CallRequest; marked: ReadonlySet<string> }) {
  const { text } = useText();
  if (request.body !== null && request.body !== '') return <BodyText body={request.body} marked={marked} />;
  if (request.bodyHidden) return <p class="dim">{text('request.hidden-body')}</p>;
  // That a GET has no body is no news.
  return withoutBody.has(request.method) ? null : <p class="dim">{text('request.no-body')}</p>;
}
