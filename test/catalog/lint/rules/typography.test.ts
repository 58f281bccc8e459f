import { expect, test } from 'vitest';
import { typography } from '../../../../src/catalog/lint/rules/typography';
import { anEntry, folderWith } from '../a-folder';

const chinese = (zh: string) =>
  typography(folderWith(anEntry({ title: { en: 'A title', zh } }))).map(({ problem }) => problem);

test.each([
  '`{username}` 已在群组 `{group_id}` 中',
  '缺少 `Content-Type`，或不是 JSON。',
  '上限为 5 KB（约 5000 字）',
  '重新获取：`POST /token`',
  '发送 `{"a":"中文,中文"}`',
])('"%s" passes', (zh) => {
  expect(chinese(zh)).toEqual([]);
});

test.each(['用户`kim`不存在', '缺少Token', '第{line}行', '超过5 KB'])('"%s" lacks a space', (zh) => {
  expect(chinese(zh)).toEqual([expect.stringContaining('lacks a space')]);
});

test.each(['用户不存在,请求失败', '原因: 过期', '过期(或未发送)', '是否开通?'])(
  '"%s" has ASCII punctuation',
  (zh) => {
    expect(chinese(zh)).toEqual([expect.stringContaining('ASCII punctuation')]);
  },
);
