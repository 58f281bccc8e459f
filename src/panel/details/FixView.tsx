import type { Fix } from '../../model/diagnosis';
import type { Said } from '../../model/said';
import { toCurl } from '../../share/curl';
import type { Redactor } from '../../share/redact';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import { TextBlock } from './TextBlock';

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
export function Steps({ steps }: { steps: readonly Said[] }) {
  if (steps.length === 0) return null;
  return (
    <ol class={steps.length === 1 ? 'single' : ''}>
      {steps.map((step, index) => (
        <li key={index}>
          <PhraseView said={step} />
        </li>
      ))}
    </ol>
  );
}
