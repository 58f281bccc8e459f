import { panelSentence } from '../../../locales/text';
import type { GroupSummary } from '../../../log/group-summary';
import { whyOf } from '../../../log/sort';
import { type Sentence, toPlainText } from '../../../model/sentence';
import { useText } from '../../language';
import { maskedText } from '../../masked';
import { SentenceView } from '../../SentenceView';
import { RedactorContext, useCallRedactor } from '../../secrets';
import { Cell, FixedBadge } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';

/** Why it failed. A call that went well may still have something worth saying. */
export const why: Column = {
  id: 'why',
  title: 'column.why',
  width: null,
  readsDiagnosis: true,
  key: (entry, language) => toPlainText(whyOf(entry), language).toLowerCase(),
  CallCell,
  GroupCell,
};

function CallCell({ entry, fixedSince, times }: CallCellProps) {
  const { language } = useText();
  const why = whyOf(entry);
  const redactor = useCallRedactor(entry.call, why);
  return (
    <Cell
      column="why"
      extra={why === entry.diagnosis.title ? undefined : 'finding'}
      title={maskedText(why, language, redactor)}
    >
      <RedactorContext.Provider value={redactor}>
        {fixedSince === null ? (
          <SentenceView said={why} />
        ) : (
          <span class="why-text">
            <SentenceView said={why} />
          </span>
        )}
      </RedactorContext.Provider>
      <FixedBadge since={fixedSince} times={times} />
    </Cell>
  );
}

/** Of an operation one cannot say why, but how often. */
function outcomes({ failed, partly, count }: GroupSummary): Sentence {
  const wholly = failed - partly;
  if (failed === 0) return panelSentence('group.none-failed');
  if (partly === count) return panelSentence('group.all-partly');
  if (wholly === count) return panelSentence('group.all-failed');
  if (partly === 0) return panelSentence('group.failed', { failed });
  return wholly === 0
    ? panelSentence('group.partly', { partly })
    : panelSentence('group.mixed', { wholly, partly });
}

function GroupCell({ group, summary, newest, fixedSince, times }: GroupCellProps) {
  const { language } = useText();
  const why = group.by === 'cause' ? summary.why : outcomes(summary);
  const redactor = useCallRedactor(newest.call, why);
  return (
    <Cell column="why" title={maskedText(why, language, redactor)}>
      <span class="why-text">
        <RedactorContext.Provider value={redactor}>
          <SentenceView said={why} />
        </RedactorContext.Provider>
      </span>
      <FixedBadge since={fixedSince} times={times} />
    </Cell>
  );
}
