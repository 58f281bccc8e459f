/** A rule of the catalog that is broken: where, what is wrong, and how to fix it. */
export interface Problem {
  /** Below `src/catalog`. */
  readonly file: string;
  /** The entry's id, or what else in the file is meant; empty where it is the file as a whole. */
  readonly entry: string;
  readonly problem: string;
  readonly mend: string;
}

/** The problem as one paragraph for a build log. */
export function describeProblem({ file, entry, problem, mend }: Problem): string {
  return `src/catalog/${file}${entry === '' ? '' : ` · ${entry}`}\n  ${problem}\n  Mend: ${mend}`;
}
