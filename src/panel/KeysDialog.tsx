import { Fragment } from 'preact';
import { Dialog } from './controls/Dialog';
import { keySections } from './key-sections';
import { useText } from './language';

/** The keys that the panel knows. */
export function KeysDialog({ onClose }: { onClose(): void }) {
  const { text } = useText();
  return (
    <Dialog title={text('keys.title')} class="keys" onClose={onClose}>
      {keySections.map(([title, keys]) => (
        <Fragment key={title}>
          <h3>{text(title)}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={meaning}>
                <dt>
                  {key.split(' ').map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </dt>
                <dd>{text(meaning)}</dd>
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
    </Dialog>
  );
}
