import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { valueAt } from '../request/request-body';
import type { Reading } from './read-call';

/** What the DNS config told of an app's REST hosts. */
export interface ConfiguredHosts {
  readonly hosts: readonly string[];
  readonly call: Call;
}

/** A longer answer is not the config's. */
const maxBodyChars = 65_536;

/** The app that a DNS config call was answered for. */
export function configKeys({ call, url, succeeded }: Reading): readonly string[] {
  const isConfig = succeeded && call.request.url.includes('/easemob/server.json');
  return isConfig && url.app !== null ? [url.app] : [];
}

/** The REST hosts that the last DNS config call of the log gave for the app; `null` where none was made. */
export function configuredHosts({ log }: CheckContext, app: string): ConfiguredHosts | null {
  const call = log.lastBefore('config', app)?.call;
  if (call === undefined) return null;
  const rest = valueAt(parse(call.response.body), ['rest', 'hosts']);
  const hosts = (Array.isArray(rest) ? rest : [])
    .map((host) => valueAt(host, ['domain']))
    .filter((domain) => typeof domain === 'string' && domain !== '')
    .map((domain) => String(domain).toLowerCase());
  return hosts.length > 0 ? { hosts, call } : null;
}

function parse(body: string | null): unknown {
  if (body === null || body.length > maxBodyChars) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
