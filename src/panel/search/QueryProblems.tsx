import type { FilterProblem } from '../../log/filter';
import { useText } from '../language';
import { SentenceView } from '../SentenceView';

interface Props {
  readonly id: string;
  readonly problems: readonly FilterProblem[];
}

/** What is wrong with the query, while the field has the focus. */
export function QueryProblems({ id, problems }: Props) {
  const { text } = useText();
  return (
    <div id={`${id}-problems`} class="popup query-problems">
      {problems.map(({ from, text: said }) => (
        <p key={from}>
          <SentenceView said={said} />
        </p>
      ))}
      <p class="dim">{text('search.left-out')}</p>
    </div>
  );
}
