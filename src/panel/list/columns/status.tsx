import { panelSentence } from '../../../locales/text';
import type { GroupSummary } from '../../../log/group-summary';
import { FoldIcon } from '../../icons';
import { useText } from '../../language';
import { useCallRedactor } from '../../secrets';
import { Cell } from '../cells';
import type { CallCellProps, Column, GroupCellProps } from './column';

export const status: Column = {
  id: 'status',
  title: 'column.status',
  width: 'var(--status-room)',
  minShare: '20%',
  key: ({ call }) => call.response.status,
  CallCell,
  GroupCell,
};

function CallCell({ entry: { call } }: CallCellProps) {
  const { text } = useText();
  const { status, statusText, failure } = call.response;
  const reason = failure ?? statusText;
  const redactor = useCallRedactor(call, isOrdinary(reason) ? panelSentence('status.no-response') : null);
  if (status > 0) {
    return (
      <Cell column="status" title={`${status} ${redactor.text(statusText)}`.trim()}>
        {String(status)}
      </Cell>
    );
  }
  return (
    <Cell
      column="status"
      title={failure === null ? text('status.no-response') : redactor.text(failure)}
      label={text('status.no-response')}
    >
      –
    </Cell>
  );
}

/** What HTTP and the browsers say; anything else may repeat what was sent. */
const isOrdinary = (reason: string) => /^(?:[A-Za-z]{1,13}[ -]?){0,4}$|^net::ERR_[A-Z_]{1,40}$/.test(reason);

function GroupCell({ summary, isUnfolded, onToggle }: GroupCellProps) {
  const { text } = useText();
  return (
    <Cell column="status" title={summary.statuses.length > 1 ? summary.statuses.join(', ') : undefined}>
      <button
        type="button"
        class="unfold"
        tabIndex={-1}
        aria-expanded={isUnfolded}
        aria-label={text('group.calls')}
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        <FoldIcon open={isUnfolded} />
      </button>
      {statusText(summary)}
    </Cell>
  );
}

/** The status that all of them have, or the kind of it: `4xx`. */
function statusText({ statuses: [first = 0, ...others] }: GroupSummary): string {
  const kind = Math.floor(first / 100);
  if (others.length > 0)
    return others.every((status) => Math.floor(status / 100) === kind) ? `${kind}xx` : '…';
  return first > 0 ? String(first) : '–';
}
