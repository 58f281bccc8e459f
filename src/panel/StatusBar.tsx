import type { Evicted } from '../log/bounded-calls';
import type { Recording } from '../model/session';
import { IconButton } from './controls/IconButton';
import { useText } from './language';

interface Props {
  readonly shown: number;
  readonly total: number;
  /** `null` while it is not known. */
  readonly others: number | null;
  readonly recording: Recording;
  /** The file that the calls are from, where they are not the page's. */
  readonly file: string | null;
  /** What may hide calls: the filter, the span of the overview. */
  readonly filtered: boolean;
  readonly spanned: boolean;
  /** How many calls are not explained yet. */
  readonly pending: number;
  readonly evicted: Evicted;
  onShowAll(): void;
  onResume(): void;
  onKeys(): void;
}

/** What is shown, what is not and why, and whether more will come. */
export function StatusBar(props: Props) {
  const { shown, total, others, recording, file, pending, evicted, onShowAll, onResume, onKeys } = props;
  const { text, count } = useText();
  const hidden = total - shown;
  const shownOf = hidden === 0 ? count('bar.calls', total) : count('bar.shown', total, { shown });
  const hiddenBy = hidden === 0 ? [] : [count(`bar.hidden.${hiding(props)}`, hidden)];
  const lasting = [
    ...(others === null ? [] : [count('bar.others', others)]),
    file === null ? text(`bar.${recording}`) : text('bar.file', { file }),
    ...(pending === 0 ? [] : [count('bar.pending', pending)]),
    ...(evicted.calls === 0 ? [] : [count('bar.evicted.calls', evicted.calls)]),
    ...(evicted.bodies === 0 ? [] : [count('bar.evicted.bodies', evicted.bodies)]),
  ];
  return (
    <footer class={`status-bar ${file === null ? recording : ''}`}>
      <span class="bar-kept">{[shownOf, ...hiddenBy].join(' · ')}</span>
      {hidden > 0 && (
        <button type="button" class="link" onClick={onShowAll}>
          {text('bar.show-all')}
        </button>
      )}
      {/* What a narrow bar lacks room for goes here first. */}
      <span class="bar-text">· {lasting.join(' · ')}</span>
      {recording === 'paused' && file === null && (
        <button type="button" class="link" onClick={onResume}>
          {text('bar.resume')}
        </button>
      )}
      <IconButton class="bar-keys" label={text('keys.title')} onPress={onKeys}>
        ?
      </IconButton>
    </footer>
  );
}

function hiding({ filtered, spanned }: Props): 'filter' | 'span' | 'both' {
  if (filtered && spanned) return 'both';
  return spanned ? 'span' : 'filter';
}
