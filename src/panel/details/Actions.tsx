import { useState } from 'preact/hooks';
import type { LogEntry } from '../../log/log';
import { ConfirmDialog } from '../controls/ConfirmDialog';
import { MenuButton } from '../controls/MenuButton';
import { MoreIcon } from '../icons';
import { useText } from '../language';
import type { CallActions } from './call-actions';

interface Props extends CallActions {
  readonly entry: LogEntry;
  /** How many secrets the call carries. */
  readonly secrets: number;
  readonly showsSecrets: boolean;
  onShowSecrets(): void;
}

/** What can be done with the call. Its secrets leave only when that was asked for, and said yes to. */
export function Actions({ entry, secrets, showsSecrets, onShowSecrets, onCopy, onShowInNetwork }: Props) {
  const { text, count } = useText();
  const [isAsking, setAsking] = useState(false);
  const withSecrets = {
    label: text('copy.curl-with-secrets'),
    apart: true,
    onSelect: () => setAsking(true),
  };
  return (
    <div class="actions">
      <MenuButton
        class="quiet"
        menuLabel={text('copy.as')}
        entries={[
          ...(['curl', 'markdown', 'har'] as const).map((form) => ({
            label: text(`copy.${form}`),
            onSelect: () => onCopy(entry, form),
          })),
          ...(secrets > 0 ? [withSecrets] : []),
        ]}
      >
        {text('copy.as')}
        <MoreIcon />
      </MenuButton>
      {onShowInNetwork && (
        <button type="button" class="quiet" onClick={() => onShowInNetwork(entry.call)}>
          {text('details.network')}
        </button>
      )}
      {secrets > 0 && (
        <button
          type="button"
          class="quiet"
          title={count('details.secrets-masked', secrets)}
          onClick={onShowSecrets}
        >
          {text(showsSecrets ? 'details.hide-secrets' : 'details.show-secrets')}
        </button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={text('copy.ask.title')}
          question={text('copy.ask')}
          yes={text('copy.ask.yes')}
          onYes={() => onCopy(entry, 'curl-with-secrets')}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
