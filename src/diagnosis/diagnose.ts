import { findErrorCode } from '../catalog/error-codes';
import { findNoResponse } from '../catalog/find-no-response';
import { refusedPreflight } from '../catalog/no-response';
import type { Call } from '../model/call';
import { type Diagnosis, isFailure, type Outcome } from '../model/diagnosis';
import type { OperationMatch } from '../model/operation';
import type { Sentence } from '../model/sentence';
import { withTokenToAdd } from './auth/corrected-token';
import { whyRefused } from './browser/preflight';
import { withWorkerRequests } from './browser/worker-calls';
import type { CheckContext } from './check';
import { type CatalogMatch, findCatalogMatch, open } from './match/catalog-match';
import { matchEntries } from './match/match';
import { collectValues } from './match/values';
import { rank } from './rank';
import { readReply } from './readings/read-reply';
import { bodyNotes } from './request/body-notes';
import { findFailedSuccess } from './response/failed-success';
import { findGateway, fromGateway } from './response/gateway';
import { outcomeOf } from './response/outcome';
import { readErrorBody } from './response/read-body';
import { sdkErrorOf } from './response/sdk-error';
import { runChecks, runFindings } from './run-checks';
import { findOperation } from './url/operation';
import { readUrl, type UrlParts } from './url/url';

/**
 * Why a call ended as it did. Pure: same call and neighbours, same answer. Never throws: a failure of
 * ours becomes a diagnosis that says so. `neighbours` are the log's calls around it, oldest first.
 */
export function diagnose(call: Call, otherCalls: readonly Call[] = []): Diagnosis {
  try {
    const known = withWorkerRequests(call, otherCalls);
    return examine(known.call, known.otherCalls);
  } catch (problem) {
    return ownFailure(call, problem);
  }
}

function examine(call: Call, otherCalls: readonly Call[]): Diagnosis {
  const url = readUrl(call.request.url);
  const operation = findOperation(call.request.method, url, call.request.body);
  const body = readErrorBody(call.response);
  const basis = basisOf({ call, url, body, operation, entries: [], otherCalls });
  const context: CheckContext = { call, url, body, operation, entries: basis.entries, otherCalls };
  const judged = runChecks(context, new Set(basis.causes.map(({ id }) => id)));
  const ranked = rank(basis, new Map([...(basis.judged ?? []), ...judged]));
  const { inside } = basis;
  const { steps, request } = ranked.fix;
  const outcome = inside ? 'partly-failed' : outcomeOfCall(call);
  return {
    outcome,
    certainty: basis.certainty,
    operation: operation?.operation ?? null,
    app: url.app,
    error: body.error,
    entries: basis.entries,
    ...ranked,
    title: isHiddenByCors(call) ? withCors(ranked.title) : ranked.title,
    fix: { steps, request: withTokenToAdd(context, request) },
    ...(inside && inside.items.length > 0 ? ofItems(basis.title, inside.steps) : {}),
    sources: basis.sources,
    notes: basis.notes,
    items: inside?.items ?? [],
    findings: runFindings(context),
    sdkError: inside ? inside.sdkError : sdkErrorIf(outcome, context),
    marked: basis.marked,
  };
}

/** After a preflight that was refused, whatever its status, the call is not sent. */
function outcomeOfCall(call: Call): Outcome {
  const outcome = outcomeOf(call.response.status);
  return outcome === 'ok' && call.preflight && whyRefused(call) !== null ? 'no-response' : outcome;
}

/** To the page's code, and in the console, such a response is none, whatever its status. */
const isHiddenByCors = ({ response }: Call) =>
  response.status >= 400 && /^(?:hidden-by|present-despite)-cors$/.test(response.bodyState);

const withCors = ({ text, values }: Sentence): Sentence => ({
  text: { en: `${text.en} (to the page, a CORS error)`, zh: `${text.zh}（页面中为 CORS 错误）` },
  values,
});

/** What speaks of all the items goes before what a check proves of one. */
const ofItems = (title: Sentence, steps: readonly Sentence[]) => ({ title, fix: { steps, request: null } });

function basisOf(context: CheckContext): CatalogMatch {
  const { call, url, operation, body } = context;
  const { status } = call.response;
  const outcome = outcomeOf(status);
  const valuesFor = (captured: Readonly<Record<string, string>>) =>
    collectValues(call, url, operation, captured);
  if (outcome === 'ok' && call.preflight && whyRefused(call) === null) return plain(succeeded);
  if (outcome === 'ok' && !call.preflight) {
    return findFailedSuccess(call, body, operation, itemContext(call, url, operation)) ?? plain(succeeded);
  }
  if (outcome === 'no-response' || call.preflight) {
    const { id, title, causes } = call.preflight ? refusedPreflight : findNoResponse(call.response.failure);
    const values = { ...valuesFor({}), failure: call.response.failure ?? '' };
    return { ...plain({ text: title, values }), causes: open(`no-response/${id}`, causes, values) };
  }
  const operationId = operation?.operation.id ?? null;
  const byBody = () => {
    const matches = matchEntries(status, body, operationId);
    const isUnlisted = matches.by === 'nothing' && findErrorCode(body.errorCode) === undefined;
    const read = isUnlisted && isFailure(outcome) ? readReply(context, valuesFor({})) : null;
    return read ?? findCatalogMatch(status, body, matches, valuesFor);
  };
  if (!isFailure(outcome)) return byBody();
  const gateway = findGateway(call.response, body);
  const basis = gateway ? fromGateway(status, gateway, valuesFor({})) : byBody();
  const known = { gateway: gateway !== null, sdkIsSilent: sdkErrorOf(call, body, operationId) === null };
  return { ...basis, notes: [...basis.notes, ...bodyNotes(call, body.shape, known)] };
}

/** A thousand items may fail: for each the call is asked for its values, but not for those of its body. */
function itemContext(call: Call, url: UrlParts, operation: OperationMatch | null) {
  const bare = { ...call, request: { ...call.request, body: null } };
  return {
    method: call.request.method,
    operationId: operation?.operation.id ?? null,
    target: operation?.params.username ?? operation?.params.target ?? null,
    valuesFor: (captured: Readonly<Record<string, string>>) => collectValues(bare, url, operation, captured),
  };
}

function sdkErrorIf(outcome: Outcome, { call, body, operation }: CheckContext): Diagnosis['sdkError'] {
  return isFailure(outcome) ? sdkErrorOf(call, body, operation?.operation.id ?? null) : null;
}

const succeeded: Sentence = { text: { en: 'Succeeded', zh: '成功' }, values: {} };

function plain(title: Sentence): CatalogMatch {
  return { certainty: 'none', entries: [], title, causes: [], sources: [], notes: [], marked: [] };
}

/** Nothing of the call is lost when the diagnosis itself breaks: it is listed, and says what broke. */
function ownFailure(call: Call, problem: unknown): Diagnosis {
  const text = {
    en: 'This call could not be explained: {problem}. That is a fault of Chat API Inspector, not of the call.',
    zh: '无法解释该请求：{problem}。这是 Chat API Inspector 的缺陷，与请求无关。',
  };
  return {
    ...plain({ text, values: { problem: problem instanceof Error ? problem.message : String(problem) } }),
    causes: [],
    outcome: outcomeOf(call.response.status),
    operation: null,
    app: null,
    error: null,
    fix: { steps: [], request: null },
    items: [],
    findings: [],
    sdkError: null,
  };
}
