import { crx } from '@crxjs/vite-plugin';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import { projects } from './test/environment/projects.mjs';
import { licences } from './test/tools/licences.ts';
import { manifestFor } from './test/tools/manifest.ts';

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
    projects,
    reporters: ['default', './test/environment/closing-lines.ts'],
  },
});
