import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { callsAround, succeeded } from '../other-calls/around';
import { fieldOf } from '../request/request-body';
import { decodeBase64 } from '../token/base64';
import { readUrl } from '../url/url';

/** `client_id` and `client_secret` that a call of the log got a token with. Secrets: to compare, never to show. */
export interface WorkingCredentials {
  readonly call: Call;
  readonly app: string | null;
  readonly client_id: unknown;
  readonly client_secret: unknown;
}

/** Bodies of these calls are small. In characters. */
const maxBodyChars = 65_536;

/** All that got a token in this log, before the call or after it. */
export function workingCredentials(context: CheckContext): WorkingCredentials[] {
  const { before, after } = callsAround(context);
  return [...before, ...after].filter(mayBe).flatMap((call) => {
    const json = parse(call.request.body ?? '');
    if (fieldOf(json, 'grant_type') !== 'client_credentials') return [];
    const { app } = readUrl(call.request.url);
    return [
      { call, app, client_id: fieldOf(json, 'client_id'), client_secret: fieldOf(json, 'client_secret') },
    ];
  });
}

function mayBe(call: Call): boolean {
  const { method, url, body } = call.request;
  if (!succeeded(call) || method.toUpperCase() !== 'POST' || !/\/token\/?(?:\?|$)/.test(url)) return false;
  return body !== null && body.length <= maxBodyChars && body.includes('client_credentials');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** `ap:` and a UUID: how the client ids of Easemob's documents decode, of which none says so. */
const clientIdLength = 19;

/** The application's UUID in a client id (inferred); `null` where it is not of that form. */
export function applicationOf(clientId: string): string | null {
  const bytes = clientId.startsWith('YXA6') ? decodeBase64(clientId) : null;
  if (bytes?.length !== clientIdLength) return null;
  const hex = [...bytes.subarray(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
