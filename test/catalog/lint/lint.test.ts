import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lintCatalog, lintFolder, rules } from '../../../src/catalog/lint/lint';
import { describeProblem } from '../../../src/catalog/lint/problem';
import { aFolder } from './a-folder';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = here('../../../src/catalog');
const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

describe('the rules', () => {
  const files = namesIn(join(source, 'lint/rules'), '.ts');

  test('are the files of their folder, none left out', () => {
    expect(['schema', ...Object.keys(rules)].sort()).toEqual(files);
  });

  test.each(files)('"%s" has a test of its own', (rule) => {
    expect(namesIn(here('./rules'), '.test.ts')).toContain(rule);
  });

  test('find nothing in a sound catalog', () => {
    expect(lintFolder(aFolder())).toEqual([]);
  });
});

describe('a folder on disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalog-'));
    cpSync(source, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is read without Vite', () => {
    expect(lintCatalog(folder)).toEqual([]);
  });

  test('with a file that is no JSON names the file and where it breaks', () => {
    writeFileSync(join(folder, 'errors/forbidden_op.json'), '{ "error": ');
    const [problem] = lintCatalog(folder);
    expect(problem?.file).toBe('errors/forbidden_op.json');
    expect(problem?.problem).toContain('cannot be read');
  });

  test('with a file of the wrong shape does not stop the lint', () => {
    writeFileSync(join(folder, 'errors/forbidden_op.json'), '[1, 2]');
    expect(lintCatalog(folder).map(({ file }) => file)).toContain('errors/forbidden_op.json');
  });

  test('that lacks a file says so', () => {
    rmSync(join(folder, 'steps.json'));
    expect(lintCatalog(folder).map(({ file }) => file)).toContain('steps.json');
  });
});

test('a problem is told with its file, its entry and its mend', () => {
  const problem = {
    file: 'errors/a.json',
    entry: 'a/b',
    problem: 'The id is used twice.',
    mend: 'Rename one.',
  };
  expect(describeProblem(problem)).toBe(
    'src/catalog/errors/a.json · a/b\n  The id is used twice.\n  Mend: Rename one.',
  );
  expect(describeProblem({ ...problem, entry: '' })).toMatch(/^src\/catalog\/errors\/a\.json\n/);
});
