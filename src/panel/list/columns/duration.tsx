import { whole } from '../../format';
import { useText } from '../../language';
import { Cell } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';

/** ms that a call took; of a group, the longest. */
export const duration: Column = {
  id: 'duration',
  title: 'column.duration',
  menuTitle: 'columns.duration',
  roomPx: 720,
  width: '60px',
  key: ({ call }) => call.duration ?? -1,
  groupKey: (group) => group.longest,
  CallCell,
  GroupCell,
};

function CallCell({ entry }: CallCellProps) {
  const { language } = useText();
  const { duration } = entry.call;
  return <Cell column="duration">{duration === null ? '' : whole(duration, language)}</Cell>;
}

function GroupCell({ summary: { longest } }: GroupCellProps) {
  const { language, text } = useText();
  return (
    <Cell column="duration" title={text('group.longest')}>
      {longest < 0 ? '' : whole(longest, language)}
    </Cell>
  );
}
