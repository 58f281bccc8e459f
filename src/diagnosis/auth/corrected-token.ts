import { catalog } from '../../catalog/catalog';
import { type Call, headerValue } from '../../model/call';
import type { CorrectedRequest } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import { wasNoCors } from '../browser/no-cors';
import type { CheckContext } from '../check';
import { membersAt, withoutMembers } from '../json/edit-json';
import { collectValues } from '../match/values';
import { correctedTo, jsonType, withoutParameter } from '../request/corrected-request';
import type { SentToken } from '../token/sent-token';
import { findOperation } from '../url/operation';
import { readUrl } from '../url/url';
import { mayBeAdded } from './shown-headers';

/** Steps of the catalog that several causes share, with this call's values. */
export function sharedSteps(context: CheckContext, ...names: readonly string[]): Sentence[] {
  const values = collectValues(context.call, context.url, context.operation)({});
  return names.map((name) => ({ text: catalog.resolveStep(name), values }));
}

/** The call with one token in the one place where the service looks for it, to be spread into a judgement. */
export function withBearer(
  { call }: CheckContext,
  elsewhere: readonly SentToken[] = [],
): { readonly request?: CorrectedRequest } {
  const { request } = call;
  const headers: Record<string, string | null> = {};
  let { url, body } = request;
  for (const { place } of elsewhere) {
    if (place.in === 'request-header') headers[place.name] = null;
    if (place.in === 'query') url = withoutParameter(url, place.name);
    if (place.in === 'request-body') body = withoutField(body, place.key);
  }
  if (body === null && request.body !== null) headers['Content-Type'] = null;
  else if (isJsonAsText(call)) Object.assign(headers, jsonType);
  headers.Authorization = 'Bearer <YOUR_TOKEN>';
  return correctedTo(request, { headers, url, ...(body !== request.body && { body }) });
}

/** `null` where nothing else stood in it. */
function withoutField(body: string | null, name: string | undefined): string | null {
  if (body === null) return null;
  const rest = withoutMembers(body, [], (key) => key === name);
  return rest !== body && membersAt(rest, []).length === 0 ? null : rest;
}

const isJsonAsText = (call: Call) => wasNoCors(call) && /^\s*[[{]/.test(call.request.body ?? '');

/** A corrected request with a token, where its operation takes one and the call has none to hand on. */
export function withTokenToAdd(
  context: CheckContext,
  request: CorrectedRequest | null,
): CorrectedRequest | null {
  if (request === null || headerValue(request.headers, 'authorization') !== undefined) return request;
  const url = readUrl(request.url);
  const path = findOperation(request.method, url, request.body)?.operation.path ?? '/token';
  // Where registration is open, it takes none.
  const isFree = path === '/token' || (path === '/users' && request.method === 'POST');
  if (isFree || url.query.has('access_token') || mayBeAdded({ ...context, url })) return request;
  return { ...request, headers: [...request.headers, ['Authorization', 'Bearer <YOUR_TOKEN>']] };
}
