import { panelSentence } from '../../locales/text';
import type { LogEntry } from '../../log/log';
import { whyOf } from '../../log/sort';
import { dateTime, moment, sinceStart, whole } from '../format';
import { useText } from '../language';
import { maskedText } from '../masked';
import { SentenceView } from '../SentenceView';
import { maskedWord, RedactorContext, useCallRedactor } from '../secrets';
import { pathOf } from '../url-parts';
import { AppCell, Cell, FixedBadge, RowFrame, type RowProps } from './cells';

interface Props extends RowProps {
  readonly entry: LogEntry;
  /** Whether it stands below the group that it belongs to. */
  readonly inGroup: boolean;
  /** Since when what failed works again, where causes are rows; `null` while it does not. */
  readonly fixedSince: number | null;
}

export function CallRow(props: Props) {
  const { entry, inGroup, times } = props;
  const { call, diagnosis } = entry;
  return (
    <RowFrame {...props} row={entry} look={`${diagnosis.outcome} ${inGroup ? 'in-group' : ''}`}>
      <StatusCell entry={entry} />
      <Cell column="count" />
      <Cell column="method">{maskedWord(call.request.method)}</Cell>
      <OperationCell entry={entry} />
      <WhyCell {...props} />
      <AppCell app={diagnosis.app} />
      <TimeCells entry={entry} inGroup={inGroup} times={times} />
    </RowFrame>
  );
}

function StatusCell({ entry: { call } }: { entry: LogEntry }) {
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

/** The operation's name; where none is known, the path that was called. */
function OperationCell({ entry: { call, diagnosis, isPending } }: { entry: LogEntry }) {
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

/** Why it failed. A call that went well may still have something worth saying. */
function WhyCell({ entry, fixedSince, times }: Props) {
  const { language } = useText();
  const why = whyOf(entry);
  const redactor = useCallRedactor(entry.call, why);
  return (
    <Cell
      column="why"
      extra={why === entry.diagnosis.title ? undefined : 'finding'}
      title={maskedText(why, language, redactor)}
    >
      <RedactorContext.Provider value={redactor}>
        {fixedSince === null ? (
          <SentenceView said={why} />
        ) : (
          <span class="why-text">
            <SentenceView said={why} />
          </span>
        )}
      </RedactorContext.Provider>
      <FixedBadge since={fixedSince} times={times} />
    </Cell>
  );
}

function TimeCells({ entry: { call }, inGroup, times }: Pick<Props, 'entry' | 'inGroup' | 'times'>) {
  const { language } = useText();
  const { startedAt, duration } = call;
  const title = `${dateTime(startedAt, language)} (${sinceStart(startedAt, times.start, language)})`;
  const time = moment(startedAt, times, language);
  return (
    <>
      <Cell column="first">{inGroup ? '' : time}</Cell>
      <Cell column="time" title={title}>
        {time}
      </Cell>
      <Cell column="duration">{duration === null ? '' : whole(duration, language)}</Cell>
    </>
  );
}
