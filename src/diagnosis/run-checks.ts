import type { Evidence, Finding, Verdict } from '../model/diagnosis';
import type { Check, CheckContext } from './check';

/** The folder is the registry: a file in it is a check. */
const modules = import.meta.glob<Check>('./checks/*.ts', { eager: true, import: 'check' });

export const checks: ReadonlyMap<string, Check> = new Map(
  Object.entries(modules).map(([file, check]) => [file.slice('./checks/'.length, -'.ts'.length), check]),
);

/** What the checks said of one cause. */
export interface Judged {
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

const strength: Readonly<Record<Verdict, number>> = { possible: 0, likely: 1, 'ruled-out': 2, confirmed: 3 };

/** Runs every check whose causes are in question. A check that fails says nothing. */
export function runChecks(context: CheckContext, causeIds: ReadonlySet<string>): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const [name, check] of checks) {
    if (!check.judges.some((cause) => causeIds.has(cause))) continue;
    for (const { cause, verdict, evidence } of safely(() => check.judge(context))) {
      if (!causeIds.has(cause)) continue;
      const before = judged.get(cause);
      const stronger = before === undefined || strength[verdict] > strength[before.verdict];
      judged.set(cause, {
        verdict: stronger ? verdict : before.verdict,
        evidence: [...(before?.evidence ?? []), { check: name, ...evidence }],
      });
    }
  }
  return judged;
}

/** What the checks find worth saying of any call, failed or not. */
export function runFindings(context: CheckContext): Finding[] {
  return [...checks].flatMap(([name, check]) =>
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
