import type { Fix } from '../../model/diagnosis';
import type { Said } from '../../model/said';
import { toCurl } from '../../share/curl';
import { PhraseView } from '../PhraseView';

export function FixView({ fix }: { fix: Fix }) {
  return (
    <>
      <Steps steps={fix.steps} />
      {fix.request && <pre class="block">{toCurl(fix.request)}</pre>}
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
