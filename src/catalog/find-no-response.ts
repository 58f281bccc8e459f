import { type NoResponse, noResponses, unknownName } from './no-response';

/** What the browser's name for a failure means, where it has one; after a dot stands who blocked it. */
export function findNamed(failure: string | null): NoResponse | undefined {
  const [name = ''] = (failure ?? '').split('.');
  return noResponses.find(({ failures }) => failures.includes(name));
}

/** `net::ERR_FAILED` is what Chromium says of CORS, among others: a name that tells nothing. */
const isTelling = (failure: string | null) => /^net::ERR_(?!FAILED$)[A-Z0-9_]{1,60}$/.test(failure ?? '');

/** What the browser's name for a failure means; the general one where it gives none, or tells nothing by it. */
export function findNoResponse(failure: string | null): NoResponse {
  return findNamed(failure) ?? (isTelling(failure) ? unknownName : (noResponses.at(-1) as NoResponse));
}
