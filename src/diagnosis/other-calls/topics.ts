import { applicationKeys } from '../auth/app-of-token';
import { credentialKeys } from '../auth/client-credentials';
import { passwordKeys } from '../auth/logins';
import { authorizedKeys, serviceTokenKeys, unauthorizedKeys } from '../auth/shown-headers';
import { tokenCallKeys } from '../auth/token-call-before';
import { answeredOriginKeys } from '../browser/mixed-content';
import { preflightKeys } from '../browser/preflight';
import { redirectKeys } from '../browser/redirects';
import { appKeys } from './apps';
import { configKeys } from './config';
import { registrationKeys } from './failed-creation';
import { eventKeys, listedKeys } from './last-event';
import { operationKeys, trafficKeys } from './rate';
import type { Reading } from './read-call';
import { requestKeys } from './same-call';
import { holderKeys, tokenAppKeys, tokenKeys, tokenPieceKeys } from './tokens';

/** What the calls of a log are looked up by: for each topic the keys under which a call is found. */
export const topics = {
  // What the call did, and what it shows to be there.
  event: eventKeys,
  listed: listedKeys,
  registration: registrationKeys,
  request: requestKeys,
  // Where it went.
  app: appKeys,
  application: applicationKeys,
  config: configKeys,
  host: ({ url, succeeded }) => (succeeded ? [url.host] : []),
  operation: operationKeys,
  traffic: trafficKeys,
  // Who made it.
  authorized: authorizedKeys,
  unauthorized: unauthorizedKeys,
  credential: credentialKeys,
  password: passwordKeys,
  'service-token': serviceTokenKeys,
  token: tokenKeys,
  'token-app': tokenAppKeys,
  'token-call': tokenCallKeys,
  'token-holder': holderKeys,
  'token-piece': tokenPieceKeys,
  // What the browser did.
  'answered-origin': answeredOriginKeys,
  preflight: preflightKeys,
  redirect: redirectKeys,
} satisfies Readonly<Record<string, (reading: Reading) => readonly string[]>>;

export type Topic = keyof typeof topics;
