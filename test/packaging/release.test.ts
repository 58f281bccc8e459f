import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, firstDifference, zipOf } from '../tools/archive';
import { manifestFor } from '../tools/manifest';
import { changesOf, requireOwner } from '../tools/release';

const folders: string[] = [];
function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'chat-api-inspector-test-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('a release', () => {
  const owner = { name: 'Kim', email: 'kim@shop.example', url: 'https://shop.example/inspector' };

  it('is made for an owner who can be reached', () => {
    expect(() => requireOwner(owner)).not.toThrow();
  });

  it.each([
    { name: '', email: '', url: '' },
    { ...owner, name: '' },
    { ...owner, email: 'kim' },
    { ...owner, url: 'http://shop.example' },
    { ...owner, url: '' },
  ])('stops for any other, and says what to fill in: %o', (other) => {
    expect(() => requireOwner(other)).toThrow(/`author` in package\.json.*--draft/);
  });

  it('names homepage and contact in the manifest from that one field', () => {
    expect(manifestFor('chrome', owner)).toMatchObject({
      homepage_url: owner.url,
      author: { email: owner.email },
    });
    expect(manifestFor('firefox', owner)).toMatchObject({
      homepage_url: owner.url,
      author: 'Kim <kim@shop.example>',
    });
    expect(manifestFor('chrome', { name: '', email: '', url: '' })).not.toHaveProperty('homepage_url');
  });

  const changelog =
    '# Changelog\n\n## Unreleased\n\n- Next.\n\n## 1.2.0 (2026-12-01)\n\n- A.\n- B.\n\n## 1.1.0\n\n- C.\n';

  it('takes the section of its version from the changelog', () => {
    expect(changesOf(changelog, '1.2.0', false)).toBe('- A.\n- B.\n');
    expect(changesOf(changelog, '1.1.0', false)).toBe('- C.\n');
  });

  it('stops where there is none; a draft takes what is not released yet', () => {
    expect(() => changesOf(changelog, '1.2', false)).toThrow('no section “## 1.2”');
    expect(changesOf(changelog, '1.3.0', true)).toBe('- Next.\n');
    expect(() => changesOf('# Changelog\n', '1.3.0', true)).toThrow('no section');
  });
});

describe('an archive', () => {
  it('has the same bytes whenever it is made of the same files', () => {
    const one = aFolder({ 'a.txt': 'A', 'b.txt': 'B' });
    const other = aFolder({});
    cpSync(one, other, { recursive: true });
    const zip = zipOf(one, ['b.txt', 'a.txt']);
    expect(Buffer.from(zip).equals(zipOf(other, filesBelow(other)))).toBe(true);
    expect(Object.keys(unzipSync(zip))).toEqual(['a.txt', 'b.txt']);
  });

  it('is held against another by every file and byte', () => {
    const one = aFolder({ 'a.txt': 'A', 'b.txt': 'B' });
    expect(firstDifference(one, aFolder({ 'a.txt': 'A', 'b.txt': 'B' }))).toBeNull();
    expect(firstDifference(one, aFolder({ 'a.txt': 'A', 'b.txt': 'X' }))).toBe('b.txt');
    expect(firstDifference(one, aFolder({ 'b.txt': 'B' }))).toBe('a.txt');
    expect(firstDifference(one, aFolder({ 'a.txt': 'A', 'b.txt': 'B', 'c.map': '' }))).toBe('c.map');
  });
});
