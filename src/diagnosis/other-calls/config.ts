import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { valueAt } from '../request/request-body';
import { readUrl } from '../url/url';
import { callsAround, succeeded } from './around';

/** What the DNS config told of an app's REST hosts. */
export interface ConfiguredHosts {
  readonly hosts: readonly string[];
  readonly call: Call;
}

/** Answers with more are none of the config's. In characters. */
const maxBodyChars = 65_536;

/** The REST hosts that the last DNS config call of the log gave for the app; `null` where none was made. */
export function configuredHosts(context: CheckContext, app: string): ConfiguredHosts | null {
  const { before } = callsAround(context);
  const call = before.findLast((candidate) => isConfigOf(candidate, app));
  if (call === undefined) return null;
  const rest = valueAt(parse(call.response.body), ['rest', 'hosts']);
  const hosts = (Array.isArray(rest) ? rest : [])
    .map((host) => valueAt(host, ['domain']))
    .filter((domain) => typeof domain === 'string' && domain !== '')
    .map((domain) => String(domain).toLowerCase());
  return hosts.length > 0 ? { hosts, call } : null;
}

function isConfigOf(call: Call, app: string): boolean {
  if (!call.request.url.includes('/easemob/server.json') || !succeeded(call)) return false;
  return readUrl(call.request.url).app === app;
}

function parse(body: string | null): unknown {
  if (body === null || body.length > maxBodyChars) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
