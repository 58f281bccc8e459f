import type { VNode } from 'preact';
import type { TextKey } from '../../../locales/text';
import type { GroupSummary } from '../../../log/group-summary';
import type { CallGroup } from '../../../log/groups';
import type { LogEntry } from '../../../log/log';
import type { SortColumn } from '../../../log/sort';
import type { Times } from '../../format';

/** What a call's cells are told. */
export interface CallCellProps {
  readonly entry: LogEntry;
  /** Whether the call stands below the group that it belongs to. */
  readonly inGroup: boolean;
  /** Since when what failed works again, where causes are rows; `null` while it does not. */
  readonly fixedSince: number | null;
  readonly times: Times;
}

/** What a group's cells are told. */
export interface GroupCellProps extends Pick<CallCellProps, 'fixedSince' | 'times'> {
  readonly group: CallGroup;
  readonly summary: GroupSummary;
  /** The group's last call: what its calls differ in is that of this one. */
  readonly newest: LogEntry;
  readonly isUnfolded: boolean;
  onToggle(): void;
}

type ColumnText = Exclude<Extract<TextKey, `column${'' | 's'}.${string}`>, 'column.edge'>;

/** A column of the list: all that is said of it, wherever it shows. */
export interface Column extends SortColumn {
  /** By this name it is remembered, and its cells are styled. */
  readonly id: string;
  readonly title: ColumnText;
  /** The title where rows are groups, if another. */
  readonly groupTitle?: ColumnText;
  /** What the menu of the columns calls it, where its title is too short for that. */
  readonly menuTitle?: ColumnText;
  readonly sortHint?: ColumnText;
  /** Sorted by with the greatest first. */
  readonly greatestFirst?: true;
  /** Only groups have it. */
  readonly ofGroups?: true;
  /** px that the list is wide at least where the column shows of itself. Without it, it always shows. */
  readonly roomPx?: number;
  /** A CSS length; `null` for the one column that takes what the others leave. */
  readonly width: string | null;
  /** What is short, and of no use when cut, keeps this share however many columns there are. */
  readonly minShare?: string;
  CallCell(props: CallCellProps): VNode;
  GroupCell(props: GroupCellProps): VNode;
}
