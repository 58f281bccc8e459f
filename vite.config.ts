import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };

const browser = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** What only Firefox asks for: a fixed id, and a word on what is collected. */
const gecko = {
  id: 'chat-api-inspector@chat-api-inspector.example',
  strict_min_version: '148.0',
  data_collection_permissions: { required: ['none'] },
};

function manifestFor(target: 'chrome' | 'firefox'): ManifestV3Export {
  if (target === 'chrome') return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, ...shared } = manifest;
  return { ...shared, browser_specific_settings: { gecko } } as ManifestV3Export;
}

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

/** Vite's own code that loads what a file needs ahead of time, of which nothing is asked here. */
function withoutPreload(): Plugin {
  return {
    name: 'without-preload',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

/** What a check asks is for who reads or tests it: the panel shows what it found. */
function withoutQuestions(): Plugin {
  return {
    name: 'without-questions',
    enforce: 'pre',
    transform(code, id) {
      if (!/src\/diagnosis\/checks\/[\w-]+\.ts$/.test(id)) return undefined;
      const rest = code.replace(/^ {2}question:\s.*,$/m, '');
      if (rest === code) this.error('A check without a question that can be left out.');
      return { code: rest, map: null };
    },
  };
}

/** Tests run the sources; only the build makes an extension of them. */
const isTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: isTest
    ? []
    : [catalogLint(), withoutPreload(), withoutQuestions(), crx({ manifest: manifestFor(browser), browser })],
  build: {
    outDir: `dist/${browser}`,
    emptyOutDir: true,
    // What a file loads later lies on the disk beside it: to fetch it ahead of time would save nothing.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []),
    },
    // The panel's page is named in no manifest key, so the plugin does not find it by itself.
    rollupOptions: {
      input: { panel: 'src/pages/panel/panel.html' },
      // A busy machine is no fault of the build's.
      checks: { pluginTimings: false },
      preserveEntrySignatures: false,
      // What is known of the API, what is made of a call, and what shows it: a file each, so that the size of
      // each can be seen and held.
      output: {
        chunkFileNames: ({ name, facadeModuleId }) =>
          `assets/${facadeModuleId?.includes('/locales/') ? 'locale-' : ''}${name}-[hash].js`,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'styles', test: /\.css$/ },
            // Files that several of the others need, so that none of those has to hold them.
            { name: 'preact', test: /[\\/]node_modules[\\/]@?preact[\\/]/ },
            {
              name: 'browser',
              test: /webextension-polyfill|src[\\/]capture[\\/]browser|preload-helper/,
            },
            { name: 'model', test: /src[\\/]model[\\/]/ },
            { name: 'hosts', test: /src[\\/]catalog[\\/]hosts/ },
            { name: 'recorder', test: /src[\\/]capture[\\/](?!har-file)/ },
            // The pages' hold on the settings, and the views of them, which the panel loads when they are opened.
            { name: 'pages', test: /src[\\/]pages[\\/](?!check-host)[a-z-]+\.ts/ },
            { name: 'settings', test: /src[\\/]panel[\\/]settings[\\/](?!mount)/ },
            // What the views of the panel and of the settings are both made of.
            { name: 'controls', test: /src[\\/](?:panel|locales)[\\/]/, minShareCount: 2 },
            // Redaction, copying and export: what leaves.
            { name: 'share', test: /src[\\/]share[\\/]/ },
            // What comes from a file, loaded with the first.
            { name: 'har-file', test: /src[\\/]capture[\\/]har-file[\\/]/ },
            // The calls in hand and the filter language.
            { name: 'log', test: /src[\\/]log[\\/]/ },
            { name: 'catalog', test: /src[\\/]catalog[\\/].*\.json/ },
            {
              name: 'diagnosis',
              test: /src[\\/](?:diagnosis[\\/]|catalog[\\/](?!hosts).*\.ts)|[\\/]node_modules[\\/](?:fflate|rou3)[\\/]/,
            },
          ],
        },
      },
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
