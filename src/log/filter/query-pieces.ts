import { keyNamed } from './keys';
import type { FilterProblem } from './problems';
import { readTerms, type Term } from './terms';

/** A run of a query's text, as it is to be set: all pieces together are the query. */
export interface QueryPiece {
  readonly text: string;
  readonly kind: 'key' | 'pattern' | 'plain';
  /** It could not be read. */
  readonly wrong: boolean;
}

/** Cuts a query into its keys, its patterns and the rest, what is wrong with it apart. */
export function queryPieces(query: string, problems: readonly FilterProblem[]): readonly QueryPiece[] {
  const runs = readTerms(query).flatMap(runsOf);
  const edges = new Set([0, query.length, ...[...runs, ...problems].flatMap(({ from, to }) => [from, to])]);
  const cuts = [...edges].filter((at) => at <= query.length).sort((a, b) => a - b);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const holds = (run: { from: number; to: number }) => run.from <= from && to <= run.to;
    return {
      text: query.slice(from, to),
      kind: runs.find(holds)?.kind ?? 'plain',
      wrong: problems.some(holds),
    };
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly kind: QueryPiece['kind'];
}

/** `-status:` is set as a key, as is the minus of a pattern or of words: it turns the meaning round. */
function runsOf({ kind, from, to, key, negated, values }: Term): readonly Run[] {
  if (kind === 'pattern') return [{ from, to, kind: 'pattern' }];
  const [value] = values;
  if (kind === 'key' && value && keyNamed(key)) return [{ from, to: value.from, kind: 'key' }];
  return negated ? [{ from, to: from + 1, kind: 'key' }] : [];
}
