import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import ours from '../../package.json' with { type: 'json' };

const read = (path: string) => readFileSync(path, 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found ?? '');

const links = (text: string) => all(text, /\]\(([^)#]+)\)/g);
const codeBlocks = (text: string) => all(text, /^```sh\n([\s\S]*?)^```/gm);
const levels = (text: string) => all(text, /^(#+) /gm);
/** What is typed or named as it is: commands, paths, variables. */
const terms = (text: string) =>
  all(text.replace(/^```[\s\S]*?^```/gm, ''), /`([^`\n]+)`/g).filter(
    (term) => term.startsWith('npm ') || !/[\u4e00-\u9fff ]/.test(term),
  );

const readme = read('README.md');
const chinese = read('README.zh-CN.md');

describe('the README in Chinese', () => {
  it('has the sections of the English one, in its order', () => {
    expect(levels(chinese)).toEqual(levels(readme));
  });

  it('has the same commands', () => {
    expect(codeBlocks(chinese)).toEqual(codeBlocks(readme));
    expect(codeBlocks(readme).length).toBeGreaterThan(3);
    expect(new Set(terms(chinese))).toEqual(new Set(terms(readme)));
  });

  it('leads to the same pages, with pictures of its own', () => {
    const own = (link: string) =>
      link.replace('panel-zh-', 'panel-en-').replace('README.md', 'README.zh-CN.md');
    expect(links(chinese).map(own)).toEqual(links(readme));
    expect(links(chinese)).toContain('docs/pictures/panel-zh-light.png');
  });

  it('says as much, in Chinese', () => {
    for (const section of chinese.split(/^## /m)) expect(section).toMatch(/[\u4e00-\u9fff]{10}/);
  });
});

it.each(['README.md', 'README.zh-CN.md', 'PRIVACY.md', 'SECURITY.md', 'CONTRIBUTING.md'])(
  '%s names only files and commands that there are',
  (path) => {
    const text = read(path);
    for (const link of links(text)) expect(existsSync(link), link).toBe(true);
    const scripts = all(text, /npm run ([\w-]+)/g);
    for (const script of scripts) expect(ours.scripts, script).toHaveProperty(script);
  },
);

describe.each(['en', 'zh-CN'])('for the stores, in %s', (language) => {
  const text = read(`docs/store/${language}/description.md`);
  const locale = language === 'en' ? 'en' : 'zh_CN';
  const words = JSON.parse(read(`src/static/_locales/${locale}/messages.json`));

  it('the name and the summary are those of the extension', () => {
    expect(text.split('\n')[0]).toBe(`# ${words.name.message}`);
    expect(text).toContain(`## Summary\n\n${words.description.message}\n`);
  });

  it('the permissions are those that it asks for', () => {
    expect(all(text, /^- `(\w+)`/gm)).toEqual(['storage', 'clipboardWrite']);
  });

  it.each(['1-explained', '2-grouped', '3-dark'])('picture %s has the size that they want', (name) => {
    const png = readFileSync(`docs/store/${language}/${name}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
  });
});
