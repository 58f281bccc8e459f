import type { Call } from '../model/call';
import type { Evidence, Finding, Verdict } from '../model/diagnosis';
import type { ErrorBody } from '../model/error-body';
import type { OperationMatch } from '../model/operation';
import type { UrlParts } from './url';

/** What a check may look at. Everything is read once, by `diagnose`. */
export interface CheckContext {
  readonly call: Call;
  readonly url: UrlParts;
  readonly body: ErrorBody;
  readonly operation: OperationMatch | null;
  /** The ids of the entries that matched. */
  readonly entries: readonly string[];
  /** The calls of the log around this one, oldest first; may have holes, may be empty. */
  readonly neighbours: readonly Call[];
}

/** What a check says of one cause: `entry id#cause id`, or `status/401#cause id`. */
export interface Judgement {
  readonly cause: string;
  readonly verdict: Verdict;
  readonly evidence: Omit<Evidence, 'check'>;
}

/** One question asked of a call. Pure, linear in the call's size, never throws. */
export interface Check {
  readonly question: string;
  /** The causes it may judge. A test holds this list against the catalog. */
  readonly judges: readonly string[];
  judge(context: CheckContext): readonly Judgement[];
  /** What is worth saying even of calls that did not fail. */
  find?(context: CheckContext): readonly Omit<Finding, 'check'>[];
}
