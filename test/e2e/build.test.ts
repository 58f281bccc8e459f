import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extensionFor } from '../environment/build.mjs';

const read = (path: string) => readFileSync(path, 'utf8');

/** All that goes into the stores' archives, which hold `dist` as it is. Scripts and styles have a hash in their names. */
const contents = [
  'LICENSES.txt',
  '_locales/en/messages.json',
  '_locales/zh_CN/messages.json',
  'assets/*.css',
  'assets/*.js',
  'icons/128.png',
  'icons/16.png',
  'icons/32.png',
  'icons/48.png',
  'icons/icon.svg',
  'manifest.json',
  'src/pages/devtools/devtools.html',
  'src/pages/options/options.html',
  'src/pages/panel/panel.html',
];
const withoutHash = (file: string) => file.replace(/^assets\/[\w.-]+-[\w-]{8}\.(js|css)$/, 'assets/*.$1');

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'));
}

describe.each(['chrome', 'firefox'] as const)('the extension built for %s', (browser) => {
  const dist = extensionFor(browser);
  const manifest = JSON.parse(read(`${dist}/manifest.json`));

  it('holds what is listed above, and nothing else: no maps, no tests, no fixtures', () => {
    expect([...new Set(filesIn(dist).map(withoutHash))].sort()).toEqual(contents);
  });

  it('has a name and a description in both languages, as short as the stores want them', () => {
    expect(manifest).toMatchObject({ name: '__MSG_name__', description: '__MSG_description__' });
    for (const locale of ['en', 'zh_CN']) {
      const words = JSON.parse(read(`${dist}/_locales/${locale}/messages.json`));
      expect(Object.keys(words)).toEqual(['name', 'shortName', 'description']);
      expect(words.name.message.length).toBeLessThanOrEqual(45);
      expect(words.shortName.message.length).toBeLessThanOrEqual(12);
      expect(words.description.message.length).toBeLessThanOrEqual(132);
    }
  });

  it('has icons of the sizes that it names', () => {
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
    for (const [size, file] of Object.entries(manifest.icons)) {
      const png = readFileSync(`${dist}/${file}`);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe(JSON.parse(read('package.json')).version);
  });

  it('carries the licence of each library in it, and says where the source of the MPL’s is', () => {
    const text = read(`${dist}/LICENSES.txt`);
    const { dependencies } = JSON.parse(read('package.json'));
    const { packages } = JSON.parse(read('package-lock.json'));
    for (const name of [...Object.keys(dependencies), 'vite', 'rolldown']) {
      const { version } = packages[`node_modules/${name}`];
      expect(text, name).toContain(`\n${name} ${version}\n`);
    }
    expect(text).toContain('Copyright (c) 2026 Chat API Inspector contributors');
    expect(text).toContain('Mozilla Public License Version 2.0');
    expect(text).toMatch(
      /source code of version [\d.]+ is available at https:\/\/github\.com\/mozilla\/webextension-polyfill\n/,
    );
  });

  it('asks for storage and the clipboard, and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'clipboardWrite']);
    for (const key of ['host_permissions', 'background', 'content_scripts', 'web_accessible_resources']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  it('may load nothing from the network, and send nothing to it', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it.each(['devtools', 'panel', 'options'].map((name) => `src/pages/${name}/${name}.html`))(
    'has %s, all of its own files',
    (page) => {
      const html = read(`${dist}/${page}`);
      const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file as string);
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(`${dist}${file}`), file).toBe(true);
      expect(html).not.toMatch(/<script(?![^>]*src=)/);
    },
  );

  it('carries no code that evaluates text or writes markup, beside what Preact ships', () => {
    for (const file of readdirSync(`${dist}/assets`).filter((name) => name.endsWith('.js'))) {
      // The inspected page is asked one thing.
      const code = read(`${dist}/assets/${file}`).replace(
        // Of a page's own object, whatever the build calls it.
        /\.eval\(`Date\.now\(\) - performance\.now\(\)`\)/,
        '',
      );
      expect(code, file).not.toMatch(/\beval\(|new Function\(|insertAdjacentHTML|document\.write/);
    }
  });
});

describe('the extension built for Firefox', () => {
  const { gecko } = JSON.parse(read(`${extensionFor('firefox')}/manifest.json`)).browser_specific_settings;

  it('says that it collects nothing, and which Firefox holds its policy', () => {
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.strict_min_version).toBe('148.0');
    expect(gecko.id).toMatch(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/);
  });
});
