import type { SourceRow } from '../../../model/diagnosis';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';

interface Props {
  readonly sources: readonly SourceRow[];
  /** The permanent ids of the catalog's entries that matched, to be named in a report. */
  readonly entries: readonly string[];
}

/** The documents that list this error, by row; where they differ, what each says. */
export function Sources({ sources, entries }: Props) {
  const { language, text } = useText();
  const claims = new Set(sources.flatMap(({ claim }) => claim?.en ?? []));
  const disagree = claims.size > 1;
  return (
    <>
      {disagree && <p class="disagree">{text('sources.disagree')}</p>}
      <ul class="sources">
        {sources.map(({ document, title, row, claim }, place) => (
          // A document without rows may be named more than once.
          <li key={`${document}:${row}:${place}`}>
            <span>
              {title[language]}
              {row !== null && <span class="dim"> {text('sources.row', { row })}</span>}
            </span>
            {claim && (
              <span class="claim">
                <SentenceView said={{ text: claim, values: {} }} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {entries.length > 0 && (
        <p class="dim">
          {text('sources.entry')}{' '}
          {entries.map((id) => (
            <code key={id} class="entry">
              {id}
            </code>
          ))}
        </p>
      )}
    </>
  );
}
