import type { StatusFilter } from '../log/filter';
import { useText } from './language';

interface NoCallsProps {
  readonly others: number;
  onReload: (() => void) | undefined;
}

/** Nothing was heard yet: what was seen instead, and what to try. */
export function NoCalls({ others, onReload }: NoCallsProps) {
  const { text, count } = useText();
  return (
    <div class="empty">
      <p class="empty-title">{text('empty.title')}</p>
      <p>{others === 0 ? text('empty.none-seen') : count('empty.others-seen', others)}</p>
      <ul>
        <li>{text('empty.reload')}</li>
        <li>{text('empty.repeat')}</li>
      </ul>
      {onReload && (
        <p>
          <button type="button" class="quiet" onClick={onReload}>
            {text('empty.reload.button')}
          </button>
        </p>
      )}
    </div>
  );
}

interface AllHiddenProps {
  readonly total: number;
  readonly status: StatusFilter;
  readonly query: string;
  onRemove(): void;
}

/** There are calls, and the filter lets none through: which filter, and how to be rid of it. */
export function AllHidden({ total, status, query, onRemove }: AllHiddenProps) {
  const { text, count } = useText();
  return (
    <div class="empty">
      <p class="empty-title">{count('filtered.title', total)}</p>
      <ul>
        {status !== 'all' && <li>{text('filtered.status', { status: text(`status.${status}`) })}</li>}
        {query.trim() !== '' && <li>{text('filtered.text', { query: query.trim() })}</li>}
      </ul>
      <p>
        <button type="button" class="quiet" onClick={onRemove}>
          {text('filtered.button')}
        </button>
      </p>
    </div>
  );
}
