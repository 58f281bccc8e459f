import type { ItemFailure } from '../../../model/diagnosis';
import { SentenceView } from '../../SentenceView';
import { useRedactor } from '../../secrets';
import { Steps } from './FixView';

/** The failures inside an answer that calls itself a success. */
export function Items({ items }: { items: readonly ItemFailure[] }) {
  const redactor = useRedactor();
  return (
    <ul class="items">
      {items.map(({ item, title, fix }, index) => (
        <li key={index}>
          <code>{redactor.text(item)}</code>
          <div>
            <SentenceView said={title} />
            <Steps steps={fix} />
          </div>
        </li>
      ))}
    </ul>
  );
}
