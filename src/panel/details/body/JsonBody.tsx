import { useContext, useMemo, useState } from 'preact/hooks';
import { useText } from '../../language';
import { FindingContext } from '../explanation/finding';
import { foundLines } from '../find/found-lines';
import { canFold, foldedAtFirst, linesInView } from './folds';
import { JsonLineView } from './JsonLineView';
import { JsonTree } from './JsonTree';
import type { JsonLine } from './json-lines';
import { ShownPart } from './ShownPart';
import { TextBlock } from './TextBlock';

interface Props {
  readonly lines: readonly JsonLine[];
  readonly label: string;
}

/** Lines shown before more are asked for; up to the last that is marked, so many. */
const initialLines = 400;
const maxMarkedLines = 5_000;
const nothing: ReadonlySet<number> = new Set();

/** JSON line by line. Where there is something to fold, it is a tree that the arrow keys walk. */
export function JsonBody({ lines, label }: Props) {
  const { text } = useText();
  const finding = useContext(FindingContext);
  const [folded, setFolded] = useState(() => foldedAtFirst(lines));
  const [most, setMost] = useState(() =>
    Math.max(initialLines, Math.min(maxMarkedLines, lastMarked(lines, folded) + 1)),
  );
  // In a long body only what matches, and where it stands: all of it would take long to paint.
  const found = useMemo(
    () => (finding !== '' && lines.length > initialLines ? foundLines(lines, finding) : null),
    [lines, finding],
  );
  const nowFolded = finding === '' ? folded : nothing;
  const seen = useMemo(() => linesInView(lines, nowFolded), [lines, nowFolded]);
  const shown = found?.lines ?? seen.slice(0, most);
  const foldable = useMemo(() => canFold(lines), [lines]);
  const fold = (index: number, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(index);
    else next.delete(index);
    setFolded(next);
  };
  return (
    <>
      {foldable || found !== null ? (
        <JsonTree lines={lines} shown={shown} folded={nowFolded} label={label} onFold={fold} />
      ) : (
        <TextBlock label={label}>
          {shown.map((index) => (
            <JsonLineView key={index} line={lines[index] as JsonLine} />
          ))}
        </TextBlock>
      )}
      {found === null ? (
        <ShownPart unit="lines" shown={shown.length} total={seen.length} onMore={() => setMost(most * 10)} />
      ) : (
        <p class="dim" data-cut={found.isCut}>
          {text('body.found-lines', { shown: shown.length, total: lines.length })}
        </p>
      )}
    </>
  );
}

/** The place, among the lines that are seen, of the last that the explanation speaks of. */
function lastMarked(lines: readonly JsonLine[], folded: ReadonlySet<number>): number {
  return linesInView(lines, folded).findLastIndex((index) => lines[index]?.runs.some(({ marked }) => marked));
}
