import type { Initiator } from '../../../model/call';
import { useText } from '../../language';
import { useRedactor } from '../../secrets';
import { fileOf } from '../../url-parts';

interface Props {
  readonly initiator: Initiator;
  onOpenSource: ((place: Initiator) => void) | undefined;
}

/** The line of the page's code that made the call. */
export function InitiatorLine({ initiator, onOpenSource }: Props) {
  const { text } = useText();
  const redactor = useRedactor();
  const url = redactor.url(initiator.url);
  const place = `${fileOf(url)}:${initiator.line}:${initiator.column}`;
  const title = `${url}:${initiator.line}:${initiator.column}`;
  return (
    <p class="initiator">
      {text('request.called-at')}
      {onOpenSource ? (
        <button type="button" class="link mono" title={title} onClick={() => onOpenSource(initiator)}>
          {place}
        </button>
      ) : (
        <code title={title}>{place}</code>
      )}
      {initiator.functionName !== '' && (
        <>
          {text('request.called-in')}
          <code>{redactor.text(initiator.functionName)}()</code>
        </>
      )}
    </p>
  );
}
