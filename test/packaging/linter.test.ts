import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { unexplained } from '../tools/lint-extension';

const innerHtml = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'Unsafe', file: 'assets/a.js', line: 1 };

it('lets only those warnings of the add-on linter pass that are explained, and as often', () => {
  expect(unexplained([innerHtml])).toEqual([]);
  expect(
    unexplained([innerHtml, { code: 'DANGEROUS_EVAL', message: 'eval', file: 'b.js', line: 2 }]),
  ).toEqual(['b.js:2 DANGEROUS_EVAL: eval']);
  expect(unexplained([innerHtml, innerHtml])).toHaveLength(2);
});

it('asks that an explanation go when the linter no longer warns', () => {
  expect(unexplained([])).toEqual([expect.stringContaining('no longer found')]);
});

it('keeps the views from writing markup, by which the one warning is explained', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  expect(sources.length).toBeGreaterThan(100);
  for (const path of sources) {
    expect(readFileSync(`src/${path}`, 'utf8'), path).not.toMatch(
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML/,
    );
  }
});
