import { panelSentence } from '../../locales/text';
import { type GroupSummary, summarise } from '../../log/group-summary';
import type { CallGroup } from '../../log/groups';
import type { LogEntry } from '../../log/log';
import type { Sentence } from '../../model/sentence';
import { dateTime, moment, type Times, whole } from '../format';
import { FoldIcon } from '../icons';
import { useText } from '../language';
import { maskedText } from '../masked';
import { SentenceView } from '../SentenceView';
import { maskedWord, RedactorContext, useCallRedactor } from '../secrets';
import { pathOf } from '../url-parts';
import { AppCell, Cell, FixedBadge, RowFrame, type RowProps } from './cells';

interface Props extends RowProps {
  readonly group: CallGroup;
  readonly isUnfolded: boolean;
  /** Since when what failed works again; `null` while it does not. */
  readonly fixedSince: number | null;
  onUnfold(key: string, unfolded: boolean): void;
}

/** Calls of one kind in one row: what they have in common, how many they are, and from when to when. */
export function GroupRow(props: Props) {
  const { group, isUnfolded, fixedSince, times, onUnfold } = props;
  const { language, text } = useText();
  const summary = summarise(group);
  const newest = group.entries.at(-1) as LogEntry;
  const toggle = () => onUnfold(group.key, !isUnfolded);
  return (
    <RowFrame
      {...props}
      row={group}
      look={`group ${summary.outcome}`}
      description={text(isUnfolded ? 'group.unfolded' : 'group.folded')}
      onDblClick={toggle}
    >
      <Cell column="status" title={summary.statuses.length > 1 ? summary.statuses.join(', ') : undefined}>
        <button
          type="button"
          class="unfold"
          tabIndex={-1}
          aria-expanded={isUnfolded}
          aria-label={text('group.calls')}
          onClick={(event) => {
            event.stopPropagation();
            toggle();
          }}
        >
          <FoldIcon open={isUnfolded} />
        </button>
        {statusText(summary)}
      </Cell>
      <Cell column="count">×{whole(summary.count, language)}</Cell>
      <Cell column="method">{maskedWord(summary.method ?? '…')}</Cell>
      <OperationCell summary={summary} newest={newest} />
      <WhyCell group={group} summary={summary} newest={newest} fixedSince={fixedSince} times={times} />
      <AppCell app={summary.app} several="…" />
      <TimeCells summary={summary} times={times} />
    </RowFrame>
  );
}

/** The status that all of them have, or the kind of it: `4xx`. */
function statusText({ statuses: [first = 0, ...others] }: GroupSummary): string {
  const kind = Math.floor(first / 100);
  if (others.length > 0)
    return others.every((status) => Math.floor(status / 100) === kind) ? `${kind}xx` : '…';
  return first > 0 ? String(first) : '–';
}

function OperationCell({ summary, newest }: { summary: GroupSummary; newest: LogEntry }) {
  const { language, text } = useText();
  const { operation, title } = newest.diagnosis;
  const redactor = useCallRedactor(newest.call, operation && title);
  const name = summary.oneOperation
    ? (operation?.name[language] ?? pathOf(redactor.url(newest.call.request.url)))
    : text('group.operations');
  return (
    <Cell column="operation" title={name}>
      {name}
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

interface WhyProps {
  readonly group: CallGroup;
  readonly summary: GroupSummary;
  readonly newest: LogEntry;
  readonly fixedSince: number | null;
  readonly times: Times;
}

function WhyCell({ group, summary, newest, fixedSince, times }: WhyProps) {
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

function TimeCells({ summary, times }: { summary: GroupSummary; times: Times }) {
  const { language, text } = useText();
  const { first, last, longest } = summary;
  const title = text('group.times', { first: dateTime(first, language), last: dateTime(last, language) });
  return (
    <>
      <Cell column="first" title={title}>
        {moment(first, times, language)}
      </Cell>
      <Cell column="time" title={title}>
        {moment(last, times, language)}
      </Cell>
      <Cell column="duration" title={text('group.longest')}>
        {longest < 0 ? '' : whole(longest, language)}
      </Cell>
    </>
  );
}
