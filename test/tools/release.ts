import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import ours from '../../package.json' with { type: 'json' };
import { filesBelow, firstDifference, zipOf } from './archive';

const folder = 'dist/release';
const browsers = ['chrome', 'firefox'] as const;

/**
 * Makes what the stores are given, in `dist/release`. The extension is built from the source archive, unpacked
 * elsewhere, and must be byte for byte what is built here. Nothing is uploaded.
 */
export function release(args: readonly string[]): void {
  const isDraft = args.includes('--draft');
  const changes = git('status', '--porcelain');
  if (changes !== '') throw new Error(`A release is made of what is committed. Commit or undo:\n${changes}`);
  if (!isDraft) requireOwner(ours.author);
  const notes = changesOf(readFileSync('CHANGELOG.md', 'utf8'), ours.version, isDraft);
  npm('.', 'run', 'check');
  npm('.', 'run', 'build');
  const source = zipOf('.', git('ls-files', '-z').split('\0').filter(Boolean));
  const elsewhere = mkdtempSync(join(tmpdir(), 'chat-api-inspector-source-'));
  try {
    unpack(source, elsewhere);
    npm(elsewhere, 'run', 'build');
    for (const browser of browsers) {
      const path = firstDifference(`dist/${browser}`, `${elsewhere}/dist/${browser}`);
      if (path !== null)
        throw new Error(`Built from the source archive, ${browser}/${path} is another file.`);
    }
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  write('source.zip', source);
  for (const browser of browsers) {
    write(`${browser}.zip`, zipOf(`dist/${browser}`, filesBelow(`dist/${browser}`)));
  }
  write('changes.md', notes);
  if (isDraft) console.log('A draft: no store takes it without a homepage and a contact.');
}

interface Owner {
  readonly name: string;
  readonly email: string;
  readonly url: string;
}

/** Throws where the field that the stores take homepage and contact from is not filled in. */
export function requireOwner({ name, email, url }: Owner): void {
  if (name !== '' && /^[^@\s]+@[^@\s]+$/.test(email) && /^https:\/\/\S+$/.test(url)) return;
  throw new Error(
    'Fill in `author` in package.json first: `name`, `email` (the contact), and `url` (the homepage, https). The stores ask for them. `npm run release -- --draft` goes on without.',
  );
}

/** The changelog's section of a version; a draft takes what is not released yet where the version has none. */
export function changesOf(changelog: string, version: string, isDraft: boolean): string {
  const sections = changelog.split(/^## /m).slice(1);
  const named = (title: string) => sections.find((section) => section.split(/\s/, 1)[0] === title);
  const section = named(version) ?? (isDraft ? named('Unreleased') : undefined);
  if (section === undefined) {
    throw new Error(`CHANGELOG.md has no section “## ${version}”, the version in package.json.`);
  }
  return `${section.slice(section.indexOf('\n')).trim()}\n`;
}

function unpack(zip: Uint8Array, to: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), bytes);
  }
}

function write(name: string, content: Uint8Array | string): void {
  writeFileSync(`${folder}/${name}`, content);
  console.log(`${folder}/${name}: ${Math.ceil(content.length / 1_000)} kB`);
}

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

function npm(cwd: string, ...args: string[]): void {
  execFileSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
}
