import type { LogEntry } from '../../log/log';
import { IconButton } from '../controls/IconButton';
import { CloseIcon } from '../icons';
import { useText } from '../language';
import { SentenceView } from '../SentenceView';
import type { CallActions } from './call-actions';

type Props = { readonly entry: LogEntry } & Pick<CallActions, 'onCopy' | 'onClose'>;

/** What happened, and what is most often done with it: it stays while the rest is scrolled. */
export function Head({ entry, onCopy, onClose }: Props) {
  const { text } = useText();
  const { title, fix } = entry.diagnosis;
  return (
    <div class="details-head">
      <h2>
        <SentenceView said={title} />
      </h2>
      {(fix.steps.length > 0 || fix.request !== null) && (
        <button type="button" class="primary" onClick={() => onCopy(entry, 'fix')}>
          {text('details.copy-fix')}
        </button>
      )}
      <IconButton label={text('details.close')} onPress={onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
