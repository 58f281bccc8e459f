import { crx } from '@crxjs/vite-plugin';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { licences } from './tools/licences.ts';
import { manifestFor } from './tools/manifest.ts';

const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

type Lint = typeof import('./src/catalog/lint/lint');

/** A catalog that breaks a rule builds no extension. */
function catalogLint(): Plugin {
  return {
    name: 'catalog-lint',
    async buildStart() {
      // Imported here, not above: a config file is loaded without the resolving that our sources rely on.
      const { module } = await runnerImport<Lint>('./src/catalog/lint/lint.ts');
      const problems = module.lintCatalog('src/catalog').map(module.describeProblem);
      if (problems.length > 0) this.error(`The catalog breaks its rules:\n${problems.join('\n')}`);
    },
  };
}

/** Tests run the sources; only the build makes an extension of them. */
const isTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: isTest ? [] : [catalogLint(), crx({ manifest: manifestFor(browser), browser }), licences()],
  publicDir: 'src/static',
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    // Files lie on the disk: nothing is gained by fetching them ahead of time.
    modulePreload: false,
    chunkSizeWarningLimit: 1_000,
    rollupOptions: {
      // No manifest key names the panel's page, so crx does not find it by itself.
      input: { panel: 'src/pages/panel/panel.html' },
      // A busy machine is no fault of the build's.
      checks: { pluginTimings: false },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/environment/random.ts'],
          exclude: ['test/{panel,e2e}/**'],
          // Properties are tried a thousand times over; a busy machine takes its time for that.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/{panel,e2e}/**/*.test.{ts,tsx}'],
          // A browser each: two at a time is what a small machine bears.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          // Time for several things that are waited for, each as long as may be.
          testTimeout: 180_000,
          hookTimeout: 240_000,
          // As long as what the browser is asked for is waited for: a busy machine takes its time to draw.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
