import type { Evidence } from '../../../model/diagnosis';
import { excerptText } from '../../../share/excerpt';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';
import { useRedactor } from '../../secrets';
import { TextBlock } from '../body/TextBlock';
import type { PlaceLinks } from './place-links';

interface Props extends PlaceLinks {
  readonly evidence: readonly Evidence[];
}

/** What was found in the call, each with the lines that show it. */
export function EvidenceList({ evidence, hasPlace, onShowPlace }: Props) {
  const { text } = useText();
  const redactor = useRedactor();
  return (
    <>
      {evidence.map(({ found, place, excerpt }, index) => (
        <div key={index} class="evidence">
          <SentenceView said={found} />{' '}
          {place && hasPlace(place) && (
            <button
              type="button"
              class="link"
              aria-label={text(`evidence.show.${place.in}`)}
              onClick={() => onShowPlace(place)}
            >
              {text(place.in === 'log' ? 'evidence.show.log' : 'evidence.show')}
            </button>
          )}
          {excerpt !== undefined && (
            <TextBlock label={text('details.why')} class="excerpt">
              {excerptText(excerpt, redactor)}
            </TextBlock>
          )}
        </div>
      ))}
    </>
  );
}
