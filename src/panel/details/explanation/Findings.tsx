import type { ComponentProps } from 'preact';
import type { Finding } from '../../../model/diagnosis';
import { SentenceView } from '../../SentenceView';
import { EvidenceList } from './EvidenceList';
import { Steps } from './FixView';

type Props = { readonly findings: readonly Finding[] } & Omit<
  ComponentProps<typeof EvidenceList>,
  'evidence'
>;

/** What is no cause of a failure, and should be fixed all the same. */
export function Findings({ findings, ...links }: Props) {
  return (
    <ul class="findings">
      {findings.map(({ check, title, evidence, fix }) => (
        <li key={check}>
          <SentenceView said={title} />
          <EvidenceList evidence={evidence} {...links} />
          <Steps steps={fix} />
        </li>
      ))}
    </ul>
  );
}
