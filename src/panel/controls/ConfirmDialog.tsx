import { useText } from '../language';
import { Dialog } from './Dialog';

interface Props {
  readonly title: string;
  readonly question: string;
  readonly yes: string;
  onYes(): void;
  onClose(): void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, question, yes, onYes, onClose }: Props) {
  const { text } = useText();
  return (
    <Dialog title={title} class="confirm" onClose={onClose}>
      <p>{question}</p>
      <div class="dialog-actions">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onClose();
            onYes();
          }}
        >
          {yes}
        </button>
        {/* The safe way is the one that is ready to be pressed. */}
        <button type="button" class="primary" autofocus onClick={onClose}>
          {text('dialog.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
