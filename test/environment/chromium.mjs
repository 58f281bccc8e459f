import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { aptInstall } from './apt.mjs';
import { run } from './process.mjs';

const require = createRequire(import.meta.url);
/** Where Debian's package and its kin put it. Branded Chrome is left out: it no longer loads extensions by flag. */
const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** Debian ships the browser's languages in a package of their own; the panel follows the browser's. */
const debiansChinese = '/usr/lib/chromium/locales/zh-CN.pak';
const isDebians = (path) => path === '/usr/bin/chromium' && existsSync('/usr/lib/chromium/locales/en-US.pak');

/** The path of a Chromium that loads unpacked extensions; installs one where there is none. */
export async function requireChromium() {
  const chromium = findChromium() ?? (await installChromium());
  if (isDebians(chromium) && !existsSync(debiansChinese)) await aptInstall('chromium-l10n').catch(() => {});
  return chromium;
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
  const ways = [
    [
      'Playwright’s Chromium',
      () => run('npx', ['--no-install', 'playwright', 'install', 'chromium', '--no-shell']),
    ],
    // The font is for the Chinese of the panel, which a bare machine cannot draw.
    [
      'Debian’s chromium',
      () => aptInstall('chromium', 'chromium-l10n', 'fonts-noto-cjk', 'fonts-dejavu-core'),
    ],
  ];
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
