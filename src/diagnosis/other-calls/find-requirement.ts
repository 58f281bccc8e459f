import type { CheckContext } from '../check';
import { capturedValues } from '../match/captured';
import { fieldOf, requestBodyOf } from '../request/request-body';
import { isMasked } from '../token/authorization';
import { namedInPath } from '../url/named-in-path';
import { type Kind, memberKey, userKey } from './events';
import { type FoundEvent, lastEvent } from './last-event';

/** The group or room of the path, of the service's text, or of the body. */
export function placeIn(context: CheckContext): string {
  const inPath = namedInPath(context).find(({ kind }) => kind === 'group' || kind === 'room')?.value;
  return inPath ?? capturedValues(context).group_id ?? textIn(context, 'group_id');
}

function textIn(context: CheckContext, field: string): string {
  const value = fieldOf(requestBodyOf(context).json, field);
  return typeof value === 'string' ? value : '';
}

/** The call of the log that brought it about, and whom or what it was about. */
export type Found = { readonly found: FoundEvent; readonly name: string } | null;

/** The service names one user, or several with commas between; the first that the log knows will do. */
export function ofMember(context: CheckContext, kind: Kind, fits: (state: string) => boolean): Found {
  const captured = capturedValues(context);
  const inPath = namedInPath(context).find((named) => named.kind === 'user')?.value;
  const named = captured.username ?? captured.usernames ?? inPath ?? textIn(context, 'owner');
  const names = named.split(',').slice(0, 20);
  for (const name of names.map((text) => text.trim())) {
    const found = lastEvent(context, kind, memberKey(placeIn(context), name), name);
    if (found !== null && fits(found.event.state)) return { found, name };
  }
  return null;
}

export function ofOwner(context: CheckContext): Found {
  const owner = fieldOf(requestBodyOf(context).json, 'newowner');
  const place = placeIn(context);
  if (typeof owner !== 'string') return null;
  const found = lastEvent(context, 'owner', place, place);
  return found?.event.value === userKey(owner) ? { found, name: owner } : null;
}

export function ofUser(context: CheckContext, kind: Kind, state: string): Found {
  const sent = fieldOf(requestBodyOf(context).json, 'username');
  const inPath = namedInPath(context).find((named) => named.kind === 'user')?.value;
  const name = capturedValues(context).username ?? inPath ?? (typeof sent === 'string' ? sent : '');
  const found = lastEvent(context, kind, userKey(name), name);
  return found?.event.state === state ? { found, name } : null;
}

/** Not where the new password is the one that was sent: then the change is not what is wrong. */
export function ofPassword(context: CheckContext): Found {
  const claim = ofUser(context, 'password', 'made');
  const { json } = requestBodyOf(context);
  const isNew = ['password', 'oldpassword', 'oldPassword'].some((name) => {
    const sent = fieldOf(json, name);
    return (
      typeof sent === 'string' &&
      !isMasked(sent, true) &&
      claim?.found.call.request.body?.includes(JSON.stringify(sent))
    );
  });
  return isNew ? null : claim;
}

export function ofMessage(context: CheckContext): Found {
  const name = fieldOf(requestBodyOf(context).json, 'msg_id');
  if (typeof name !== 'string') return null;
  const found = lastEvent(context, 'message', name, name);
  return found?.event.state === 'gone' ? { found, name } : null;
}

export function ofGroupId(context: CheckContext): Found {
  const name = capturedValues(context).group_id ?? '';
  const found = lastEvent(context, 'group', name, name) ?? lastEvent(context, 'room', name, name);
  return found?.event.state === 'made' ? { found, name } : null;
}
