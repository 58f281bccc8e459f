import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type CatalogOperation,
  methods,
  operationById,
  operations,
  placeholdersOf,
} from '../../src/catalog/operations';

/** The entries that break a rule, as they are to be shown. */
const breaking = (isBroken: (operation: CatalogOperation) => boolean) =>
  operations.filter(isBroken).map(({ id, method, path }) => `${id}: ${method} ${path}`);

const doubled = (keys: readonly string[]) => keys.filter((key, at) => keys.indexOf(key) !== at);

describe('every operation', () => {
  test('has an id of its own, in kebab case', () => {
    expect(doubled(operations.map(({ id }) => id))).toEqual([]);
    expect(breaking(({ id }) => !/^[a-z]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  });

  test('is found by its id', () => {
    expect(operationById('add-group-member')?.name).toEqual({ en: 'Add a group member', zh: '添加群成员' });
    expect(operationById('no-such-operation')).toBe(undefined);
    expect(operationById('__proto__')).toBe(undefined);
  });

  test('has a method that the API takes', () => {
    expect(breaking(({ method }) => !methods.some((known) => known === method))).toEqual([]);
  });

  test('has a path of plain words and placeholders, none twice', () => {
    expect(breaking(({ path }) => !/^(\/([a-z0-9_.-]+|\{[a-z][a-z_]*\}))+$/.test(path))).toEqual([]);
    expect(breaking(({ path }) => doubled(placeholdersOf(path).map(([name]) => name)).length > 0)).toEqual(
      [],
    );
  });

  test('has a module', () => {
    expect(breaking(({ module }) => !/^[a-z]+(-[a-z]+)*$/.test(module))).toEqual([]);
  });

  test('has an English name that says what to do, without a full stop', () => {
    expect(
      breaking(({ name }) => !/^[A-Z][a-z]+(-[a-z]+)? .*[^. ]$/.test(name.en) || name.en.length > 60),
    ).toEqual([]);
  });

  test('has a Chinese name, with a space between Chinese and Latin', () => {
    expect(breaking(({ name }) => !/\p{Script=Han}/u.test(name.zh))).toEqual([]);
    expect(breaking(({ name }) => /\p{Script=Han}[A-Za-z]|[A-Za-z]\p{Script=Han}/u.test(name.zh))).toEqual(
      [],
    );
    expect(breaking(({ name }) => /[(),:.]/.test(name.zh))).toEqual([]);
  });
});

describe('operations of one method and path', () => {
  const sharing = groupBy(operations, ({ method, path }) => `${method} ${path}`);

  test('are told apart: one answers when no `when` holds, and stands last', () => {
    const unclear = [...sharing].filter(([, all]) => all.findIndex(({ when }) => !when) !== all.length - 1);
    expect(unclear.map(([route]) => route)).toEqual([]);
  });

  test('never ask the same question twice', () => {
    const same = [...sharing].filter(
      ([, all]) => doubled(all.map(({ when }) => JSON.stringify(when))).length > 0,
    );
    expect(same.map(([route]) => route)).toEqual([]);
  });

  test('ask exactly one question each, and of a placeholder that the path has', () => {
    const kinds = ['bodyIs', 'bodyHas', 'body', 'query', 'manyIn'];
    expect(
      breaking(({ when, path }) => {
        if (!when) return false;
        const [kind = '', ...others] = Object.keys(when);
        if (!kinds.includes(kind) || others.length > 0) return true;
        return 'manyIn' in when && !placeholdersOf(path).some(([name]) => name === when.manyIn);
      }),
    ).toEqual([]);
  });
});

test('one place of a path has one placeholder name, whatever the method', () => {
  const shapes = groupBy(operations, ({ path }) => path.replace(/\{[a-z_]+\}/g, '{}'));
  const named = [...shapes.values()].map((all) => [...new Set(all.map(({ path }) => path))]);
  expect(named.filter((paths) => paths.length > 1)).toEqual([]);
});

test('the table takes at most 14 kB of the catalog, gzipped', () => {
  const table = JSON.parse(readFileSync('src/catalog/operations.json', 'utf8'));
  expect(gzipSync(JSON.stringify(table)).length).toBeLessThan(14_000);
});

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
