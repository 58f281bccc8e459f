import type { SourceRow } from '../../model/diagnosis';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';

/** The documents that list this error, by row; where they differ, what each says. */
export function Sources({ sources }: { sources: readonly SourceRow[] }) {
  const { language, text } = useText();
  const disagree = sources.length > 1 && sources.some(({ claim }) => claim !== null);
  return (
    <>
      {disagree && <p class="disagree">{text('sources.disagree')}</p>}
      <ul class="sources">
        {sources.map(({ document, title, row, claim }) => (
          <li key={`${document}:${row}`}>
            <span>
              {title[language]}
              {row !== null && <span class="dim"> {text('sources.row', { row })}</span>}
            </span>
            {claim && (
              <span class="claim">
                <PhraseView said={{ text: claim, values: {} }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
