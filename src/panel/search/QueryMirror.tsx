import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type FilterProblem, queryPieces } from '../../log/filter';

interface Props {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly problems: readonly FilterProblem[];
}

/**
 * The query once more, behind the field, whose own text is not seen: a field cannot set its text in several
 * colours. It is scrolled as the field is.
 */
export function QueryMirror({ input, query, problems }: Props) {
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    const follow = () => {
      text.current?.style.setProperty('transform', `translateX(${-field.scrollLeft}px)`);
    };
    follow();
    field.addEventListener('scroll', follow);
    return () => field.removeEventListener('scroll', follow);
  }, [input, query]);
  return (
    <div class="query-mirror mono" aria-hidden="true">
      <div ref={text}>
        {queryPieces(query, problems).map(({ text: piece, kind, wrong }, index) => (
          <span key={index} class={`${kind} ${wrong ? 'wrong' : ''}`}>
            {piece}
          </span>
        ))}
      </div>
    </div>
  );
}
