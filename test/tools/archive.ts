import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** Paths, with slashes, of all files below a folder. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, `${entry.parentPath}/${entry.name}`).replaceAll('\\', '/'))
    .sort();
}

/** The oldest that a zip can tell; in local time, as zips have it, so that the bytes are the same everywhere. */
const mtime = new Date(1980, 0, 1);

/** A zip of these files. The same files make the same bytes. */
export function zipOf(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of [...paths].sort())
    files[path] = [readFileSync(`${folder}/${path}`), { mtime, level: 9 }];
  return zipSync(files);
}

/** The first path below both folders whose bytes differ, or that one of them lacks; `null` where they are alike. */
export function firstDifference(one: string, other: string): string | null {
  const [here, there] = [filesBelow(one), filesBelow(other)];
  const differs = (path: string) =>
    !here.includes(path) ||
    !there.includes(path) ||
    !readFileSync(`${one}/${path}`).equals(readFileSync(`${other}/${path}`));
  return [...new Set([...here, ...there])].find(differs) ?? null;
}
