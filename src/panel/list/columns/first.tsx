import { moment } from '../../format';
import { useText } from '../../language';
import { Cell } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';
import { groupTimes } from './time';

/** When the first call of a group was made. */
export const first: Column = {
  id: 'first',
  title: 'column.first',
  ofGroups: true,
  roomPx: 1_200,
  width: '72px',
  key: ({ call }) => call.startedAt,
  groupKey: (group) => group.first,
  CallCell,
  GroupCell,
};

function CallCell({ entry, inGroup, times }: CallCellProps) {
  const { language } = useText();
  return <Cell column="first">{inGroup ? '' : moment(entry.call.startedAt, times, language)}</Cell>;
}

function GroupCell({ summary, times }: GroupCellProps) {
  const { language, text } = useText();
  return (
    <Cell column="first" title={groupTimes(summary, language, text)}>
      {moment(summary.first, times, language)}
    </Cell>
  );
}
