import { pathOf as pathOfUrl } from '../../../log/path';
import { useText } from '../../language';
import { useCallRedactor } from '../../secrets';
import { pathOf } from '../../url-parts';
import { Cell } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';

/** The operation's name; where none is known, the path that was called. */
export const operation: Column = {
  id: 'operation',
  title: 'column.operation',
  roomPx: 341,
  width: 'clamp(96px, 25%, 230px)',
  readsDiagnosis: true,
  key: ({ call, diagnosis }, language) =>
    (diagnosis.operation?.name[language] ?? pathOfUrl(call.request.url)).toLowerCase(),
  CallCell,
  GroupCell,
};

function CallCell({ entry: { call, diagnosis, isPending } }: CallCellProps) {
  const { language } = useText();
  const { operation, title } = diagnosis;
  // While it is not known yet the path is not masked for nothing: to read a whole call takes longer than to explain it.
  const redactor = useCallRedactor(call, operation || isPending ? title : null);
  const name = operation?.name[language] ?? (isPending ? '' : pathOf(redactor.url(call.request.url)));
  return (
    <Cell column="operation" title={name}>
      {name}
    </Cell>
  );
}

function GroupCell({ summary, newest }: GroupCellProps) {
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
