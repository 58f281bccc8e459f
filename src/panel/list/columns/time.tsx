import type { GroupSummary } from '../../../log/group-summary';
import { dateTime, moment, sinceStart } from '../../format';
import { useText } from '../../language';
import { Cell } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';

/** When a call was made; of a group, the last. */
export const time: Column = {
  id: 'time',
  title: 'column.time',
  groupTitle: 'column.last',
  roomPx: 561,
  width: '72px',
  key: ({ call }) => call.startedAt,
  groupKey: (group) => group.last,
  CallCell,
  GroupCell,
};

function CallCell({ entry, times }: CallCellProps) {
  const { language } = useText();
  const { startedAt } = entry.call;
  const title = `${dateTime(startedAt, language)} (${sinceStart(startedAt, times.start, language)})`;
  return (
    <Cell column="time" title={title}>
      {moment(startedAt, times, language)}
    </Cell>
  );
}

function GroupCell({ summary, times }: GroupCellProps) {
  const { language, text } = useText();
  return (
    <Cell column="time" title={groupTimes(summary, language, text)}>
      {moment(summary.last, times, language)}
    </Cell>
  );
}

type Text = ReturnType<typeof useText>;

/** From when to when the calls of a group were made. */
export function groupTimes(
  { first, last }: GroupSummary,
  language: Text['language'],
  text: Text['text'],
): string {
  return text('group.times', { first: dateTime(first, language), last: dateTime(last, language) });
}
