import { frequency } from '../../../log/sort';
import { whole } from '../../format';
import { useText } from '../../language';
import { Cell } from '../cells';
import type { Column, GroupCellProps } from './column';

/** How many calls a group has, what fails most first. */
export const count: Column = {
  id: 'count',
  title: 'column.count',
  sortHint: 'columns.count-hint',
  greatestFirst: true,
  ofGroups: true,
  roomPx: 0,
  width: '52px',
  minShare: '15%',
  key: () => 1,
  groupKey: frequency,
  CallCell: () => <Cell column="count" />,
  GroupCell,
};

function GroupCell({ summary }: GroupCellProps) {
  const { language } = useText();
  return <Cell column="count">×{whole(summary.count, language)}</Cell>;
}
