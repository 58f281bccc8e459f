import type { Call } from '../model/call';
import type { EntryId } from '../model/catalog-ids';
import type { Diagnosis, Outcome } from '../model/diagnosis';
import type { ErrorBody } from '../model/error-body';
import type { OperationMatch } from '../model/operation';
import type { Sentence } from '../model/sentence';
import { type Auth, readAuth } from './auth/auth';
import { whyRefused } from './browser/preflight';
import type { CheckContext } from './check';
import type { CatalogMatch } from './match/catalog-match';
import { matchCall, plain } from './match/match-call';
import { indexOf } from './other-calls/call-index';
import { LogView } from './other-calls/log-view';
import { type RequestBody, readRequestBody } from './request/request-body';
import { outcomeOf } from './response/outcome';
import { readErrorBody } from './response/read-body';
import { sdkErrorOf } from './response/sdk-error';
import { findOperation } from './url/operation';
import { readUrl, type UrlParts } from './url/url';

/** All that is read of a call; what not every call is asked for is read when it is. */
export class CallFacts implements CheckContext {
  readonly call: Call;
  readonly log: LogView;
  readonly url: UrlParts;
  readonly operation: OperationMatch | null;
  readonly body: ErrorBody;
  readonly refusal: Sentence | null;
  #match: CatalogMatch | undefined;
  #requestBody: RequestBody | undefined;
  #auth: Auth | undefined;
  #sdkError: { readonly raised: Diagnosis['sdkError'] } | undefined;

  /** `calls`: the log, in the order in which they came; the call may be one of them. */
  constructor(call: Call, calls: readonly Call[]) {
    const index = indexOf(calls);
    this.call = index.joined(call);
    this.log = new LogView(index, call);
    const { request, response } = this.call;
    this.url = readUrl(request.url);
    this.operation = findOperation(request.method, this.url, request.body);
    this.body = readErrorBody(response);
    this.refusal = call.preflight ? whyRefused(call) : null;
  }

  /** After a preflight that was refused, whatever its status, the call is not sent. */
  get outcome(): Outcome {
    const outcome = outcomeOf(this.call.response.status);
    return outcome === 'ok' && this.refusal !== null ? 'no-response' : outcome;
  }

  /** What the catalog knows of it. */
  get match(): CatalogMatch {
    if (this.#match === undefined) {
      // A text is read for what it says only where no entry fits it.
      this.#match = plain({ text: { en: '', zh: '' }, values: {} });
      this.#match = matchCall(this);
    }
    return this.#match;
  }

  get entries(): readonly EntryId[] {
    return this.match.entries;
  }

  get captured(): Readonly<Record<string, string>> {
    return this.match.captured ?? {};
  }

  get requestBody(): RequestBody {
    this.#requestBody ??= readRequestBody(this.call);
    return this.#requestBody;
  }

  get sdkError(): Diagnosis['sdkError'] {
    this.#sdkError ??= { raised: sdkErrorOf(this.call, this.body, this.operation?.operation.id ?? null) };
    return this.#sdkError.raised;
  }

  get auth(): Auth {
    this.#auth ??= readAuth(this);
    return this.#auth;
  }
}
