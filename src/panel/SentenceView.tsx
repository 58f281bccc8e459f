import { type Sentence, toRichText } from '../model/sentence';
import { useText } from './language';
import { masked } from './masked';
import { useRedactor } from './secrets';

/** A sentence, its code set as code. Text nodes only: its values are a stranger's. */
export function SentenceView({ said }: { said: Sentence }) {
  const { language } = useText();
  const redactor = useRedactor();
  return (
    <>
      {toRichText(masked(said, redactor), language).map((part, index) =>
        typeof part === 'string' ? part : <code key={index}>{part.code}</code>,
      )}
    </>
  );
}
