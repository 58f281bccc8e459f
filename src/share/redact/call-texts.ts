import type { Call, Header } from '../../model/call';
import { type Found, findInHeader, findInText, findInUrl } from './find-secrets';
import type { KindOf } from './names';
import type { RemovalPlace } from './removals';

/** A text of a call, and the secrets found in it. */
export interface CallText {
  readonly where: RemovalPlace;
  readonly found: Found;
}

/** Every text of a call. The request's come first: what it names is surely real. */
export function textsOf(call: Call, kindOf: KindOf): readonly CallText[] {
  const texts: CallText[] = [];
  rewrite(call, (where, text, find) => {
    texts.push({ where, found: find(text, kindOf) });
    return text;
  });
  return texts;
}

/** The call with other texts in place of its own, in the order of `textsOf`. */
export function withTexts(call: Call, texts: readonly string[]): Call {
  let at = 0;
  return rewrite(call, (_, text) => texts[at++] ?? text);
}

type Find = (text: string, kindOf: KindOf) => Found;
type Visit = (where: RemovalPlace, text: string, find: Find) => string;

function rewrite({ request, response, initiator, ...call }: Call, visit: Visit): Call {
  const headers = (where: RemovalPlace, list: readonly Header[]): Header[] =>
    list.map(([name, value]) => [
      visit(where, name, findInName),
      visit(where, value, (text, kindOf) => findInHeader(name, text, kindOf)),
    ]);
  const orNull = (where: RemovalPlace, text: string | null) =>
    text === null ? null : visit(where, text, findInText);
  return {
    ...call,
    request: {
      ...request,
      url: visit('url', request.url, findInUrl),
      method: visit('url', request.method, findInText),
      headers: headers('request-headers', request.headers),
      body: orNull('request-body', request.body),
    },
    initiator:
      initiator === null
        ? null
        : {
            ...initiator,
            url: visit('initiator', initiator.url, findInUrl),
            functionName: visit('initiator', initiator.functionName, findInText),
          },
    response: {
      ...response,
      statusText: visit('response-headers', response.statusText, findInText),
      mimeType: visit('response-headers', response.mimeType, findInText),
      headers: headers('response-headers', response.headers),
      failure: orNull('response-body', response.failure),
      body: orNull('response-body', response.body),
    },
  };
}

/** The same few names of headers come again and again. */
const names = new Map<string, Found>();
const mostNames = 500;

const findInName: Find = (name, kindOf) => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const found = findInText(name, kindOf);
  if (names.size >= mostNames) names.clear();
  names.set(name, found);
  return found;
};
