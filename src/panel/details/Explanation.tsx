import type { LogEntry } from '../../log/log';
import type { Redactor } from '../../share/redact';
import { useText } from '../language';
import { PhraseView } from '../PhraseView';
import { Causes } from './Causes';
import { Findings } from './Findings';
import { FixView } from './FixView';
import { Items } from './Items';
import { Section } from './Section';

interface Props {
  readonly entry: LogEntry;
  hasCall(id: string): boolean;
  onShowCall(id: string): void;
  readonly redactor: Redactor;
}

/** Why, and how to fix it. A call that went well has neither. */
export function Explanation({ entry, hasCall, onShowCall, redactor }: Props) {
  const { text } = useText();
  const { causes, fix, notes, items, findings } = entry.diagnosis;
  // Beside the items stands what mends each.
  const isBesideItems = items.some((item) => item.fix.length > 0);
  const hasFix = (fix.steps.length > 0 && !isBesideItems) || fix.request !== null;
  return (
    <>
      {causes.length + notes.length > 0 && (
        <Section title={text('details.why')}>
          <Causes causes={causes} hasCall={hasCall} onShowCall={onShowCall} />
          {notes.map((note, index) => (
            <p key={index} class="note">
              <PhraseView said={note} />
            </p>
          ))}
        </Section>
      )}
      {items.length > 0 && (
        <Section title={text('details.items')}>
          <Items items={items} />
        </Section>
      )}
      {hasFix && (
        <Section title={text('details.fix')}>
          <FixView fix={fix} redactor={redactor} />
        </Section>
      )}
      {findings.length > 0 && (
        <Section title={text('details.findings')}>
          <Findings findings={findings} hasCall={hasCall} onShowCall={onShowCall} />
        </Section>
      )}
    </>
  );
}
