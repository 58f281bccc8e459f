import { type Said, say } from '../model/said';
import { useText } from './language';
import { masked } from './masked';
import { useRedactor } from './secrets';

/** A sentence, its code set as code. Text nodes only: its values are a stranger's. */
export function PhraseView({ said }: { said: Said }) {
  const { language } = useText();
  const redactor = useRedactor();
  return (
    <>
      {say(masked(said, redactor), language).map((part, index) =>
        typeof part === 'string' ? part : <code key={index}>{part.code}</code>,
      )}
    </>
  );
}
