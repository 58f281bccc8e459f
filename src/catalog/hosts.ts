const domains = ['easemob.com', 'easecdn.com', 'chat.agora.io'];

/** Hosts of the REST API that break the pattern of the others. */
const oddHosts = new Set(['hk-test.easemob.com', 'api.easemob.com']);

/** Clusters for tests, and those that were given up. */
const testLabels = new Set(['a1-hsb', 'a1-mesos', 'a1-test', 'a1-hw', 'a2', 'hk-test', 'api']);

/** Each cluster has a number and perhaps a name: `a1`, `a1-sgp`, `a71`, `ngi-a1`, `a1-chatfile`. */
const clusterLabel = /^(ngi-)?a\d+(-[a-z0-9]+)*$/;

/** Hosts that tell the SDK which chat servers to use. */
const configLabel = /^a?rs$/;

/** Whether a host (a port may follow it) serves the chat REST API; new clusters of the known kind count too. */
export function isChatHost(host: string): boolean {
  const name = splitPort(host).name;
  return oddHosts.has(name) || hasLabel(name, clusterLabel);
}

/** Whether a host is one of those that serve no app of today's console. */
export function isTestHost(host: string): boolean {
  const { name } = splitPort(host);
  return name.endsWith('.easemob.com') && testLabels.has(name.slice(0, -'.easemob.com'.length));
}

/** Whether a host answers `GET /easemob/server.json`, the call that asks for the chat servers. */
export function isConfigHost(host: string): boolean {
  return hasLabel(splitPort(host).name, configLabel);
}

/** A host that the user watches besides the chat service's own, with `*.` before it for all of a domain. */
export interface HostPattern {
  /** `host` may carry a port. Takes time linear in its length. */
  test(host: string): boolean;
}

/** Why a text is no host pattern. The settings say it in words. */
export type HostPatternProblem =
  | 'empty'
  | 'space'
  | 'scheme'
  | 'path'
  | 'lone-wildcard'
  | 'wildcard-place'
  | 'port'
  | 'character'
  | 'too-long';

/**
 * Reads `chat.example.com`, `*.example.com` (the domain itself too) or `localhost:8443`. Without a port
 * any port fits.
 */
export function hostPattern(text: string): HostPattern | { readonly problem: HostPatternProblem } {
  const wanted = text.trim();
  const isWide = wanted.startsWith('*.');
  const { name: written, port } = splitPort(isWide ? wanted.slice(2) : wanted);
  const problem = shapeProblem(wanted, written) ?? portProblem(port);
  if (problem !== null) return { problem };
  const name = asciiName(written);
  if (name === null || (isWide && name.startsWith('['))) return { problem: 'character' };
  if (name.length > maxHostnameChars) return { problem: 'too-long' };
  return {
    test(host) {
      const actual = splitPort(host);
      const fits = actual.name === name || (isWide && actual.name.endsWith(`.${name}`));
      return fits && portFits(port, actual.port);
    },
  };
}

function shapeProblem(wanted: string, name: string): HostPatternProblem | null {
  if (wanted === '') return 'empty';
  if (/\s/.test(wanted)) return 'space';
  if (wanted.includes('://') || wanted.startsWith('//')) return 'scheme';
  if (/[/\\?#]/.test(wanted)) return 'path';
  if (name === '*' || (name === '' && wanted.startsWith('*'))) return 'lone-wildcard';
  return name.includes('*') ? 'wildcard-place' : null;
}

function portProblem(port: string | null): HostPatternProblem | null {
  if (port === null) return null;
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? null : 'port';
}

/** Browsers leave the port out where it is the scheme's own. */
function portFits(wanted: string | null, actual: string | null): boolean {
  if (wanted === null) return true;
  return actual === null ? wanted === '443' || wanted === '80' : Number(wanted) === Number(actual);
}

/** As browsers report it: names in other scripts as `xn--…`; `null` for what is no host. */
function asciiName(name: string): string | null {
  if (/[%@]/.test(name)) return null;
  try {
    const { hostname } = new URL(`http://${name}`);
    return /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

/** No host name is longer than this. */
const maxHostnameChars = 253;

function hasLabel(name: string, label: RegExp): boolean {
  if (name.length > maxHostnameChars) return false;
  const domain = domains.find((domain) => name.endsWith(`.${domain}`));
  return domain !== undefined && label.test(name.slice(0, -domain.length - 1));
}

/** The name in lower case, without the dot that an absolute name may end with; `null` for no port. */
function splitPort(host: string): { readonly name: string; readonly port: string | null } {
  const colon = host.lastIndexOf(':');
  const hasPort = colon > host.lastIndexOf(']');
  const name = (hasPort ? host.slice(0, colon) : host).toLowerCase();
  return {
    name: name.endsWith('.') ? name.slice(0, -1) : name,
    port: hasPort ? host.slice(colon + 1) : null,
  };
}
