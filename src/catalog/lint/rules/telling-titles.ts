import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { type Text, textsOf } from '../texts';

/** A row has room for about this many columns. */
const maxTitleColumns = 70;
/** Characters that take two columns: Chinese ones and full-width punctuation. */
const wide = /[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]/;

/** What the statuses themselves are called; such a title would say nothing that the row does not. */
const phrases = [
  'bad request',
  'unauthorized',
  'forbidden',
  'not found',
  'method not allowed',
  'request timeout',
  'conflict',
  'payload too large',
  'request entity too large',
  'unsupported media type',
  'too many requests',
  'internal server error',
  'not implemented',
  'bad gateway',
  'service unavailable',
  'gateway timeout',
  '错误请求',
  '请求错误',
  '未授权',
  '禁止',
  '未找到',
  '请求方式错误',
  '请求超时',
  '请求体过大',
  '服务不可用',
  '服务器内部错误',
  '网关超时',
];

/** Titles fit a row, and say more than the status beside them. */
export function tellingTitles(folder: CatalogFolder): Problem[] {
  const statusTitles = folder.statuses.flatMap(({ title }) => [bare(title.en), bare(title.zh)]);
  const empty = new Set([...phrases, ...statusTitles]);
  return textsOf(folder)
    .filter(({ kind }) => kind === 'title')
    .flatMap((title) => [
      ...tooLong(title),
      ...(title.file === 'statuses.json' ? [] : saysNothing(title, empty)),
    ]);
}

function tooLong({ file, entry, text }: Text): Problem[] {
  return [text.en, text.zh]
    .filter((title) => widthOf(title) > maxTitleColumns)
    .map((title) => ({
      file,
      entry,
      problem: `The title "${title}" is wider than ${maxTitleColumns} columns.`,
      mend: 'Say what happened in a few words; the causes have room for the rest.',
    }));
}

function widthOf(title: string): number {
  return [...title.replaceAll('`', '')].reduce((width, char) => width + (wide.test(char) ? 2 : 1), 0);
}

function saysNothing({ file, entry, text }: Text, empty: ReadonlySet<string>): Problem[] {
  return [text.en, text.zh]
    .filter((title) => empty.has(bare(title)))
    .map((title) => ({
      file,
      entry,
      problem: `The title "${title}" says no more than the status.`,
      mend: 'Say what happened to this call, with its own values.',
    }));
}

const bare = (title: string) =>
  title
    .toLowerCase()
    .replace(/^\d{3}\s*/, '')
    .replace(/[.。!！]$/, '')
    .trim();
