import { catalog } from '../catalog/catalog';
import type { Cause, Diagnosis, Verdict } from '../model/diagnosis';
import type { Sentence } from '../model/sentence';
import type { CatalogMatch, OpenCause } from './match/catalog-match';
import { likelyTitle } from './phrasing';
import type { CauseResult } from './run-checks';

type Ranked = Pick<Diagnosis, 'title' | 'causes' | 'fix'>;

const order: Readonly<Record<Verdict, number>> = { confirmed: 0, likely: 1, possible: 2, 'ruled-out': 3 };

/**
 * The causes with what the checks said of them, the surest first. Title and fix are those of the first
 * where it is sure; else the title says what they have in common.
 */
export function rank(basis: CatalogMatch, judged: ReadonlyMap<string, CauseResult>): Ranked {
  const isProven = (id: string) =>
    basis.causes.some(
      (open) => open.id !== id && !open.stated && judged.get(open.id)?.verdict === 'confirmed',
    );
  const verdicts = basis.causes.map((open) =>
    withStatement(basis, open, judged.get(open.id), isProven(open.id)),
  );
  const left = lastLeft(verdicts);
  const weighed = basis.causes
    .map((open, index) => weigh(open, index === left ? eliminated(verdicts[index]) : verdicts[index]))
    .sort((one, other) => order[one.cause.verdict] - order[other.cause.verdict]);
  const [first, second] = weighed;
  const steps = first?.cause.verdict === 'ruled-out' ? [] : (first?.cause.fix ?? []);
  return {
    title: titleOf(basis, first, second),
    causes: weighed.map(({ cause }) => cause),
    fix: { steps, request: first?.judged?.request ?? null },
  };
}

interface Weighed {
  readonly open: OpenCause;
  readonly judged: CauseResult | undefined;
  readonly cause: Cause;
}

function weigh(open: OpenCause, judged: CauseResult | undefined): Weighed {
  const { id, cause, values, elsewhere } = open;
  return {
    open,
    judged,
    cause: {
      id,
      text: { text: cause.text, values },
      verdict: elsewhere && judged?.verdict === 'confirmed' ? 'likely' : (judged?.verdict ?? 'possible'),
      evidence: judged?.evidence ?? [],
      fix: judged?.fix ?? cause.fix.map((step) => ({ text: catalog.resolveStep(step), values })),
    },
  };
}

/**
 * A row may say no more than is sure: the cause's own title is for a cause that is confirmed, or, with that
 * word before it, for the only one that is likely.
 */
function titleOf(basis: CatalogMatch, first: Weighed | undefined, second: Weighed | undefined): Sentence {
  if (first === undefined) return basis.title;
  const { verdict } = first.cause;
  const isAlone = verdict === 'likely' && second?.cause.verdict !== 'likely';
  if (verdict !== 'confirmed' && !isAlone) return first.judged?.inQuestion ?? basis.title;
  const { title } = first.open.cause;
  const own = first.judged?.title ?? (title && { text: title, values: first.open.values });
  if (own === undefined) return first.judged?.inQuestion ?? basis.title;
  return verdict === 'confirmed' ? own : likelyTitle(own);
}

/** The one cause that is open when all others are ruled out; -1 where there is no such one. */
function lastLeft(verdicts: readonly (CauseResult | undefined)[]): number {
  const isOut = (judged: CauseResult | undefined) => judged?.verdict === 'ruled-out';
  if (!verdicts.some(isOut) || verdicts.filter((judged) => !isOut(judged)).length !== 1) return -1;
  return verdicts.findIndex((judged) => !isOut(judged) && (judged?.verdict ?? 'possible') === 'possible');
}

/** Likely, not confirmed: the documents need not list every cause there is. */
function eliminated(judged: CauseResult | undefined): CauseResult {
  const text = { en: 'The other causes are ruled out.', zh: '其他原因均已排除。' };
  const evidence = { check: 'elimination', found: { text, values: {} }, place: null };
  return { ...judged, verdict: 'likely', evidence: [...(judged?.evidence ?? []), evidence] };
}

/** Where the service's own words name the cause and leave no other open, they prove it. */
function withStatement(
  { marked }: CatalogMatch,
  { stated, values }: OpenCause,
  judged: CauseResult | undefined,
  isOtherProven: boolean,
): CauseResult | undefined {
  if (!stated) return judged;
  const key = marked.at(-1) ?? 'error';
  const text = { en: 'The service says so in `{key}`.', zh: '服务端在 `{key}` 中已说明。' };
  const place = { in: 'response-body', key } as const;
  const statement = { check: 'stated', found: { text, values: { ...values, key } }, place };
  // Where the call shows otherwise than the service says, neither is sure.
  const verdict = isOtherProven ? 'possible' : judged?.verdict === 'ruled-out' ? 'likely' : 'confirmed';
  return { ...judged, verdict, evidence: [statement, ...(judged?.evidence ?? [])] };
}
