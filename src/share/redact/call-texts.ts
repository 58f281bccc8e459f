import type { Call, Header } from '../../model/call';
import { pieceLength } from './known';
import { type MeaningOf, plainName } from './names';
import { cookieAttributes } from './policy';
import { type Found, readText, type Secret } from './read-text';
import type { RemovalPlace } from './removals';
import { isHarmlessValue, looksDrawn, secretIn } from './values';

/** A text of a call, and what it names as secret. */
export interface CallText {
  readonly where: RemovalPlace;
  readonly found: Found;
}

/** Every text of a call. The request's come first: what it names is surely real. */
export function textsOf(call: Call, meaningOf: MeaningOf): readonly CallText[] {
  const texts: CallText[] = [];
  rewrite(call, (where, text, find) => {
    texts.push({ where, found: find(text, meaningOf) });
    return text;
  });
  return texts;
}

/** The call with other texts in place of its own, in the order of `textsOf`. */
export function withTexts(call: Call, texts: readonly string[]): Call {
  let at = 0;
  return rewrite(call, (_, text) => texts[at++] ?? text);
}

export const readUrlText = (url: string, meaningOf: MeaningOf): Found => readText(url, meaningOf, 'url');

/** Headers recur: those of the last calls are not read again. By the meanings that they were read with. */
const recent = new WeakMap<MeaningOf, Map<string, Found>>();
const mostRecent = 1_000;
const longestRecent = 400;

/** A header's value: all of it where the name says so, else what is in it. */
export function readHeader(name: string, value: string, meaningOf: MeaningOf): Found {
  if (name.length + value.length > longestRecent) return readWhole(name, value, meaningOf);
  const read = recent.get(meaningOf) ?? new Map<string, Found>();
  recent.set(meaningOf, read);
  const key = `${name}:${value}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const found = readWhole(name, value, meaningOf);
  if (read.size >= mostRecent) read.clear();
  read.set(key, found);
  return found;
}

function readWhole(name: string, value: string, meaningOf: MeaningOf): Found {
  const meaning = meaningOf(name);
  if (meaning === undefined) return readText(value, meaningOf);
  const secret = secretIn(value, 0, value.length);
  if (secret === null) return { text: value, spans: [], secrets: [], decoded: [], strings: null };
  const { start, end } = secret;
  const held = value.slice(start, end);
  if (isHarmlessValue(held)) return { text: value, spans: [], secrets: [], decoded: [], strings: null };
  const { kind } = meaning;
  const secrets: Secret[] =
    kind === 'cookie' ? cookieValues(value) : [{ kind, value: held }, ...passwordOf(value)];
  return { text: value, spans: [{ start, end, kind }], secrets, decoded: [], strings: null };
}

/** The password of Basic credentials: it may stand elsewhere without the user. */
function passwordOf(value: string): Secret[] {
  const encoded = /^\s*Basic\s+([\w+/=-]{4,2000})\s*$/i.exec(value)?.[1];
  if (encoded === undefined) return [];
  try {
    const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    const text = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
    const password = text.slice(text.indexOf(':') + 1);
    return password === '' ? [] : [{ kind: 'password', value: password }];
  } catch {
    return [];
  }
}

/**
 * The values of a `Cookie` or `Set-Cookie` header, each a secret of its own; their names, and what is said of them,
 * are not. A short one is one only where it looks drawn by lot: another may be a language or a user's id.
 */
/** A word, or a time zone. */
const isOrdinary = /^(?:[a-z]{1,20}|[A-Z][a-z]+(?:\/[A-Z][A-Za-z_]+){1,2})$/;

export function cookieValues(header: string): Secret[] {
  return header.split(/[;\r\n]/, 300).flatMap((pair) => {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals === -1 ? pair.length : equals);
    if (name.length < 40 && cookieAttributes.has(plainName(name))) return [];
    const value = pair.slice(equals + 1).trim();
    const isTelling = value.length >= pieceLength ? !isOrdinary.test(value) : looksDrawn(value);
    return isTelling ? [{ kind: 'cookie', value }] : [];
  });
}

/** No call has more; what does was made to be read for long. Of the rest it is said how many they are. */
const mostHeaders = 1_000;

type Read = (text: string, meaningOf: MeaningOf) => Found;
type Visit = (where: RemovalPlace, text: string, read: Read) => string;

function rewrite({ request, response, initiator, ...call }: Call, visit: Visit): Call {
  const headers = (where: RemovalPlace, list: readonly Header[]): Header[] => [
    ...list
      .slice(0, mostHeaders)
      .map(
        ([name, value]): Header => [
          visit(where, name, (text, meaningOf) => readHeader('', text, meaningOf)),
          visit(where, value, (text, meaningOf) => readHeader(name, text, meaningOf)),
        ],
      ),
    ...(list.length > mostHeaders ? [[`(${list.length - mostHeaders} more)`, ''] as const] : []),
  ];
  const short: Read = (text, meaningOf) => readHeader('', text, meaningOf);
  const orNull = (where: RemovalPlace, text: string | null) =>
    text === null ? null : visit(where, text, readText);
  return {
    ...call,
    request: {
      ...request,
      url: visit('url', request.url, readUrlText),
      method: visit('url', request.method, short),
      headers: headers('request-headers', request.headers),
      body: orNull('request-body', request.body),
    },
    initiator:
      initiator === null
        ? null
        : {
            ...initiator,
            url: visit('initiator', initiator.url, readUrlText),
            functionName: visit('initiator', initiator.functionName, short),
          },
    response: {
      ...response,
      statusText: visit('response-headers', response.statusText, short),
      mimeType: visit('response-headers', response.mimeType, short),
      headers: headers('response-headers', response.headers),
      failure: orNull('response-body', response.failure),
      body: orNull('response-body', response.body),
    },
  };
}
