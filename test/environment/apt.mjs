import { existsSync } from 'node:fs';
import { run } from './process.mjs';

/** Installs packages of Debian and its kin; rejects with the reason where that cannot be. */
export async function aptInstall(...packages) {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('there is no apt-get here');
  const isRoot = process.getuid?.() === 0;
  // Another installation may be under way.
  const patience = ['-o', 'DPkg::Lock::Timeout=300'];
  const apt = (...args) =>
    isRoot
      ? run('apt-get', [...patience, ...args], { DEBIAN_FRONTEND: 'noninteractive' })
      : run('sudo', ['-n', 'apt-get', ...patience, ...args]);
  await apt('update', '-qq');
  await apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}
