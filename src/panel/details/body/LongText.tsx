import { useContext, useState } from 'preact/hooks';
import { useText } from '../../language';
import { FindingContext, shownOf } from '../explanation/finding';

interface Props {
  readonly text: string;
  /** Characters shown at first: the beginning is mostly enough to know it. */
  readonly atFirst: number;
}

/** A text that may go on for pages: its beginning, and all of it at a press or where what is looked for is in it. */
export function LongText({ text, atFirst }: Props) {
  const { count } = useText();
  const finding = useContext(FindingContext);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? text : shownOf(text, atFirst, finding);
  return (
    <>
      {shown}
      {shown.length < text.length && (
        <>
          …{' '}
          <button type="button" class="link" onClick={() => setWhole(true)}>
            {count('body.characters-more', text.length - shown.length)}
          </button>
        </>
      )}
    </>
  );
}
