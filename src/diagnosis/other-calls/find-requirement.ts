import type { CheckContext } from '../check';
import { fieldOf } from '../request/request-body';
import { isMasked } from '../token/authorization';
import { namedInPath } from '../url/named-in-path';
import { type Kind, memberKey, userKey } from './events';
import { type FoundEvent, lastEvent } from './last-event';

/** The group or room of the path, of the service's text, or of the body. */
export function placeIn(context: CheckContext): string {
  const inPath = namedInPath(context).find(({ kind }) => kind === 'group' || kind === 'room')?.value;
  return inPath ?? context.captured.group_id ?? textIn(context, 'group_id');
}

function textIn(context: CheckContext, field: string): string {
  const value = fieldOf(context.requestBody.json, field);
  return typeof value === 'string' ? value : '';
}

/** The call of the log that brought it about, and whom or what it was about. */
export type Found = { readonly found: FoundEvent; readonly name: string } | null;

/** The service names one user, or several with commas between; the first that the log knows will do. */
export function ofMember(context: CheckContext, kind: Kind, fits: (state: string) => boolean): Found {
  const captured = context.captured;
  const inPath = namedInPath(context).find((named) => named.kind === 'user')?.value;
  const named = captured.username ?? captured.usernames ?? inPath ?? textIn(context, 'owner');
  const names = named.split(',').slice(0, 20);
  for (const name of names.map((text) => text.trim())) {
    const found = lastEvent(context, kind, memberKey(placeIn(context), name));
    if (found !== null && fits(found.event.state)) return { found, name };
  }
  return null;
}

export function ofOwner(context: CheckContext): Found {
  const owner = fieldOf(context.requestBody.json, 'newowner');
  const place = placeIn(context);
  if (typeof owner !== 'string') return null;
  const found = lastEvent(context, 'owner', place);
  return found?.event.value === userKey(owner) ? { found, name: owner } : null;
}

export function ofUser(context: CheckContext, kind: Kind, state: string): Found {
  const sent = fieldOf(context.requestBody.json, 'username');
  const inPath = namedInPath(context).find((named) => named.kind === 'user')?.value;
  const name = context.captured.username ?? inPath ?? (typeof sent === 'string' ? sent : '');
  const found = lastEvent(context, kind, userKey(name));
  return found?.event.state === state ? { found, name } : null;
}

/** Not where the new password is the one that was sent: then the change is not what is wrong. */
export function ofPassword(context: CheckContext): Found {
  const claim = ofUser(context, 'password', 'made');
  const { json } = context.requestBody;
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
  const name = fieldOf(context.requestBody.json, 'msg_id');
  if (typeof name !== 'string') return null;
  const found = lastEvent(context, 'message', name);
  return found?.event.state === 'gone' ? { found, name } : null;
}

export function ofGroupId(context: CheckContext): Found {
  const name = context.captured.group_id ?? '';
  const found = lastEvent(context, 'group', name) ?? lastEvent(context, 'room', name);
  return found?.event.state === 'made' ? { found, name } : null;
}
