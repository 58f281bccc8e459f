import { type StatusFilter, withStatus } from '../log/filter';
import type { Span } from '../log/span';
import { type Sentence, toPlainText } from '../model/sentence';
import type { Recording } from '../model/session';
import { moment, type Times } from './format';
import { useText } from './language';

interface NoCallsProps {
  /** What became of a file of which no call could be read. */
  readonly nothing: Sentence | null;
  readonly others: number;
  readonly recording: Recording;
  /** The file that was read, where it was one. */
  readonly file: string | null;
  heedsNetworkFilter: boolean;
  onReload: (() => void) | undefined;
  onResume(): void;
}

/** There is no call: what was seen instead, and what to try. */
export function NoCalls(props: NoCallsProps) {
  const { nothing, others, recording, file, heedsNetworkFilter, onReload, onResume } = props;
  const { language, text, count } = useText();
  if (file !== null) {
    return (
      <div class="empty">
        <p class="empty-title">{text('empty.file', { file })}</p>
        <p>{count('empty.file.others', others)}</p>
      </div>
    );
  }
  if (recording === 'paused') {
    return (
      <div class="empty">
        <p class="empty-title">{text('empty.paused')}</p>
        <p>{text('empty.paused.hint')}</p>
        <EmptyButton label={text('bar.resume')} onPress={onResume} />
      </div>
    );
  }
  return (
    <div class="empty">
      <p class="empty-title">{nothing ? toPlainText(nothing, language) : text('empty.title')}</p>
      <p>{others === 0 ? text('empty.none-seen') : count('empty.others-seen', others)}</p>
      <ul>
        <li>{text('empty.reload')}</li>
        <li>{text('empty.repeat')}</li>
        {others > 0 && <li>{text('empty.host')}</li>}
        {heedsNetworkFilter && <li>{text('empty.network-filter')}</li>}
      </ul>
      {onReload && <EmptyButton label={text('empty.reload.button')} onPress={onReload} />}
    </div>
  );
}

function EmptyButton({ label, onPress }: { label: string; onPress(): void }) {
  return (
    <p>
      <button type="button" class="quiet" onClick={onPress}>
        {label}
      </button>
    </p>
  );
}

interface AllHiddenProps {
  readonly total: number;
  readonly status: StatusFilter | null;
  readonly query: string;
  readonly span: Span | null;
  readonly times: Times;
  onRemove(): void;
}

/** There are calls, and none gets through: what hides them, and how to be rid of it. */
export function AllHidden({ total, status, query, span, times, onRemove }: AllHiddenProps) {
  const { language, text, count } = useText();
  const words = (status === null ? query : withStatus(query, 'all')).trim();
  return (
    <div class="empty">
      <p class="empty-title">{count('filtered.title', total)}</p>
      <ul>
        {status !== null && status !== 'all' && (
          <li>{text('filtered.status', { status: text(`status.${status}`) })}</li>
        )}
        {words !== '' && <li>{text('filtered.text', { query: words })}</li>}
        {span && (
          <li>
            {text(
              'filtered.span',
              spanText(span, (time) => moment(time, times, language)),
            )}
          </li>
        )}
      </ul>
      <EmptyButton label={text('filtered.button')} onPress={onRemove} />
    </div>
  );
}

/** An end that is open is said with dots. */
function spanText({ from, to }: Span, say: (time: number) => string) {
  return { from: Number.isFinite(from) ? say(from) : '…', to: Number.isFinite(to) ? say(to) : '…' };
}
