import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lintCatalog } from '../../src/catalog/lint/lint';
import { readFolder } from '../../src/catalog/lint/read-folder';
import type { Diagnosis } from '../../src/model/diagnosis';
import { type Run, record, type Scenario } from '../scenarios/scenario';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { clientOf } from '../server/client';
import { readAnswers } from '../tools/catalog/answers';
import { idsFile, idTypes } from '../tools/catalog/ids';
import { kinds } from '../tools/catalog/kinds';
import { writeError } from '../tools/catalog/new-error';

/** CONTRIBUTING's recipe for a new error, followed in a copy of the project. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'new-error-'));
const inCopy = (path: string) => join(copy, path);
const read = (path: string) => readFileSync(inCopy(path), 'utf8');

const parts = ['src', 'test', 'package.json', 'package-lock.json', '.biome.json', '.gitignore'];

/** As a newcomer would type them: one error for each standard check. */
const errors: Readonly<Record<string, readonly string[]>> = {
  'field-missing': ['--text', 'alias must be provided', '--field', 'alias'],
  'field-empty': ['--text', 'alias must not be blank', '--field', 'alias'],
  'too-long': [
    ...['--text', 'group alias is longer than {limit}', '--field', 'alias', '--most', '32'],
    ...['--method', 'PUT', '--path', '/chatgroups/90000000000001'],
  ],
  'not-allowed': ['--text', 'no such kind of alias', '--field', 'kind', '--values', 'open, closed'],
  'too-many': ['--text', 'more aliases than {limit}', '--field', 'aliases', '--most', '5'],
  'not-there': ['--text', 'alias without its group', '--missing', 'group'],
  'media-type': ['--text', 'aliases are read as JSON alone'],
  rate: ['--text', 'aliases changed too often'],
  role: ['--text', 'aliases are for admins'],
  'feature-off': ['--text', 'aliases are not open here'],
};
const flagsOf = (check: string, code: string) => [
  ...['--status', '403', '--error', code, '--check', check],
  ...(errors[check] ?? []),
];

let server: ChatServer;
beforeAll(async () => {
  for (const part of parts)
    cpSync(join(root, part), inCopy(part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(root, 'node_modules'), inCopy('node_modules'));
  server = await startChatServer();
});
afterAll(async () => {
  await server.close();
  rmSync(copy, { recursive: true });
});

/** Replaces what the scaffold left open. */
function fillIn(path: string): void {
  let count = 0;
  const text = read(path)
    .replace(/"TODO: [^"]*"/g, () => `"The alias is wrong in way ${++count}"`)
    .replace(/"TODO：[^"]*"/g, () => `"别名有误 ${++count}"`);
  writeFileSync(inCopy(path), text);
}

const problems = () => lintCatalog(inCopy('src/catalog')).map(({ entry, problem }) => `${entry}: ${problem}`);

describe('npm run new error', () => {
  const flags = flagsOf('too-long', 'alias_error');
  const entry = 'src/catalog/errors/alias_error.json';
  const scenario = 'test/scenarios/alias-error-group-alias-is-longer.ts';

  it('writes one entry and one scenario, formatted, and brings the types up to date', () => {
    const said = execFileSync('node', ['test/environment/run.mjs', 'new', 'error', ...flags], {
      cwd: copy,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    expect(said).toContain(entry);
    expect(said).toContain(scenario);
    expect(read(scenario)).toContain("cause: 'alias_error/group-alias-is-longer#too-long'");
    expect(read(idsFile)).toBe(idTypes(readFolder(inCopy('src/catalog'))));
    const biome = join(root, 'node_modules/.bin/biome');
    const options = ['ci', '--error-on-warnings', entry, scenario, idsFile];
    expect(() => execFileSync(biome, options, { cwd: copy, stdio: 'pipe' })).not.toThrow();
  });

  it('leaves texts to write, and the lint asks for each of them and for nothing else', () => {
    expect(problems().length).toBeGreaterThan(0);
    expect(problems().filter((problem) => !problem.includes('still to be written: "TODO'))).toEqual([]);
  });

  it('leaves what is there alone', async () => {
    const before = [read(entry), read(scenario)];
    const again = await readAnswers(flags, false);
    expect(() => writeError(copy, again)).toThrow('--name');
    expect([read(entry), read(scenario)]).toEqual(before);
  });
});

describe('what is left out or will not do', () => {
  it.each([
    ['no status', ['--error', 'forbidden_op'], '--status: is missing'],
    ['a status that is none', ['--status', '4o3'], '--status: "4o3" will not do'],
    ['no text', ['--status', '403', '--error', 'x'], '--text: is missing'],
    ['a check that is none', [...flagsOf('rate', 'x'), '--check', 'luck'], '--check: "luck" will not do'],
    [
      'no limit',
      ['--status', '403', '--text', 'long', '--check', 'too-long', '--field', 'a'],
      '--most: is missing',
    ],
    ['a limit that is none', [...flagsOf('too-many', 'x'), '--most', '0'], '--most: "0" will not do'],
    ['a name with a blank', [...flagsOf('rate', 'x'), '--name', 'a b'], '--name: "a b" will not do'],
    ['a flag that there is not', ['--colour', 'red'], '--colour'],
  ])('%s is named', async (_, flags, message) => {
    await expect(readAnswers(flags, false)).rejects.toThrow(message);
  });
});

describe('an error with a standard check is one entry and one scenario', () => {
  let scenarios: readonly Scenario[] = [];
  let diagnose: typeof import('../../src/diagnosis/diagnose').diagnose;

  beforeAll(async () => {
    const written = [];
    for (const check of Object.keys(kinds)) {
      written.push(writeError(copy, await readAnswers(flagsOf(check, 'forbidden_op'), false)));
    }
    for (const path of [
      ...new Set(written.map(({ entry }) => entry)),
      'src/catalog/errors/alias_error.json',
    ]) {
      if (existsSync(inCopy(path))) fillIn(path);
    }
    const own = new Set(written.map(({ cause }) => cause));
    const loaded = await runnerImport<{ allScenarios: readonly Scenario[] }>(
      inCopy('test/scenarios/scenario.ts'),
      { configFile: false, root: copy },
    );
    scenarios = loaded.module.allScenarios.filter(({ cause }) => own.has(cause));
    const imported = await runnerImport<{ diagnose: typeof diagnose }>(inCopy('src/diagnosis/diagnose.ts'), {
      configFile: false,
      root: copy,
    });
    diagnose = imported.module.diagnose;
  });

  async function explain(run: Run): Promise<Diagnosis> {
    server.reset();
    const calls = await record(clientOf(server), run, server);
    const last = calls.at(-1);
    if (last === undefined) throw new Error('The scenario sent nothing.');
    return diagnose(last, calls);
  }

  it('keeps every rule of the catalog once its texts are written', () => {
    expect(problems()).toEqual([]);
  });

  it.each(Object.keys(kinds))('%s: the wrong call proves it, the right one does not', async (check) => {
    const cause = kinds[check]?.cause;
    const own = scenarios.filter((one) => one.cause.endsWith(`#${cause}`));
    expect(own).toHaveLength(1);
    const [scenario] = own as [Scenario];
    const [first] = (await explain(scenario.wrong)).causes;
    expect(first).toMatchObject({ id: scenario.cause, verdict: scenario.verdict });
    expect(first?.evidence.length).toBeGreaterThan(0);
    const same = (await explain(scenario.right)).causes.find(({ id }) => id === scenario.cause);
    expect(same?.verdict).not.toBe('confirmed');
  });
});
