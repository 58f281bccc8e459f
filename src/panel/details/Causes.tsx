import type { ComponentProps } from 'preact';
import type { Cause } from '../../model/diagnosis';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import { EvidenceList } from './EvidenceList';

type Props = { readonly causes: readonly Cause[] } & Omit<ComponentProps<typeof EvidenceList>, 'evidence'>;

/** The causes as ranked, each with how sure it is and what says so. */
export function Causes({ causes, hasCall, onShowCall }: Props) {
  const { text } = useText();
  return (
    <ul class="causes">
      {causes.map(({ id, verdict, text: said, evidence }) => (
        <li key={id} class={`cause ${verdict}`}>
          <span class="verdict">{text(`verdict.${verdict}`)}</span>
          <div>
            <PhraseView said={said} />
            <EvidenceList evidence={evidence} hasCall={hasCall} onShowCall={onShowCall} />
          </div>
        </li>
      ))}
    </ul>
  );
}
