import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

/** The oldest that the extension's manifest admits. */
const oldest = 148;

/** Where Debian's package, Mozilla's own builds and other distributions put it. */
const usualPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/local/bin/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox to test in; installs Debian's if there is none. Without one its tests are skipped, and
 * `missingFirefox` says why.
 */
export async function provideFirefox() {
  const found = findFirefox();
  if (found !== undefined) return found;
  console.log('Installing Debian’s firefox-esr…');
  try {
    await aptInstall('firefox-esr');
  } catch (problem) {
    globalThis.missingFirefox = `no Firefox ${oldest} or later was found, and none could be installed: ${problem.message}. Set FIREFOX to the path of one.`;
    return undefined;
  }
  const installed = findFirefox();
  if (installed === undefined) {
    globalThis.missingFirefox = `Debian’s firefox-esr is older than Firefox ${oldest}. Set FIREFOX to the path of a newer one.`;
  }
  return installed;
}

/** Why this process found no Firefox; kept outside of this file, which each project of the tests loads again. */
export const missingFirefox = () => globalThis.missingFirefox;

/** `undefined` where there is none that takes the extension. */
export function findFirefox() {
  // Ubuntu's starts the snap, which opens no profile outside of its own folders.
  const paths = usualPaths.filter((path) => path !== '/usr/bin/firefox' || !existsSync('/snap/bin/firefox'));
  return [process.env.FIREFOX, ...paths].find((path) => path && existsSync(path) && isRecent(path));
}

/** Of those that do not say which they are, as on Windows, the best is hoped. */
function isRecent(path) {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  const [, version = oldest] = /Firefox (\d+)/.exec(stdout ?? '') ?? [];
  return status === 0 && Number(version) >= oldest;
}
