import { expect, test } from 'vitest';
import { wording } from '../../../../src/catalog/lint/rules/wording';
import { anEntry, folderWith } from '../a-folder';

const worded = (en: string, zh: string) => wording(folderWith(anEntry({ title: { en, zh } })));

test('plain words pass, 请求 ("request") among them', () => {
  expect(worded('The request is refused', '请求被拒绝')).toEqual([]);
  expect(worded('The invitation is refused', '邀请被拒绝')).toEqual([]);
  expect(worded('A user may have 100 contacts', '单个用户最多 100 个好友')).toEqual([]);
});

test.each([
  ['Please check the name', '检查用户名'],
  ['The token may have expired', 'token 过期'],
  ['The token might possibly have expired', 'token 过期'],
  ['Possibly expired', 'token 过期'],
  ['Check the name', '请检查用户名'],
])('"%s" / "%s" is refused', (en, zh) => {
  expect(worded(en, zh)).not.toEqual([]);
});
