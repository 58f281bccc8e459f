import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import type { JsonFault, JsonFaultKind } from '../json/fault';
import type { ServerPlace } from '../json/server-place';

/** Faults of the text as a whole, as sentences. */
const wholes: Partial<Record<JsonFaultKind, LocalizedText>> = {
  empty: { en: 'The body is empty', zh: '请求体为空' },
  'form-encoding': {
    en: 'The body is a form (`a=b&c=d`), not JSON',
    zh: '请求体是表单格式（`a=b&c=d`），不是 JSON',
  },
  multipart: { en: 'The body is a multipart form, not JSON', zh: '请求体是 multipart 表单，不是 JSON' },
  xml: { en: 'The body begins with `<`: no JSON does', zh: '请求体以 `<` 开头，不是 JSON' },
  'object-object': {
    en: 'The body is an object that was sent without `JSON.stringify`',
    zh: '请求体是未经 `JSON.stringify` 的对象',
  },
  'double-encoded': {
    en: 'The body is a string that holds the JSON: it was stringified twice',
    zh: '请求体是装着 JSON 的字符串：序列化了两次',
  },
  'quoted-whole': {
    en: 'The whole body is in quotes, as a shell may leave them',
    zh: '整个请求体被引号包住，常见于 shell 转义',
  },
  'escaped-quotes': {
    en: 'The quotes of the body are escaped (`\\"`), as if it were inside a string',
    zh: '请求体中的引号被转义成了 `\\"`，像是写在字符串里',
  },
  'byte-order-mark': {
    en: 'The body begins with a byte order mark',
    zh: '请求体以 BOM 开头',
  },
  'missing-braces': {
    en: 'The braces around the fields of the body are missing',
    zh: '请求体的字段外缺少花括号',
  },
  'leading-text': {
    en: 'The body begins with text that is no JSON',
    zh: '请求体开头的文本不是 JSON',
  },
};

/** Faults that stand at a place. */
const spots: Partial<Record<JsonFaultKind, LocalizedText>> = {
  'equals-sign': { en: '`=` where a colon belongs', zh: '此处应为冒号，却写成了 `=`' },
  'single-quotes': { en: 'a single quote where JSON takes `"`', zh: 'JSON 只用 `"`，这里是单引号' },
  'curly-quotes': {
    en: 'a curly quote (`{character}`) where JSON takes `"`',
    zh: 'JSON 只用 `"`，这里是弯引号 `{character}`',
  },
  backquotes: { en: 'a backquote where JSON takes `"`', zh: 'JSON 只用 `"`，这里是反引号' },
  'unquoted-key': { en: 'a name without its quotes', zh: '字段名缺少引号' },
  'unquoted-value': { en: 'a text without its quotes', zh: '文本值缺少引号' },
  'trailing-comma': { en: 'a comma right before a closing bracket', zh: '右括号前多了一个逗号' },
  'extra-comma': { en: 'a comma too many', zh: '多了一个逗号' },
  'missing-comma': { en: 'a comma is missing before it', zh: '此处之前缺少逗号' },
  'missing-colon': { en: 'a colon is missing before it', zh: '此处之前缺少冒号' },
  'missing-value': { en: 'a value is missing before it', zh: '此处之前缺少值' },
  'unclosed-string': { en: 'the quote that opens here is never closed', zh: '此处的引号没有闭合' },
  'unclosed-brace': { en: 'the text ends while `{` is still open', zh: '文本在此结束，`{` 仍未闭合' },
  'unclosed-bracket': { en: 'the text ends while `[` is still open', zh: '文本在此结束，`[` 仍未闭合' },
  'wrong-closer': {
    en: '`{character}` closes a bracket of another kind',
    zh: '`{character}` 与左括号不匹配',
  },
  'extra-closer': { en: '`{character}` closes nothing that is open', zh: '`{character}` 没有对应的左括号' },
  'unescaped-quote': {
    en: 'a `"` inside a text ends it; it is written `\\"`',
    zh: '文本中的 `"` 提前结束了字符串，应写作 `\\"`',
  },
  literal: { en: 'a word that is no value of JSON', zh: '这个词不是 JSON 的值' },
  'bad-number': { en: 'a number in a form that JSON does not take', zh: '数字写法不符合 JSON' },
  comment: { en: 'a comment, which JSON does not take', zh: 'JSON 不支持注释' },
  'full-width-punctuation': {
    en: '`{character}` is full-width; JSON takes only the half-width one',
    zh: '`{character}` 是全角符号，JSON 只用半角',
  },
  'invisible-character': {
    en: 'an invisible character, often copied along from a page',
    zh: '有一个不可见字符，多半是从网页复制来的',
  },
  'newline-in-string': {
    en: 'a line break inside a text; it is written `\\n`',
    zh: '文本中有换行，应写作 `\\n`',
  },
  'control-character': {
    en: 'a control character inside a text, such as a tab, must be escaped',
    zh: '文本中有未转义的控制字符，如制表符',
  },
  'bad-escape': { en: '`\\` before what cannot be escaped', zh: '`\\` 后的字符不能转义' },
  'two-values': { en: 'a second value after the first', zh: '第一个值之后又有一个值' },
  'extra-text': { en: 'text after the end of the JSON', zh: 'JSON 结束后还有文本' },
  'unexpected-character': { en: '`{character}` does not belong here', zh: '此处不该出现 `{character}`' },
};

/** Whether the fault is one of the whole text: a parser may stop anywhere in it. */
export const isWhole = ({ kind }: JsonFault): boolean =>
  Object.hasOwn(wholes, kind) && kind !== 'double-encoded' && kind !== 'byte-order-mark';

/** How the place that the service names goes with the one that is shown. */
export function serverPlaceInWords(
  { line, column }: ServerPlace,
  fault: JsonFault,
  agrees: boolean,
): Sentence {
  const isSame = line === fault.line && column === fault.column;
  return {
    text: placeWords[isSame ? 'same' : !agrees ? 'other' : isWhole(fault) ? 'within' : 'past'],
    values: { line, column },
  };
}

const placeWords = {
  same: { en: 'The service names the same place.', zh: '服务端报告的位置与此一致。' },
  past: {
    en: 'The service names line {line}, column {column} for the same place: it counts in bytes, from the character after it.',
    zh: '服务端报告第 {line} 行第 {column} 列：它按字节计数，且指向出错字符之后一位。',
  },
  within: {
    en: 'The service stopped reading at line {line}, column {column}.',
    zh: '服务端读到第 {line} 行第 {column} 列时停止。',
  },
  other: {
    en: 'The service names another place, line {line}, column {column}: what reached it may differ from what is shown here.',
    zh: '服务端报告的位置不同（第 {line} 行第 {column} 列）：实际到达的内容可能与此处所见不一致。',
  },
} as const;

/** What keeps a body from being JSON, in one line: the row's title. */
export function faultInWords({ kind, character, line, column }: JsonFault): Sentence {
  const whole = wholes[kind];
  if (whole !== undefined) return { text: whole, values: {} };
  const spot = spots[kind] ?? { en: 'no JSON', zh: '不是 JSON' };
  const text = {
    en: `Line {line}, column {column} of the body: ${spot.en}`,
    zh: `请求体第 {line} 行第 {column} 列：${spot.zh}`,
  };
  return { text, values: { line, column, character } };
}
