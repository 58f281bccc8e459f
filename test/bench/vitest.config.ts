import { defineConfig } from 'vitest/config';

const provide = (name: string) => `test/environment/provide/${name}.ts`;

/** Speed, one file after the other: first what must hold, then the figures. */
export default defineConfig({
  root: `${import.meta.dirname}/../..`,
  test: {
    include: ['test/bench/*.test.ts'],
    benchmark: { include: ['test/bench/*.bench.ts'] },
    globalSetup: ['stage', 'chrome'].map(provide),
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 240_000,
  },
});
