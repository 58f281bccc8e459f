import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
