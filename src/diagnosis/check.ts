import type { Call } from '../model/call';
import type { CauseId, EntryId } from '../model/catalog-ids';
import type { CorrectedRequest, Diagnosis, Evidence, Finding, Outcome, Verdict } from '../model/diagnosis';
import type { ErrorBody } from '../model/error-body';
import type { OperationMatch } from '../model/operation';
import type { Sentence } from '../model/sentence';
import type { Auth } from './auth/auth';
import type { LogView } from './other-calls/log-view';
import type { RequestBody } from './request/request-body';
import type { UrlParts } from './url/url';

/** What a check may look at: a call and all that is read of it, each once, when it is first asked for. */
export interface CheckContext {
  readonly call: Call;
  readonly url: UrlParts;
  readonly operation: OperationMatch | null;
  /** The response's body. */
  readonly body: ErrorBody;
  readonly requestBody: RequestBody;
  readonly auth: Auth;
  /** The ids of the entries that matched. */
  readonly entries: readonly EntryId[];
  /** What stands in the service's own text for the placeholders of those entries. */
  readonly captured: Readonly<Record<string, string>>;
  /** How the call ended, by its status and by what became of its preflight. */
  readonly outcome: Outcome;
  /** Why a preflight was refused; `null` where it was granted, and for other calls. */
  readonly refusal: Sentence | null;
  /** The error that the official web SDK raises, were the call to have failed; `null` where it raises none. */
  readonly sdkError: Diagnosis['sdkError'];
  /** The calls before this one and after it. */
  readonly log: LogView;
}

/** What a check says of one cause: `entry id#cause id`, `code/code#cause id` or `status/401#cause id`. */
export interface CheckResult {
  readonly cause: CauseId;
  /** `confirmed` only where the call proves it: a wrong one is the worst fault there is. */
  readonly verdict: Verdict;
  readonly evidence: Omit<Evidence, 'check'>;
  /** The one line for the row, where this call's values say more than the catalog's title. */
  readonly title?: Sentence;
  /** The one line for the row while nothing is sure: what is in question. */
  readonly inQuestion?: Sentence;
  /** The steps for this very call, in place of the catalog's. */
  readonly fix?: readonly Sentence[];
  /** The request as it should have been, where there is only one way to fix it. */
  readonly request?: CorrectedRequest;
}

/** One question asked of a call. Pure, linear in the call's size, never throws. */
export interface Check {
  /** The causes it may judge. A test holds this list against the catalog. */
  readonly judges: readonly CauseId[];
  /** Of checks that are equally sure of a cause, the words of the one with the greatest are shown; 0 by default. */
  readonly precedence?: number;
  judge(context: CheckContext): readonly CheckResult[];
  /** What is worth saying even of calls that did not fail. */
  find?(context: CheckContext): readonly Omit<Finding, 'check'>[];
}
