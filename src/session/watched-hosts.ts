import { hostPattern, isChatHost, isConfigHost } from '../catalog/hosts';
import type { Settings } from '../model/settings';

/** Whether calls to a host are recorded: the service's own, and those that the user added. */
export function watchedHosts(hosts: Settings['hosts']): (host: string) => boolean {
  const patterns = hosts.map(hostPattern).filter((pattern) => 'test' in pattern);
  return (host) => isChatHost(host) || isConfigHost(host) || patterns.some((pattern) => pattern.test(host));
}
