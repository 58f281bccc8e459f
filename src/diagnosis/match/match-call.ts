import { findErrorCode } from '../../catalog/error-codes';
import { findNoResponse } from '../../catalog/find-no-response';
import { notRecorded, refusedPreflight } from '../../catalog/no-response';
import type { Call } from '../../model/call';
import { isFailure } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import { isByBrowser } from '../browser/by-browser';
import type { CheckContext } from '../check';
import { readReply } from '../readings/read-reply';
import { bodyNotes } from '../request/body-notes';
import { findFailedSuccess } from '../response/failed-success';
import { findGateway, fromGateway } from '../response/gateway';
import type { ItemContext } from '../response/partial-failures';
import { type CatalogMatch, findCatalogMatch, open } from './catalog-match';
import { matchEntries } from './match';
import { collectValues } from './values';

/** What the catalog knows of how a call ended, before any check looks at it. */
export function matchCall(facts: CheckContext): CatalogMatch {
  const { call, url, operation, body, outcome } = facts;
  const { status } = call.response;
  const valuesFor = collectValues(call, url, operation);
  if (outcome === 'ok') {
    const failed = call.preflight ? null : findFailedSuccess(call, body, operation, itemContext(facts));
    return failed ?? plain(succeeded);
  }
  if (outcome === 'no-response' || call.preflight) {
    const { id, title, causes } = noResponseOf(call);
    const values = { ...valuesFor({}), failure: call.response.failure ?? '' };
    return { ...plain({ text: title, values }), causes: open(`no-response/${id}`, causes, values) };
  }
  const operationId = operation?.operation.id ?? null;
  const byBody = () => {
    const matches = matchEntries(status, body, operationId);
    const isUnlisted = matches.by === 'nothing' && findErrorCode(body.errorCode) === undefined;
    const read = isUnlisted && isFailure(outcome) ? readReply(facts, valuesFor({})) : null;
    return read ?? findCatalogMatch(status, body, matches, valuesFor);
  };
  if (!isFailure(outcome)) return byBody();
  const gateway = findGateway(call.response, body);
  const basis = gateway ? fromGateway(status, gateway, valuesFor({})) : byBody();
  const known = { gateway: gateway !== null, sdkIsSilent: facts.sdkError === null };
  return { ...basis, notes: [...basis.notes, ...bodyNotes(call, body.shape, known)] };
}

function noResponseOf(call: Call) {
  if (call.preflight) return refusedPreflight;
  if (call.response.bodyState === 'left-out') return notRecorded;
  return findNoResponse(call.response.failure, isByBrowser(call));
}

/** A thousand items may fail: for each the call is asked for its values, but not for those of its body. */
function itemContext({ call, url, operation }: CheckContext): ItemContext {
  const bare = { ...call, request: { ...call.request, body: null } };
  return {
    method: call.request.method,
    operationId: operation?.operation.id ?? null,
    target: operation?.params.username ?? operation?.params.target ?? null,
    valuesFor: collectValues(bare, url, operation),
  };
}

const succeeded: Sentence = { text: { en: 'Succeeded', zh: '成功' }, values: {} };

/** A match that has nothing but a title. */
export function plain(title: Sentence): CatalogMatch {
  return { certainty: 'none', entries: [], title, causes: [], sources: [], notes: [], marked: [] };
}
