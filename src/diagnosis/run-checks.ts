import { isBodyLost } from '../model/call';
import type { CorrectedRequest, Evidence, Finding, Verdict } from '../model/diagnosis';
import type { Sentence } from '../model/sentence';
import type { Check, CheckContext, CheckResult } from './check';

/** The folder is the registry: a file in it is a check. */
const modules = import.meta.glob<Check>('./checks/*.ts', { eager: true, import: 'check' });

export const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries(modules).map(([file, check]) => [file.slice('./checks/'.length, -'.ts'.length), check]),
);

/** The checks that judge a cause, by their names. */
const byCause = new Map<string, [string, Check][]>();
for (const [name, check] of checks) {
  for (const cause of new Set(check.judges)) {
    const judges = byCause.get(cause);
    if (judges === undefined) byCause.set(cause, [[name, check]]);
    else judges.push([name, check]);
  }
}
const finders = [...checks].filter(([, { find }]) => find !== undefined);

/** What the checks said of one cause. */
export interface CauseResult {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
  readonly title?: Sentence | undefined;
  readonly inQuestion?: Sentence | undefined;
  readonly fix?: readonly Sentence[] | undefined;
  readonly request?: CorrectedRequest | undefined;
}

const strength: Readonly<Record<Verdict, number>> = { possible: 0, likely: 1, 'ruled-out': 2, confirmed: 3 };

/** Runs every check whose causes are in question. A check that fails says nothing. */
export function runChecks(context: CheckContext, causeIds: ReadonlySet<string>): Map<string, CauseResult> {
  const judged = new Map<string, CauseResult>();
  const leading = new Map<string, Weight>();
  const asked = new Map([...causeIds].flatMap((cause) => byCause.get(cause) ?? []));
  for (const [name, check] of [...asked].sort(([one], [other]) => (one < other ? -1 : 1))) {
    for (const judgement of safely(() => check.judge(context))) {
      if (!causeIds.has(judgement.cause)) continue;
      const { cause } = judgement;
      const result = { ...judgement, verdict: verdictOf(context, judgement) };
      const weight = { strength: strength[result.verdict], precedence: check.precedence ?? 0 };
      const before = leading.get(cause);
      const leads = before === undefined || outweighs(weight, before);
      if (leads) leading.set(cause, weight);
      judged.set(cause, combine(judged.get(cause), name, result, leads));
    }
  }
  return judged;
}

interface Weight {
  readonly strength: number;
  readonly precedence: number;
}

const outweighs = (one: Weight, other: Weight) =>
  one.strength === other.strength ? one.precedence > other.precedence : one.strength > other.strength;

/**
 * What a service worker sent in the page's place may be something else, so the page's call proves nothing. Nor
 * does a call whose response was lost: its body might have named another cause.
 */
function verdictOf({ call }: CheckContext, { verdict }: CheckResult): Verdict {
  if (!call.viaServiceWorker && !isBodyLost(call.response)) return verdict;
  return verdict === 'confirmed' ? 'likely' : verdict === 'ruled-out' ? 'possible' : verdict;
}

/** Several checks may judge one cause: the verdict and the words of the one that leads count, all evidence is kept. */
function combine(
  before: CauseResult | undefined,
  check: string,
  { evidence, title, ...rest }: CheckResult,
  leads: boolean,
): CauseResult {
  const all = [...(before?.evidence ?? []), { check, ...evidence }];
  // What is only possible is no title, even where the service's own words confirm the cause.
  const judgement = { ...rest, ...(title && rest.verdict !== 'possible' && { title }) };
  return leads ? { ...before, ...judgement, evidence: all } : { ...judgement, ...before, evidence: all };
}

/** What the checks find worth saying of any call, failed or not. */
export function runFindings(context: CheckContext): Finding[] {
  return finders.flatMap(([name, check]) =>
    safely(() => check.find?.(context) ?? []).map((finding) => ({ check: name, ...finding })),
  );
}

function safely<T>(run: () => readonly T[]): readonly T[] {
  try {
    return run();
  } catch {
    return [];
  }
}
