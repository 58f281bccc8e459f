import type { ItemFailure } from '../../model/diagnosis';
import { redactText } from '../../share/redact';
import { PhraseView } from '../PhraseView';
import { Steps } from './FixView';

/** The failures inside an answer that calls itself a success. */
export function Items({ items }: { items: readonly ItemFailure[] }) {
  return (
    <ul class="items">
      {items.map(({ item, title, fix }, index) => (
        <li key={index}>
          <code>{redactText(item)}</code>
          <div>
            <PhraseView said={title} />
            <Steps steps={fix} />
          </div>
        </li>
      ))}
    </ul>
  );
}
