import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import ours from '../../package.json' with { type: 'json' };
import lock from '../../package-lock.json' with { type: 'json' };

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Where its source is. */
  readonly source: string;
  readonly text: string;
}

/** Writes `LICENSES.txt`: the licence of every package that has code in the extension, and our own. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licencesOf(modules) });
    },
  };
}

export function licencesOf(modules: readonly string[]): string {
  const names = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].sort();
  const packages = names.map(readPackage);
  const summary = packages.map((one) => `  ${one.name} ${one.version}, ${one.license}: ${one.source}`);
  return [
    `${ours.name} ${ours.version}`,
    readFileSync('LICENSE', 'utf8').trim(),
    `It contains code of these packages, unmodified but for bundling and minification:\n\n${summary.join('\n')}`,
    ...packages.map((one) => `${one.name} ${one.version}\n${sourceNote(one)}\n${one.text}`),
  ].join(`\n\n${'-'.repeat(80)}\n\n`);
}

/** The package that a module belongs to, also where a build tool adds it; `null` for our own. */
function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/');
  const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return installed ?? /^\0(vite|rolldown)\//.exec(path)?.[1] ?? null;
}

function readPackage(name: string): Package {
  const folder = `node_modules/${name}`;
  const entry = (lock.packages as Record<string, { version?: string; license?: string }>)[folder];
  const { version, license, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (entry?.version !== version) throw new Error(`${folder} is not the version that the lock file has.`);
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one));
  if (file === undefined) throw new Error(`${folder} has no licence to put beside its code.`);
  // Vite's own licence is followed by those of its development tools.
  const [text = ''] = readFileSync(`${folder}/${file}`, 'utf8').split('# Licenses of bundled dependencies');
  return { name, version, license, source: sourceOf(repository), text: text.trim() };
}

function sourceOf(repository: string | { url: string }): string {
  const address = typeof repository === 'string' ? repository : repository.url;
  if (/^[\w-]+\/[\w-]+$/.test(address)) return `https://github.com/${address}`;
  return address.replace(/^git\+/, '').replace(/\.git$/, '');
}

/** The MPL asks for the address at which its source can be had. */
const sourceNote = ({ license, source, version }: Package) =>
  license.startsWith('MPL') ? `The source code of version ${version} is available at ${source}\n` : '';
