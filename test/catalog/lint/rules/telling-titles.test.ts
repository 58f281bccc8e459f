import { expect, test } from 'vitest';
import { tellingTitles } from '../../../../src/catalog/lint/rules/telling-titles';
import { aFolder, anEntry, aStatus, folderWith } from '../a-folder';

const titled = (en: string, zh: string) =>
  tellingTitles(folderWith(anEntry({ title: { en, zh } }))).map(({ problem }) => problem);

test('a title about the call passes', () => {
  expect(titled('`{username}` is in the group already', '`{username}` 已在群组中')).toEqual([]);
});

test.each([
  ['Forbidden', '禁止'],
  ['403 Forbidden.', '403 禁止'],
  ['The service refuses the call', '服务拒绝执行'],
])('"%s" says no more than the status', (en, zh) => {
  expect(titled(en, zh)).toHaveLength(2);
});

test('statuses bear their own titles', () => {
  const statuses = [aStatus({ title: { en: 'Forbidden', zh: '禁止' } })];
  expect(tellingTitles(aFolder({ statuses }))).toEqual([]);
});

test('a title wider than its row is refused, Chinese counting double', () => {
  expect(titled('x'.repeat(71), '已在群组中')).toEqual([expect.stringContaining('wider')]);
  expect(titled('In the group already', '长'.repeat(36))).toEqual([expect.stringContaining('wider')]);
  expect(titled('x'.repeat(70), '长'.repeat(35))).toEqual([]);
});
