import { resolve } from 'node:path';
import { run } from './process.mjs';

/** Kept with the process: each project of the tests loads this file for itself. */
globalThis.extensionBuilds ??= new Map();

/** Where the tests find the extension: `EXTENSIONS` names a folder with `chrome` and `firefox` to test as they are. */
export const extensionFor = (browser) => resolve(process.env.EXTENSIONS ?? 'dist', browser);

/** Builds the extension into `dist/<browser>`, at most once in the life of this process. */
export function buildFor(browser) {
  if (process.env.EXTENSIONS) return Promise.resolve();
  const builds = globalThis.extensionBuilds;
  if (!builds.has(browser)) builds.set(browser, build(browser));
  return builds.get(browser);
}

/** The same into another folder, for who must leave `dist` alone. */
export const buildInto = (folder, browser) => build(browser, ['--outDir', folder]);

function build(browser, options = []) {
  // Under the test runner's own variables Vite would build something else than the extension.
  const environment = { BROWSER: browser, NODE_ENV: 'production', VITEST: undefined };
  return run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn', ...options], environment);
}
