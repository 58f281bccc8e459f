import { isChatHost } from '../../catalog/hosts';
import { type Call, headerValue } from '../../model/call';
import type { CheckContext } from '../check';
import type { Reading } from '../other-calls/read-call';
import { applicationOfTokens } from '../other-calls/tokens';
import type { UrlParts } from '../url/url';
import type { Auth } from './auth';

/** How the app of a token compares with the app of the call's path. */
export interface AppComparison {
  readonly same: boolean;
  /** Known from the `/token` answer, or from a documented field, on a host that shows its own paths; else inferred. */
  readonly sure: boolean;
  /** The `/token` answer of the log that the token came from, if that is how it is known. */
  readonly callId: string | null;
  /** As the token's side names its app, and as the call's side names its own. */
  readonly ofToken: string;
  readonly ofCall: string;
}

/** `null` where the two sides name their apps in ways that cannot be compared, or not at all. */
export function compareApps(context: CheckContext, auth: Auth): AppComparison | null {
  return byAnswer(context, auth) ?? byName(context, auth) ?? byUuid(context, auth);
}

function byAnswer({ url, log }: CheckContext, { origin }: Auth): AppComparison | null {
  if (origin?.app == null || url.app === null) return null;
  if (isKey(origin.app) !== isKey(url.app)) return null;
  const host = log.find(origin.callId)?.host ?? '';
  // What a proxy makes of a path is not known: two of them compare only where it makes the same of both.
  const sure = host === url.host || (isChatHost(host) && isChatHost(url.host));
  return { ...pair(origin.app, url.app), sure, callId: origin.callId };
}

/** AccessToken2 names an App ID, other tokens of app servers an app key. */
function byName({ url }: CheckContext, { reading }: Auth): AppComparison | null {
  if (reading === null || url.app === null) return null;
  const named = isKey(url.app) ? reading.appKey : reading.appId;
  if (named === null || named.value === '') return null;
  return { ...pair(named.value, url.app), sure: !named.inferred && isChatHost(url.host), callId: null };
}

function byUuid(context: CheckContext, { reading }: Auth): AppComparison | null {
  const ofToken = reading?.application;
  if (ofToken == null) return null;
  const ofCall = applicationOfPath(context);
  return ofCall === null ? null : { ...pair(ofToken.value, ofCall), sure: false, callId: null };
}

/** The UUID of the path's app, where an answer of the log has it. */
export function applicationOfPath(context: CheckContext): string | null {
  return applicationOfTokens(context.log, context.url.app) ?? uuidInText(context) ?? uuidInAnswers(context);
}

const isKey = (app: string) => app.includes('#');

function pair(ofToken: string, ofCall: string) {
  return { same: ofToken.toLowerCase() === ofCall.toLowerCase(), ofToken, ofCall };
}

/** The service names the app by its UUID in some of its refusals. */
function uuidInText({ body }: CheckContext): string | null {
  return /\[applications:\w+:([\da-f-]{36}):/.exec(body.description?.slice(0, 1000) ?? '')?.[1] ?? null;
}

/** Most answers of the service carry the app's UUID. */
const envelope = /"application"\s*:\s*"([\da-f]{8}-[\da-f-]{27})"/;
/** The envelope's fields come first. In characters. */
const maxPrefixChars = 2_000;

function uuidInAnswers({ url, log }: CheckContext): string | null {
  const path = pathOfApp(url);
  return path === '' ? null : (log.first('application', path)?.application ?? null);
}

const pathOfApp = ({ segments, restStart }: UrlParts) =>
  segments
    .slice(0, restStart)
    .map(({ raw }) => raw)
    .join('/');

/** The UUID of the app that an answer came from, as its envelope has it. */
export function applicationIn({ response }: Call): string | null {
  const beginning = response.body?.slice(0, maxPrefixChars) ?? '';
  if (!beginning.includes('"application"') || !isJson(response)) return null;
  return envelope.exec(beginning)?.[1] ?? null;
}

const isJson = ({ headers, mimeType }: Call['response']) =>
  /json/.test(headerValue(headers, 'content-type') ?? mimeType);

/** The path of the app that an answer names the UUID of, with a proxy's prefix and without. */
export function applicationKeys({ url, application }: Reading): readonly string[] {
  if (application === null) return [];
  const path = pathOfApp(url);
  const app = url.prefix.length === 0 ? path : path.slice(url.prefix.join('/').length + 1);
  return [...new Set([path, app])];
}
