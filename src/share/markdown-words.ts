import type { BodyState } from '../model/call';
import type { Certainty, Verdict } from '../model/diagnosis';
import type { LocalizedText } from '../model/language';

const both = (en: string, zh: string): LocalizedText => ({ en, zh });

/** The words of a ticket that are neither the call's nor the diagnosis'. */
export const words = {
  noResponse: both('no response', '没有响应'),
  unknownOperation: both('unknown operation', '未知操作'),
  why: both('Why', '原因'),
  howToFix: both('How to fix', '解决方法'),
  inside: both('What failed inside', '失败的条目'),
  findings: both('Also worth fixing', '其他值得修正之处'),
  request: both('Request', '请求'),
  response: both('Response', '响应'),
  sources: both('Sources', '出处'),
  calledAt: both('Called at', '调用位置'),
  bodyHidden: both(
    'A body was sent, but the browser does not show it to DevTools.',
    '发送了请求体，但浏览器不向 DevTools 提供其内容。',
  ),
  redacted: both(
    'What was recognised as a token, a password or another secret is replaced by a placeholder.',
    '识别出的 token、密码等敏感内容已替换为占位符。',
  ),
} as const;

export const verdictWords: Readonly<Record<Verdict, LocalizedText>> = {
  confirmed: both('Confirmed', '已证实'),
  likely: both('Likely', '很可能'),
  possible: both('Possible', '有可能'),
  'ruled-out': both('Ruled out', '已排除'),
};

export const certaintyWords: Readonly<Record<Certainty, LocalizedText>> = {
  exact: both('known by status, code and text', '按状态码、错误码与文本解释'),
  text: both('known by its text', '按错误文本解释'),
  reading: both('read from its text and the call', '按错误文本的字面与请求内容解读'),
  error: both('known by its code', '按错误码解释'),
  status: both('known by its status alone', '按状态码解释'),
  none: both('not in any document', '文档未收录'),
};

/** Why there is no body to show; nothing to say where there is one. */
export const bodyWords: Readonly<Record<Exclude<BodyState, 'present'>, LocalizedText>> = {
  empty: both('The service sent no body.', '服务端没有返回响应体。'),
  'hidden-by-cors': both(
    'The browser withheld the body from the page (CORS).',
    '浏览器因 CORS 隐藏了响应体。',
  ),
  'hidden-by-no-cors': both(
    'The browser withheld the body: the page asked in `no-cors` mode.',
    '页面以 `no-cors` 模式请求，浏览器隐藏了响应体。',
  ),
  'present-despite-cors': both(
    'The browser withheld this body from the page (CORS).',
    '浏览器因 CORS 没有把此响应体交给页面。',
  ),
  'at-page-call': both(
    'The browser kept no body for this call of a worker.',
    '浏览器没有为 Worker 的这次调用保留响应体。',
  ),
  recovered: both(
    'Recovered: the page changed its address before this body could be read.',
    '已找回：页面地址在读取响应体之前发生了变化。',
  ),
  'lost-to-navigation': both(
    'The page changed its address before the body could be read.',
    '页面地址在读取响应体之前发生了变化，响应体已丢失。',
  ),
  'left-out': both('The file leaves the body out.', '文件中没有这个响应体。'),
  evicted: both('The browser no longer has the body.', '浏览器已丢弃响应体。'),
  truncated: both('The browser kept only the beginning of the body.', '浏览器只保留了响应体的开头。'),
  binary: both('The body is not text.', '响应体不是文本。'),
  unanswered: both('The browser did not hand over the body.', '浏览器未提供响应体。'),
  'let-go': both('The body was let go of to save memory.', '为节省内存，响应体已释放。'),
  failed: both('No response reached the browser.', '浏览器没有收到响应。'),
};

/** A row of a document's table. */
export const rowWords = (row: number): LocalizedText => both(`, row ${row}`, `，第 ${row} 行`);

export const cutWords = (count: number): LocalizedText => {
  const number = count.toLocaleString('en-GB');
  return both(`${number} more characters are left out.`, `另有 ${number} 个字符未列出。`);
};

export const headersCutWords = (count: number): LocalizedText => {
  const number = count.toLocaleString('en-GB');
  return both(`${number} more headers are left out.`, `另有 ${number} 个头未列出。`);
};

export const itemsCutWords = (count: number): LocalizedText => {
  const number = count.toLocaleString('en-GB');
  return both(`${number} more that failed are left out.`, `另有 ${number} 个失败项未列出。`);
};
