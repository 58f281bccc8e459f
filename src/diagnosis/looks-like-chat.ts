import { findOperation } from './operation';
import { readUrl } from './url';

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
const enough = 3;
/** A reply of another service may be any length; the service's fields stand at the top. */
const longest = 200_000;

/** Whether a url has the shape of a chat call: an app key, and below it a path that the API knows. */
export function looksLikeChatCall(method: string, url: string): boolean {
  const parts = readUrl(url);
  return parts.app?.includes('#') === true && findOperation(method, parts, null) !== null;
}

/** Whether a reply has the shape of the chat service's. */
export function looksLikeChatReply(body: string): boolean {
  if (body.length > longest || !body.trimStart().startsWith('{')) return false;
  try {
    const reply = JSON.parse(body) as object;
    return replyFields.filter((field) => Object.hasOwn(reply, field)).length >= enough;
  } catch {
    return false;
  }
}
