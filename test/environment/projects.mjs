import { availableParallelism } from 'node:os';

/** A browser waits more than it works: one worker more than there are cores keeps them busy. */
const maxWorkers = availableParallelism() + 1;

/** The projects have one pool, so that none waits until another has ended. */
const shared = {
  // Files of a project share what a worker has imported, and the browser that it has opened.
  isolate: false,
  maxWorkers,
  expect: { poll: { timeout: 30_000 } },
};

/** Time for several things that are waited for, each as long as a busy machine may take. */
const inBrowser = { ...shared, testTimeout: 180_000, hookTimeout: 240_000 };

const provide = (...what) => what.map((name) => `test/environment/provide/${name}.ts`);

const unit = {
  ...shared,
  name: 'unit',
  include: ['test/**/*.test.ts'],
  exclude: ['test/panel/*.test.ts', 'test/{e2e,bench,soak}/**'],
  setupFiles: ['test/environment/random.ts', 'test/environment/idle.ts'],
  // Properties are tried a thousand times over.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

/** The panel on its stage; what of it needs no browser is tested in the folders there. */
const panel = {
  ...inBrowser,
  name: 'panel',
  include: ['test/panel/*.test.ts'],
  globalSetup: provide('stage'),
};

const devtools = {
  ...inBrowser,
  name: 'devtools',
  include: ['test/e2e/*.test.ts'],
  exclude: ['test/e2e/{build,firefox,start}.test.ts'],
  globalSetup: provide('chrome'),
};

const firefox = {
  ...inBrowser,
  name: 'firefox',
  include: ['test/e2e/firefox.test.ts'],
  globalSetup: provide('firefox'),
};

const build = {
  ...shared,
  name: 'build',
  include: ['test/e2e/build.test.ts'],
  globalSetup: provide('builds'),
};

/** `npm start` on a display. */
const start = {
  ...inBrowser,
  name: 'start',
  include: ['test/e2e/start.test.ts'],
  globalSetup: provide('display'),
};

/** Each builds and installs what its tests need, and only when one of them is run. */
export const projects = [unit, panel, devtools, firefox, build, start].map((test) => ({ test }));
