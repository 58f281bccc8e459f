import { expect, test } from 'vitest';
import { templates } from '../../../../src/catalog/lint/rules/templates';
import { anEntry, folderWith } from '../a-folder';

const flaws = (description: string, variants?: string[]) =>
  templates(folderWith(anEntry({ description, ...(variants ? { variants } : {}) }))).map(
    ({ problem }) => problem,
  );

test.each(['', 'a plain text', '{username} does not match', 'user {username}'])('"%s" passes', (template) => {
  expect(flaws(template)).toEqual([]);
});

test.each([
  ['{username}{group_id} is odd', /touch/],
  ['{username} {group_id} is odd', /touch/],
  ['{username}', /no word/],
  ['[{username}]: {group_id}!', /no word/],
  ['user {username} and user {username}', /twice/],
])('"%s" is refused', (template, problem) => {
  expect(flaws(template)).toEqual([expect.stringMatching(problem)]);
});

test('variants are held to the same', () => {
  expect(flaws('user {username}', ['{username}'])).toHaveLength(1);
});
