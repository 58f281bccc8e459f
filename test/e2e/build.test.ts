import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(path, 'utf8');

describe.each(['chrome', 'firefox'])('the extension built for %s', (browser) => {
  const dist = `dist/${browser}`;
  const manifest = JSON.parse(read(`${dist}/manifest.json`));

  it('asks for storage and the clipboard, and for nothing else', () => {
    expect(manifest.permissions).toEqual(['storage', 'clipboardWrite']);
    for (const key of ['host_permissions', 'background', 'content_scripts', 'web_accessible_resources']) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  it('may load nothing from the network, and send nothing to it', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
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
        'inspectedWindow.eval(`Date.now() - performance.now()`)',
        '',
      );
      expect(code, file).not.toMatch(/\beval\(|new Function\(|insertAdjacentHTML|document\.write/);
    }
  });
});

describe('the extension built for Firefox', () => {
  const { gecko } = JSON.parse(read('dist/firefox/manifest.json')).browser_specific_settings;

  it('says that it collects nothing, and which Firefox holds its policy', () => {
    expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
    expect(gecko.strict_min_version).toBe('148.0');
  });
});

describe('the sizes, gzipped', () => {
  const dist = 'dist/chrome';
  const assets = readdirSync(`${dist}/assets`);
  const named = (name: string) => assets.filter((file) => file.startsWith(`${name}-`));
  const size = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${dist}/assets/${file}`)).length, 0);

  /** What has a limit of its own below. */
  const apart = ['catalog', 'diagnosis', 'share', 'har-file', 'log'].flatMap(named);
  const views = assets.filter((file) => !apart.includes(file));

  /** What these files load to begin with; what they load when it is asked for is left out. */
  function withImports(files: readonly string[], known = new Set<string>()): Set<string> {
    for (const file of files) {
      if (known.has(file) || apart.includes(file)) continue;
      known.add(file);
      const imports = read(`${dist}/assets/${file}`).matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/g);
      withImports(
        [...imports].map(([, imported]) => imported as string),
        known,
      );
    }
    return known;
  }
  const ofPage = (page: string) =>
    withImports(
      [...read(`${dist}/src/pages/${page}/${page}.html`).matchAll(/"\/assets\/([^"]+)"/g)].map(
        ([, file]) => file as string,
      ),
    );

  it.each(['en', 'zh'])('are at most 60 kB for what the panel loads to show itself in %s', (language) => {
    const panel = ofPage('panel');
    // So that nothing goes unseen: the views, what they are made with, and the styles.
    for (const part of ['panel', 'preact', 'controls', 'browser']) expect(panel).toContain(named(part)[0]);
    expect([...panel].filter((file) => file.endsWith('.css'))).toHaveLength(1);
    expect(size(panel) + size(named(`locale-${language}`))).toBeLessThan(60_000);
  });

  it.each(['locale-en', 'locale-zh', 'settings', 'KeysDialog', 'FindBar', 'check-host', 'import-file'])(
    'leave %s out of what the panel loads to begin with',
    (part) => {
      expect(named(part)).toHaveLength(1);
      expect(ofPage('panel')).not.toContain(named(part)[0]);
    },
  );

  it('are at most 75 kB for all views in both languages: the devtools and options pages and what is loaded later too', () => {
    expect(size(views)).toBeLessThan(75_000);
  });

  it('are at most 20 kB for the devtools page, which is there from the moment DevTools opens', () => {
    expect(size(ofPage('devtools'))).toBeLessThan(20_000);
  });

  it('are at most 60 kB for the catalog, which is a file of its own', () => {
    expect(named('catalog')).toHaveLength(1);
    expect(size(named('catalog'))).toBeLessThan(60_000);
  });

  it('are at most 30 kB for the log with its filter language, redaction, copying and export', () => {
    expect(size(['share', 'log'].flatMap(named))).toBeLessThan(30_000);
  });

  it('are at most 5 kB for what reads HAR files, which is loaded with the first', () => {
    expect(named('har-file')).toHaveLength(1);
    expect(size(named('har-file'))).toBeLessThan(5_000);
  });

  it('are at most 107 kB for the diagnosis, its checks and their words in two languages', () => {
    expect(named('diagnosis')).toHaveLength(1);
    expect(size(named('diagnosis'))).toBeLessThan(107_000);
  });
});
