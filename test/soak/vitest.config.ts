import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = `${import.meta.dirname}/../..`;
const provide = (name: string) => `test/environment/provide/${name}.ts`;
const hours = 6 * 3_600_000;
const shared = { testTimeout: hours, hookTimeout: hours, isolate: false } as const;

const hasProperties = (file: string) => readFileSync(`${root}/${file}`, 'utf8').includes("from 'fast-check'");
const filesWithProperties = readdirSync(`${root}/test`, { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file}`)
  .filter((file) => file.endsWith('.test.ts') && hasProperties(file));

/** What takes longer than `npm test` may: properties with many more inputs, and the tests of this folder. */
export default defineConfig({
  root,
  test: {
    reporters: ['default', 'test/environment/closing-lines.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'properties',
          include: filesWithProperties,
          exclude: ['test/panel/*.test.ts', 'test/soak/**'],
          setupFiles: ['test/environment/random.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'soak',
          include: ['test/soak/*.test.ts'],
          setupFiles: ['test/environment/random.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'soak in a browser',
          include: ['test/soak/browser/*.test.ts'],
          globalSetup: ['stage', 'chrome'].map(provide),
        },
      },
    ],
  },
});
