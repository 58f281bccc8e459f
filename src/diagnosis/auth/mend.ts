import { catalog } from '../../catalog/catalog';
import type { CorrectedRequest } from '../../model/diagnosis';
import type { Said } from '../../model/said';
import type { CheckContext } from '../check';
import { correctedTo, withoutParameter } from '../corrected-request';
import type { SentToken } from '../token/sent-token';
import { collectValues } from '../values';

/** Steps of the catalog that several causes share, with this call's values. */
export function sharedSteps(context: CheckContext, ...names: readonly string[]): Said[] {
  const values = collectValues(context.call, context.url, context.operation, {});
  return names.map((name) => ({ text: catalog.resolveStep(name), values }));
}

/** The call with one token in the one place where the service looks for it, to be spread into a judgement. */
export function withBearer(
  { call: { request } }: CheckContext,
  elsewhere: readonly SentToken[] = [],
): { readonly request?: CorrectedRequest } {
  const headers: Record<string, string | null> = {};
  let mended = request.url;
  for (const { place } of elsewhere) {
    if (place.in === 'request-header') headers[place.name] = null;
    if (place.in === 'query') mended = withoutParameter(mended, place.name);
  }
  headers.Authorization = 'Bearer <YOUR_TOKEN>';
  return correctedTo(request, { headers, url: mended });
}
