import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import ours from '../../package.json' with { type: 'json' };
import { type BuiltFile, buildInMemory, loadedWith, sizeOf } from './built-modules';

let files: readonly BuiltFile[];
let styles: number;
beforeAll(async () => {
  const built = await buildInMemory();
  files = built.files;
  styles = gzipSync(built.styles.join('\n')).length;
});

/** The rooms that have a limit of their own; everything else is views. */
const rooms = {
  // What is read of texts that no document lists.
  readings: /^src\/(?:catalog|diagnosis)\/readings\//,
  catalog: /^src\/catalog\/.*\.json$/,
  diagnosis:
    /^src\/(?:diagnosis\/|catalog\/(?!hosts|chat-shape).*\.ts)|node_modules\/(?:fflate|rou3|jsonc-parser)\//,
  share: /^src\/share\//,
  log: /^src\/log\//,
  session: /^src\/session\//,
  harFile: /^src\/capture\/har\/|node_modules\/@streamparser\//,
};
type Room = keyof typeof rooms | 'views';
const roomOf = (module: string): Room =>
  (Object.keys(rooms) as (keyof typeof rooms)[]).find((room) => rooms[room].test(module)) ?? 'views';
const size = (...wanted: Room[]) => sizeOf(files, (module) => wanted.includes(roomOf(module)));

/** The file that holds a module, given by the end of its path. */
function fileOf(ending: string): BuiltFile {
  const file = files.find(({ modules }) => [...modules.keys()].some((module) => module.endsWith(ending)));
  if (file === undefined) throw new Error(`${ending} is not in the build.`);
  return file;
}
const page = (name: string) => `src/pages/${name}/${name}.ts`;
const panel = () => [...loadedWith(files, fileOf(page('panel')).name)];
const modulesOf = (some: readonly BuiltFile[]) => new Set(some.flatMap(({ modules }) => [...modules.keys()]));

describe('the sizes, gzipped', () => {
  it.each(['en', 'zh'])('are at most 60 kB for what the panel loads to show itself in %s', (language) => {
    const shown = [...panel(), fileOf(`src/locales/${language}.ts`)];
    expect(modulesOf(shown)).toContain('src/panel/App.tsx');
    expect(sizeOf(shown, (module) => roomOf(module) === 'views') + styles).toBeLessThan(60_000);
  });

  it.each([
    'src/locales/en.ts',
    'src/locales/zh.ts',
    '/SettingsView.tsx',
    '/KeysDialog.tsx',
    '/FindBar.tsx',
    '/check-host.ts',
    '/import-file.ts',
  ])('leave %s out of what the panel loads to begin with', (module) => {
    expect(panel()).not.toContain(fileOf(module));
  });

  it('are at most 75 kB for all views in both languages: the devtools and options pages and what is loaded later too', () => {
    expect(size('views') + styles).toBeLessThan(75_000);
  });

  it('are at most 20 kB for all that the devtools page may ever load', () => {
    const loaded = [...loadedWith(files, fileOf(page('devtools')).name, true)];
    const bytes = loaded.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    expect(bytes).toBeLessThan(20_000);
    expect([...modulesOf(loaded)].filter((module) => /operations|src\/diagnosis/.test(module))).toEqual([]);
  });

  it('are at most 36 kB for the log with its filter language, redaction, copying and export', () => {
    expect(size('share', 'log')).toBeLessThan(36_000);
  });

  it('are at most 9 kB for the session: what is held, who explains it and when, settings', () => {
    expect(size('session')).toBeLessThan(9_000);
  });

  it('are at most 12 kB for reading texts that no document lists', () => {
    expect(size('readings')).toBeLessThan(12_000);
  });

  it('are at most 14 kB for what reads HAR files, with its library, which is loaded with the first', () => {
    expect(size('harFile')).toBeGreaterThan(1_000);
    expect(size('harFile')).toBeLessThan(14_000);
    expect([...modulesOf(panel())].filter((module) => roomOf(module) === 'harFile')).toEqual([]);
  });

  // What checks are told of causes moves from one to the other: one limit for both.
  it('are at most 174 kB for the catalog, the diagnosis, its checks and their words in two languages', () => {
    expect(size('catalog') + size('diagnosis')).toBeLessThan(174_000);
  });

  it('are counted within two per cent of what is built', () => {
    const built = gzipSync(files.map(({ code }) => code).join('\n')).length;
    const counted = sizeOf(files, () => true);
    expect(Math.abs(counted / built - 1)).toBeLessThan(0.02);
  });
});

it('bundles our sources and the libraries of package.json, no rule of the catalog’s lint and nothing of the tests', () => {
  const libraries = Object.keys(ours.dependencies).map((name) => `node_modules/${name}/`);
  const ofOurs = (module: string) => module.startsWith('src/') && !module.startsWith('src/catalog/lint/');
  const ofTheBuild = (module: string) => /^(?:\0vite|\0rolldown|\/@crx)\//.test(module);
  const others = [...modulesOf(files)].filter(
    (module) =>
      !ofOurs(module) && !ofTheBuild(module) && !libraries.some((library) => module.includes(library)),
  );
  expect(others).toEqual([]);
});
