import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { type IndexedCall, type Reading, readCall } from '../other-calls/read-call';
import { fieldOf } from '../request/request-body';
import { isMasked } from '../token/authorization';
import { decodeBase64 } from '../token/base64';

export type CredentialField = 'client_id' | 'client_secret';

/** `client_id` and `client_secret` that a call of the log got a token with. Secrets: to compare, never to show. */
export interface WorkingCredentials extends Readonly<Record<CredentialField, unknown>> {
  readonly call: Call;
  readonly app: string | null;
}

/** Bodies of these calls are small. */
const maxBodyChars = 65_536;

const fields = ['client_id', 'client_secret'] as const;

/** The credentials that got a token, by their values; and by the app, where they are not masked. */
export function credentialKeys({ call, url, succeeded, sent }: Reading): readonly string[] {
  if (!succeeded || !asksForAppToken(call) || fieldOf(sent, 'grant_type') !== 'client_credentials') return [];
  return fields.flatMap((field) => {
    const value = fieldOf(sent, field);
    if (typeof value !== 'string') return [];
    return [valueKey(field, value), ...(isMasked(value, true) ? [] : [appKey(field, url.app)])];
  });
}

const valueKey = (field: CredentialField, value: string) => `${field}\n${value}`;
const appKey = (field: CredentialField, app: string | null) => `${field} of\n${app}`;

/** The first call of the log that got a token with this value, for an app that fits. */
export function workedWith(
  { log }: CheckContext,
  field: CredentialField,
  value: string,
  fits: (app: string | null) => boolean = () => true,
): WorkingCredentials | null {
  return credentialsOf(log.first('credential', valueKey(field, value), ({ app }) => fits(app)));
}

/** The first call of the log that got a token for the app and shows the field. */
export function workedForApp({ log, url }: CheckContext, field: CredentialField): WorkingCredentials | null {
  return credentialsOf(log.first('credential', appKey(field, url.app)));
}

function credentialsOf(found: IndexedCall | undefined): WorkingCredentials | null {
  if (found === undefined) return null;
  const { call, app } = found;
  const { sent } = readCall(call);
  return { call, app, client_id: fieldOf(sent, 'client_id'), client_secret: fieldOf(sent, 'client_secret') };
}

function asksForAppToken({ request: { method, url, body } }: Call): boolean {
  if (method.toUpperCase() !== 'POST' || !/\/token\/?(?:\?|$)/.test(url)) return false;
  return body !== null && body.length <= maxBodyChars && body.includes('client_credentials');
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
