// biome-ignore-all lint/a11y/useSemanticElements: HTML has no tree.
import type { TargetedKeyboardEvent } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { useText } from '../language';
import { FindingContext } from './finding';
import { canFold, foldedAtFirst, linesInView } from './folds';
import { JsonLineView } from './JsonLineView';
import type { JsonLine } from './json-lines';
import { ShownPart } from './ShownPart';
import { lineAfterKey } from './tree-keys';

interface Props {
  readonly lines: readonly JsonLine[];
  readonly label: string;
}

/** Lines shown before more are asked for, and while the user looks for something. */
const atFirst = 400;
const whileFinding = 5_000;
const nothing: ReadonlySet<number> = new Set();

/** JSON line by line. Where there is something to fold, it is a tree that the arrow keys walk. */
export function JsonBody({ lines, label }: Props) {
  const finding = useContext(FindingContext);
  const [folded, setFolded] = useState(() => foldedAtFirst(lines));
  const [most, setMost] = useState(() =>
    Math.max(atFirst, Math.min(whileFinding, lastMarked(lines, folded) + 1)),
  );
  const seen = useMemo(() => linesInView(lines, finding ? nothing : folded), [lines, folded, finding]);
  const shown = seen.slice(0, finding ? Math.max(most, whileFinding) : most);
  const foldable = useMemo(() => canFold(lines), [lines]);
  const fold = (index: number, close: boolean) => {
    const next = new Set(folded);
    if (close) next.add(index);
    else next.delete(index);
    setFolded(next);
  };
  return (
    <>
      {foldable ? (
        <Tree lines={lines} shown={shown} folded={finding ? nothing : folded} label={label} onFold={fold} />
      ) : (
        <pre class="block">
          {shown.map((index) => (
            <JsonLineView key={index} line={lines[index] as JsonLine} />
          ))}
        </pre>
      )}
      <ShownPart unit="lines" shown={shown.length} total={seen.length} onMore={() => setMost(most * 10)} />
    </>
  );
}

/** The place, among the lines that are seen, of the last that the explanation speaks of. */
function lastMarked(lines: readonly JsonLine[], folded: ReadonlySet<number>): number {
  return linesInView(lines, folded).findLastIndex((index) => lines[index]?.runs.some(({ marked }) => marked));
}

interface TreeProps extends Props {
  /** The lines to show, by their number. */
  readonly shown: readonly number[];
  readonly folded: ReadonlySet<number>;
  onFold(index: number, close: boolean): void;
}

function Tree({ lines, shown, folded, label, onFold }: TreeProps) {
  const { count } = useText();
  const tree = useRef<HTMLDivElement>(null);
  /** The line that has the focus, or had it last. */
  const [current, setCurrent] = useState(0);
  const at = Math.max(0, shown.indexOf(current));

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = lineAfterKey(event.key, { lines, shown, folded, at });
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.fold !== undefined) onFold(shown[at] ?? 0, move.fold);
    else tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[move.to]?.focus();
  };
  return (
    <div ref={tree} role="tree" class="block json mono" aria-label={label} onKeyDown={onKeyDown}>
      {shown.map((index, place) => {
        const line = lines[index] as JsonLine;
        const isFolded = folded.has(index);
        return (
          <div
            key={index}
            role="treeitem"
            tabIndex={place === at ? 0 : -1}
            aria-level={line.depth + 1}
            aria-expanded={line.opens === null ? undefined : !isFolded}
            aria-selected={false}
            onFocus={() => setCurrent(index)}
          >
            {line.opens !== null && (
              <span
                class={`fold ${isFolded ? 'closed' : ''}`}
                aria-hidden="true"
                onClick={() => onFold(index, !isFolded)}
              />
            )}
            <JsonLineView line={line} />
            {isFolded && line.opens !== null && (
              <>
                <span class="dim"> … {count('body.values', line.opens.count)} … </span>
                {lines[line.opens.close]?.runs.map(({ text }) => text)}
              </>
            )}
          </div>
        );
      })}
    </div>
  );
}
