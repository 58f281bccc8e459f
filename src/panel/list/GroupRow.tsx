import { summarise } from '../../log/group-summary';
import type { LogEntry } from '../../log/log';
import { useText } from '../language';
import { RowFrame, type RowProps } from './cells';
import type { Column, GroupCellProps } from './columns/column';

interface Props extends RowProps, Pick<GroupCellProps, 'group' | 'isUnfolded' | 'fixedSince'> {
  readonly shown: readonly Column[];
  onUnfold(key: string, unfolded: boolean): void;
}

/** Calls of one kind in one row: what they have in common, how many they are, and from when to when. */
export function GroupRow(props: Props) {
  const { shown, group, isUnfolded, fixedSince, times, onUnfold } = props;
  const { text } = useText();
  const summary = summarise(group);
  const newest = group.entries.at(-1) as LogEntry;
  const onToggle = () => onUnfold(group.key, !isUnfolded);
  return (
    <RowFrame
      {...props}
      row={group}
      look={`group ${summary.outcome}`}
      description={text(isUnfolded ? 'group.unfolded' : 'group.folded')}
      onDblClick={onToggle}
    >
      {shown.map(({ id, GroupCell }) => (
        <GroupCell key={id} {...{ group, summary, newest, isUnfolded, fixedSince, times, onToggle }} />
      ))}
    </RowFrame>
  );
}
