import type { Evidence } from '../../model/diagnosis';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import { useRedactor } from '../secrets';

interface Props {
  readonly evidence: readonly Evidence[];
  /** Whether a call of the log is still there to be shown. */
  hasCall(id: string): boolean;
  onShowCall(id: string): void;
}

/** What was found in the call, each with the lines that show it. */
export function EvidenceList({ evidence, hasCall, onShowCall }: Props) {
  const { text } = useText();
  const redactor = useRedactor();
  return (
    <>
      {evidence.map(({ found, place, excerpt }, index) => (
        <div key={index} class="evidence">
          <PhraseView said={found} />{' '}
          {place?.in === 'log' && hasCall(place.callId) && (
            <button type="button" class="link" onClick={() => onShowCall(place.callId)}>
              {text('evidence.show-call')}
            </button>
          )}
          {excerpt !== undefined && <pre class="excerpt">{redactor.text(excerpt)}</pre>}
        </div>
      ))}
    </>
  );
}
