import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import type { HarProblem, HarProblemKind } from './har-import';

const words: Readonly<Record<HarProblemKind, LocalizedText>> = {
  empty: { en: 'The file is empty. Export the HAR again.', zh: '文件为空，需重新导出 HAR。' },
  compressed: {
    en: 'The file is a zip or gzip archive. If it holds a `.har` file, unpack it and import that; if it is the session of a proxy (`.saz`, `.chlz`, `.proxymanlogv2`), export a HAR from that program.',
    zh: '这是 zip 或 gzip 压缩包。如果其中有 `.har` 文件，请解压后导入；如果是抓包工具的会话文件（`.saz`、`.chlz`、`.proxymanlogv2`），请在该工具中导出 HAR。',
  },
  'not-json': {
    en: 'The file is not JSON, so not a HAR. Export it from the Network panel as “HAR”.',
    zh: '文件不是 JSON，因此不是 HAR。在“网络”面板中以 HAR 格式导出。',
  },
  'no-entries': {
    en: 'The file is JSON without `log.entries`, so not a HAR. Export it from the Network panel as “HAR”.',
    zh: '文件是 JSON，但没有 `log.entries`，不是 HAR。在“网络”面板中以 HAR 格式导出。',
  },
  'no-requests': {
    en: 'The entries of the file have no request. Export the HAR again, from the Network panel or a proxy.',
    zh: '文件中的条目都没有请求。在“网络”面板或抓包工具中重新导出 HAR。',
  },
  broken: {
    en: 'The JSON breaks at line {line}, column {column}. No entry could be read behind that place.',
    zh: 'JSON 在第 {line} 行第 {column} 列出错，此处之后没有可读取的条目。',
  },
  'broken-on': {
    en: 'The JSON breaks at line {line}, column {column}. Reading went on with the next entry.',
    zh: 'JSON 在第 {line} 行第 {column} 列出错，已从下一条目继续读取。',
  },
  cut: {
    en: 'The file ends too early, at line {line}, column {column}: the export or the download was cut off. What comes before was read.',
    zh: '文件在第 {line} 行第 {column} 列提前结束：导出或下载不完整。此前的内容已读取。',
  },
  'not-an-entry': {
    en: 'The entry at line {line}, column {column} has no request, and was left out.',
    zh: '第 {line} 行第 {column} 列的条目没有请求内容，已跳过。',
  },
};

/** What was wrong with a HAR file, in words. */
export function harProblemWords({ what, at }: HarProblem): Sentence {
  return { text: words[what], values: { line: at.line, column: at.column } };
}
