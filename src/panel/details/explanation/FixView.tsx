import type { Fix } from '../../../model/diagnosis';
import type { Sentence } from '../../../model/sentence';
import { toCurl } from '../../../share/curl';
import type { Redactor } from '../../../share/redact';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';
import { TextBlock } from '../body/TextBlock';

interface Props {
  readonly fix: Fix;
  /** Knows the call's secrets: what is to be run is shown as it is copied, with placeholders. */
  readonly redactor: Redactor;
}

export function FixView({ fix, redactor }: Props) {
  const { text } = useText();
  return (
    <>
      <Steps steps={fix.steps} />
      {fix.request && <TextBlock label={text('copy.curl')}>{toCurl(fix.request, redactor)}</TextBlock>}
    </>
  );
}

/** What to do, in the order in which to do it. A single step needs no number. */
export function Steps({ steps }: { steps: readonly Sentence[] }) {
  if (steps.length === 0) return null;
  return (
    <ol class={steps.length === 1 ? 'single' : ''}>
      {steps.map((step, index) => (
        <li key={index}>
          <SentenceView said={step} />
        </li>
      ))}
    </ol>
  );
}
