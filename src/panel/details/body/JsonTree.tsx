// biome-ignore-all lint/a11y/useSemanticElements: HTML has no tree.
import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from '../../language';
import { JsonLineView } from './JsonLineView';
import type { JsonLine } from './json-lines';
import { lineAfterKey } from './tree-keys';

interface Props {
  readonly lines: readonly JsonLine[];
  readonly label: string;
  /** The lines to show, by their number. */
  readonly shown: readonly number[];
  readonly folded: ReadonlySet<number>;
  onFold(index: number, close: boolean): void;
}

/** Lines of JSON as a tree that the arrow keys walk, with one stop for Tab. */
export function JsonTree({ lines, shown, folded, label, onFold }: Props) {
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
        const before = shown[place - 1] ?? -1;
        const isGap = before !== index - 1 && !folded.has(before);
        return (
          <div
            key={index}
            class={isGap ? 'gap' : ''}
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
