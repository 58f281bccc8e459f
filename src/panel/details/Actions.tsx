import type { LogEntry } from '../../log/log';
import { MenuButton } from '../controls/MenuButton';
import { menuForms } from '../copy/copy-text';
import { useSecretsQuestion } from '../copy/use-secrets-question';
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
  const question = useSecretsQuestion(onCopy);
  const withSecrets = {
    label: text('copy.curl-with-secrets'),
    apart: true,
    onSelect: () => question.ask(entry),
  };
  return (
    <div class="actions">
      <MenuButton
        class="quiet"
        menuLabel={text('copy.as')}
        entries={[
          ...menuForms.map((form) => ({
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
      {question.view}
    </div>
  );
}
