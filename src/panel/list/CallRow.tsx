// biome-ignore-all lint/a11y/useSemanticElements: only the rows in view are in the page, which no table can do.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its active row.
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys for all of its rows.
import type { ComponentChildren } from 'preact';
import type { LogEntry } from '../../log/log';
import { clockTime, dateTime, whole } from '../format';
import { useText } from '../language';
import { maskedText } from '../masked';
import { PhraseView } from '../PhraseView';
import { pathOf } from '../url-parts';
import type { Column } from './columns';
import { rowHeight } from './geometry';

interface Props {
  readonly entry: LogEntry;
  readonly index: number;
  readonly selected: boolean;
  onSelect(id: string): void;
}

/** The id that a row has in the page. */
export const rowId = (callId: string) => `call-${callId}`;

export function CallRow({ entry, index, selected, onSelect }: Props) {
  const { call, diagnosis } = entry;
  return (
    <div
      role="row"
      id={rowId(call.id)}
      class={`row ${diagnosis.outcome}`}
      // The header is the grid's first row.
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{ top: `${index * rowHeight}px` }}
      onClick={() => onSelect(call.id)}
    >
      <StatusCell entry={entry} />
      <Cell column="method">{call.request.method}</Cell>
      <OperationCell entry={entry} />
      <WhyCell entry={entry} />
      <Cell column="app" title={diagnosis.app ?? ''}>
        {diagnosis.app}
      </Cell>
      <TimeCells entry={entry} />
    </div>
  );
}

interface CellProps {
  readonly column: Column;
  readonly extra?: string | undefined;
  readonly title?: string;
  readonly label?: string;
  readonly children?: ComponentChildren;
}

function Cell({ column, extra = '', title, label, children }: CellProps) {
  return (
    <div role="gridcell" class={`cell ${column} ${extra}`} title={title} aria-label={label}>
      {children}
    </div>
  );
}

function StatusCell({ entry: { call } }: { entry: LogEntry }) {
  const { text } = useText();
  const { status, statusText, failure } = call.response;
  if (status > 0) {
    return (
      <Cell column="status" title={`${status} ${statusText}`.trim()}>
        {String(status)}
      </Cell>
    );
  }
  return (
    <Cell column="status" title={failure ?? text('status.no-response')} label={text('status.no-response')}>
      –
    </Cell>
  );
}

/** The operation's name; where none is known, the path that was called. */
function OperationCell({ entry: { call, diagnosis } }: { entry: LogEntry }) {
  const { language } = useText();
  const name = diagnosis.operation?.name[language] ?? pathOf(call.request.url);
  return (
    <Cell column="operation" title={name}>
      {name}
    </Cell>
  );
}

/** Why it failed. A call that went well may still have something worth saying. */
function WhyCell({ entry: { diagnosis } }: { entry: LogEntry }) {
  const { language } = useText();
  const finding = diagnosis.outcome === 'ok' ? diagnosis.findings[0] : undefined;
  const said = finding?.title ?? diagnosis.title;
  return (
    <Cell column="why" extra={finding && 'finding'} title={maskedText(said, language)}>
      <PhraseView said={said} />
    </Cell>
  );
}

function TimeCells({ entry: { call } }: { entry: LogEntry }) {
  const { language } = useText();
  const { startedAt, duration } = call;
  return (
    <>
      <Cell column="time" title={dateTime(startedAt, language)}>
        {clockTime(startedAt, language)}
      </Cell>
      <Cell column="duration">{duration === null ? '' : whole(duration, language)}</Cell>
    </>
  );
}
