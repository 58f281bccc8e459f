import type { LogEntry } from '../../../log/log';
import type { Redactor } from '../../../share/redact';
import { useText } from '../../language';
import { SentenceView } from '../../SentenceView';
import { Section } from '../Section';
import { Causes } from './Causes';
import { Findings } from './Findings';
import { FixView } from './FixView';
import { Items } from './Items';
import type { PlaceLinks } from './place-links';

interface Props {
  readonly entry: LogEntry;
  readonly links: PlaceLinks;
  readonly redactor: Redactor;
}

/** Why, and how to fix it. A call that went well has neither. */
export function Explanation({ entry, links, redactor }: Props) {
  const { text } = useText();
  const { causes, fix, notes, items, findings } = entry.diagnosis;
  // Beside the items stands what fixes each.
  const isBesideItems = items.some((item) => item.fix.length > 0);
  const hasFix = (fix.steps.length > 0 && !isBesideItems) || fix.request !== null;
  return (
    <>
      {causes.length + notes.length > 0 && (
        <Section title={text('details.why')}>
          <Causes causes={causes} {...links} />
          {notes.map((note, index) => (
            <p key={index} class="note">
              <SentenceView said={note} />
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
          <Findings findings={findings} {...links} />
        </Section>
      )}
    </>
  );
}
