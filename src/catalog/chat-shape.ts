/**
 * What a call of the chat API looks like from outside. The devtools page asks this of every site's requests, so
 * it must not load the table of operations; a test holds the two against each other.
 */

/** The methods that the API takes. */
const apiMethod = /^(?:GET|POST|PUT|DELETE)$/i;

/** The words that a path of the API begins with, below its app. */
export const pathWords: ReadonlySet<string> = new Set([
  'callbacks',
  'chatfiles',
  'chatgroups',
  'chatmessages',
  'chatrooms',
  'circle',
  'collections',
  'contacts',
  'messages',
  'metadata',
  'mutes',
  'notification',
  'presence',
  'publicchatgroups',
  'push',
  'reaction',
  'rest',
  'robot',
  'rtc_mapper',
  'sdk',
  'speech',
  'thread',
  'threads',
  'token',
  'user',
  'users',
]);

/** In characters; what lies beyond is not looked at. */
const MAX_PATH = 2_000;

/** Whether a request has the shape of a chat call: an app key, and right below it a word of the API. */
export function looksLikeChatCall(method: string, url: string): boolean {
  if (!apiMethod.test(method)) return false;
  const path = /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '';
  const segments = path.slice(0, MAX_PATH).split('/').filter(Boolean);
  return segments.some((word, at) => pathWords.has(word) && (at >= 2 || isAppKey(segments[at - 1])));
}

const isAppKey = (segment = '') => /[^%]%23[^%]/.test(segment);

/** Fields that the service's replies carry, failed and not. */
const replyFields = [
  'error',
  'error_description',
  'exception',
  'timestamp',
  'duration',
  'action',
  'application',
  'applicationName',
  'organization',
  'entities',
  'uri',
  'access_token',
  'expires_in',
];
/** So many of them are no accident. */
const MIN_REPLY_FIELDS = 3;
/** In characters. Replies of other services may be any length; the chat service's failures are short. */
const MAX_REPLY = 200_000;

/** Whether a reply has the shape of the chat service's. */
export function looksLikeChatReply(body: string): boolean {
  if (body.length > MAX_REPLY || !body.trimStart().startsWith('{')) return false;
  try {
    const reply = JSON.parse(body) as object;
    return replyFields.filter((field) => Object.hasOwn(reply, field)).length >= MIN_REPLY_FIELDS;
  } catch {
    return false;
  }
}
