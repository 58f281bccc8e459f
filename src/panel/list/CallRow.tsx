import { RowFrame, type RowProps } from './cells';
import type { CallCellProps, Column } from './columns/column';

interface Props extends RowProps, CallCellProps {
  readonly shown: readonly Column[];
}

export function CallRow(props: Props) {
  const { shown, entry, inGroup, fixedSince, times } = props;
  return (
    <RowFrame {...props} row={entry} look={`${entry.diagnosis.outcome} ${inGroup ? 'in-group' : ''}`}>
      {shown.map(({ id, CallCell }) => (
        <CallCell key={id} entry={entry} inGroup={inGroup} fixedSince={fixedSince} times={times} />
      ))}
    </RowFrame>
  );
}
