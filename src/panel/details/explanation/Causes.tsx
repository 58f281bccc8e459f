import type { ComponentProps } from 'preact';
import { useContext } from 'preact/hooks';
import type { Cause } from '../../../model/diagnosis';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';
import { EvidenceList } from './EvidenceList';
import { FindingContext } from './finding';

type Props = { readonly causes: readonly Cause[] } & Omit<ComponentProps<typeof EvidenceList>, 'evidence'>;

/** What is ruled out is of interest to those who thought of it: more than one folds away. */
const maxRuledOutShown = 1;

/** The causes as ranked, each with how sure it is and what says so. */
export function Causes({ causes, ...links }: Props) {
  const { count } = useText();
  const isFinding = useContext(FindingContext) !== '';
  const isOut = ({ verdict }: Cause) => verdict === 'ruled-out';
  const folded = causes.filter(isOut).length > maxRuledOutShown ? causes.filter(isOut) : [];
  return (
    <>
      <CauseList causes={causes.filter((cause) => !folded.includes(cause))} {...links} />
      {folded.length > 0 && (
        <details class="ruled-out" open={isFinding}>
          <summary>{count('causes.ruled-out', folded.length)}</summary>
          <CauseList causes={folded} {...links} />
        </details>
      )}
    </>
  );
}

function CauseList({ causes, ...links }: Props) {
  const { text } = useText();
  return (
    <ul class="causes">
      {causes.map(({ id, verdict, text: said, evidence }) => (
        <li key={id} class={`cause ${verdict}`}>
          <span class="verdict">{text(`verdict.${verdict}`)}</span>
          <div>
            <SentenceView said={said} />
            <EvidenceList evidence={evidence} {...links} />
          </div>
        </li>
      ))}
    </ul>
  );
}
