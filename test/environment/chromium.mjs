import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { run } from './process.mjs';

const require = createRequire(import.meta.url);
/** Where Debian's package and its kin put it. Branded Chrome is left out: it no longer loads extensions by flag. */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** The path of a Chromium that loads unpacked extensions; installs one where there is none. */
export async function requireChromium() {
  return findChromium() ?? (await installChromium());
}

export function findChromium() {
  const candidates = [process.env.CHROMIUM, playwrightPath(), ...systemPaths];
  return candidates.find((path) => path && isExecutable(path));
}

function playwrightPath() {
  try {
    return require('playwright').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function installChromium() {
  const isRoot = process.getuid?.() === 0;
  const hasApt = existsSync('/usr/bin/apt-get');
  const ways = [
    [
      'Playwright’s Chromium',
      () => run('npx', ['--no-install', 'playwright', 'install', 'chromium', '--no-shell']),
    ],
    hasApt && ['Debian’s chromium', () => installFromDebian(isRoot)],
  ].filter(Boolean);
  for (const [what, install] of ways) {
    console.log(`Installing ${what}…`);
    try {
      await install();
    } catch (problem) {
      console.log(`That did not work: ${problem.message}`);
    }
    const found = findChromium();
    if (found) return found;
  }
  throw new Error('No Chromium found, and none could be installed. Set CHROMIUM to the path of one.');
}

/** The font is for the Chinese of the panel, which a bare machine cannot draw. */
async function installFromDebian(isRoot) {
  const apt = (...args) =>
    isRoot
      ? run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' })
      : run('sudo', ['-n', 'apt-get', ...args]);
  await apt('update', '-qq');
  await apt(
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
    'fonts-noto-cjk',
    'fonts-dejavu-core',
  );
}
