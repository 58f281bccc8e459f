import { useContext, useState } from 'preact/hooks';
import { FindingContext, shownOf } from '../explanation/finding';
import type { SpotRange } from './body-spot';
import { ShownPart } from './ShownPart';
import { TextBlock } from './TextBlock';

/** Characters shown before more is asked for: no error body is near it. */
const initialChars = 20_000;

interface Props {
  readonly label: string;
  readonly text: string;
  /** How long all of it is, of which `text` may be but the beginning. */
  readonly total: number;
  readonly spot: SpotRange | null;
}

/** A body as it came. */
export function PlainBody({ label, text, total, spot }: Props) {
  const [limit, setLimit] = useState(Math.max(initialChars, spot?.to ?? 0));
  const finding = useContext(FindingContext);
  const shown = shownOf(text, limit, finding);
  return (
    <>
      <TextBlock label={label}>{spot === null ? shown : <Marked text={shown} spot={spot} />}</TextBlock>
      <ShownPart
        unit="characters"
        shown={shown.length}
        total={total}
        onMore={shown.length < text.length ? () => setLimit(Number.POSITIVE_INFINITY) : undefined}
      />
    </>
  );
}

function Marked({ text, spot }: { text: string; spot: SpotRange }) {
  return (
    <>
      {text.slice(0, spot.from)}
      <mark>{text.slice(spot.from, spot.to)}</mark>
      {text.slice(spot.to)}
    </>
  );
}
