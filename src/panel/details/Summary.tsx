import type { LogEntry } from '../../log/log';
import { useText } from '../language';
import { useRedactor } from '../secrets';

interface Props {
  readonly entry: LogEntry;
  /** Which of its group's calls it is, where a group was asked for. */
  readonly place: string | null;
}

/** The call in a line. */
export function Summary({ entry: { call, diagnosis }, place }: Props) {
  const { language, text } = useText();
  const redactor = useRedactor();
  const { status, statusText } = call.response;
  const ending = status === 0 ? text('status.no-response') : `${status} ${diagnosis.error ?? statusText}`;
  return (
    <>
      {place !== null && <p class="dim">{place}</p>}
      <div class="summary">
        <span class={`ending ${diagnosis.outcome}`}>{redactor.text(ending)}</span>
        {diagnosis.operation && <span>{diagnosis.operation.name[language]}</span>}
        {diagnosis.app !== null && <span>{redactor.text(diagnosis.app)}</span>}
        {isExplained(diagnosis.outcome) && <span>{text(`certainty.${diagnosis.certainty}`)}</span>}
      </div>
    </>
  );
}

/** What the explanation rests on is asked where something answered, and with an error. */
function isExplained(outcome: LogEntry['diagnosis']['outcome']): boolean {
  return outcome === 'client-error' || outcome === 'server-error';
}
