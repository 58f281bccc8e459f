// The one door to the project's commands: `node test/environment/run.mjs start|test|check|new|build|bench|pictures|release|cases`.
// Needs nothing but Node: what a command needs is set up first, and only where it is missing.
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildFor, buildInto } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { missingFirefox, provideFirefox } from './firefox.mjs';
import { exitOf, run } from './process.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));

async function installDependencies() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing dependencies…');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs TypeScript of ours as it is. Vite is there only once the dependencies are. */
async function load(path) {
  const { runnerImport } = await import('vite');
  return (await runnerImport(path)).module;
}

async function build() {
  await buildFor('chrome');
  await buildFor('firefox');
  console.log('Built dist/chrome and dist/firefox.');
}

/** Lints the catalog, and writes its ids as types: a name that is not there then fails to compile. */
async function checkCatalog() {
  const tool = await load('./test/tools/catalog/check.ts');
  tool.checkCatalog('.');
}

/** Runs Mozilla's linter over a build of its own: `dist` may be in use. */
async function lintOwnBuild() {
  const folder = '.cache/lint/firefox';
  await buildInto(folder, 'firefox');
  const { lintExtension } = await load('./test/tools/lint-extension.ts');
  await lintExtension(folder);
}

/** Runs Vitest, whose report says what failed and ends with the line that counts the tests. */
async function vitest(args, env) {
  const exit = await exitOf('npx', ['--no-install', 'vitest', ...args], env);
  if (exit !== 0) process.exit(1);
}

const commands = {
  async check() {
    await checkCatalog();
    await Promise.all([
      run('npx', ['--no-install', 'tsc', '--noEmit']),
      run('npx', ['--no-install', 'biome', 'ci', '--error-on-warnings', '.']),
      lintOwnBuild(),
    ]);
  },
  async new([what, ...args]) {
    if (what !== 'error') throw new Error('`npm run new error` is all that there is to make.');
    const { newError, nextSteps } = await load('./test/tools/catalog/command.ts');
    const files = await newError(args);
    await run('npx', ['--no-install', 'biome', 'check', '--write', '--log-level=error', ...files]);
    console.log(nextSteps(files));
  },
  build,
  // Each project of the tests installs and builds what it needs.
  test: (args) => vitest(['run', ...args]),
  async start([browser = 'chromium']) {
    if (!['chromium', 'firefox'].includes(browser)) throw new Error('npm start -- chromium, or firefox');
    if (browser === 'chromium') await requireChromium();
    else if ((await provideFirefox()) === undefined) throw new Error(`No Firefox: ${missingFirefox()}`);
    await buildFor(browser === 'chromium' ? 'chrome' : 'firefox');
    const { start } = await load('./test/demo/start.ts');
    await start(browser);
  },
  async pictures() {
    const chromium = await requireChromium();
    await build();
    const { takePictures } = await load('./test/demo/pictures.ts');
    await takePictures(chromium);
    const { drawIcons } = await load('./test/tools/icons.ts');
    await drawIcons(chromium);
  },
  async cases([file]) {
    if (file === undefined)
      throw new Error('Name a file of calls, one JSON object a line: npm run cases -- FILE');
    const { printCases } = await load('./test/cases/print-cases.ts');
    printCases(file);
  },
  async release(args) {
    const { release } = await load('./test/tools/release.ts');
    release(args);
  },
  async bench(args) {
    const config = ['--config', 'test/bench/vitest.config.ts'];
    await vitest(['run', '--passWithNoTests', ...config, ...args]);
    await vitest(['bench', '--run', ...config, ...args]);
  },
  soak: (args) =>
    vitest(['run', '--config', 'test/soak/vitest.config.ts', ...args], {
      SOAK: '50',
      SEED: 'any',
      ...process.env,
    }),
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name ?? ''];
if (!command) {
  console.error(`Unknown command ${name ?? '(none)'}. Known: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
try {
  await installDependencies();
  await command(args);
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  process.exit(1);
}
