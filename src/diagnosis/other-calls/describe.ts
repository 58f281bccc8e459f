import type { Call } from '../../model/call';
import type { Place } from '../../model/diagnosis';
import type { Values } from '../../model/sentence';
import { readUrl } from '../url/url';

/** A call's name is cut here. In characters. */
const maxChars = 100;

/** `POST /chatgroups/1/users/ben`: how a sentence names another call of the log. */
export function callName({ request }: Call): string {
  const url = readUrl(request.url);
  const path = url.app === null || url.rest === '' ? url.path : url.rest;
  const name = `${request.method} ${path}`;
  return name.length > maxChars ? `${name.slice(0, maxChars)}…` : name;
}

/** What a sentence may say of an earlier or later call: `{call}`, `{status}`, and `{span}` between the two. */
export function valuesOf(other: Call, call: Call): Values {
  return {
    call: callName(other),
    status: String(other.response.status),
    span: { span: Math.abs(call.startedAt - other.startedAt) || 0 },
  };
}

export function inLog(call: Call): Place {
  return { in: 'log', callId: call.id };
}
