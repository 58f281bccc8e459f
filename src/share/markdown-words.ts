import type { BodyState } from '../model/call';
import type { Certainty, Verdict } from '../model/diagnosis';
import type { Bilingual } from '../model/language';

const both = (en: string, zh: string): Bilingual => ({ en, zh });

/** The words of a ticket that are neither the call's nor the diagnosis'. */
export const words = {
  noResponse: both('no response', '没有响应'),
  unknownOperation: both('unknown operation', '未知操作'),
  why: both('Why', '原因'),
  howToFix: both('How to fix', '如何修复'),
  inside: both('What failed inside', '内部失败项'),
  findings: both('Also worth fixing', '其他值得修复之处'),
  request: both('Request', '请求'),
  response: both('Response', '响应'),
  sources: both('Sources', '出处'),
  calledAt: both('Called at', '调用位置'),
  bodyHidden: both(
    'A body was sent, but the browser does not show it.',
    '请求带有请求体，但浏览器没有给出内容。',
  ),
  redacted: both(
    'Tokens, passwords and other secrets are replaced by placeholders.',
    'token、密码等敏感内容已替换为占位符。',
  ),
} as const;

export const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  confirmed: both('Confirmed', '已确认'),
  likely: both('Likely', '很可能'),
  possible: both('Possible', '有可能'),
  'ruled-out': both('Ruled out', '已排除'),
};

export const certaintyWords: Readonly<Record<Certainty, Bilingual>> = {
  exact: both('matched by status, error and text', '状态码、错误码与描述均匹配'),
  text: both('matched by its text', '仅描述匹配'),
  error: both('known by its error code', '仅错误码匹配'),
  status: both('known by its status', '仅状态码匹配'),
  none: both('in no document', '未收录'),
};

/** Why there is no body to show; nothing to say where there is one. */
export const bodyWords: Readonly<Record<Exclude<BodyState, 'present'>, Bilingual>> = {
  empty: both('The service sent no body.', '服务端没有返回响应体。'),
  'hidden-by-cors': both(
    'The browser withheld the body from the page (CORS).',
    '浏览器因 CORS 隐藏了响应体。',
  ),
  evicted: both('The body was no longer to be had.', '响应体已无法取得。'),
  truncated: both('The body is cut.', '响应体不完整。'),
  binary: both('The body is no text.', '响应体不是文本。'),
  unanswered: both('The browser did not hand over the body.', '浏览器未提供响应体。'),
  'let-go': both('The body was let go of to save memory.', '为节省内存，响应体已释放。'),
  failed: both('No response reached the browser.', '浏览器没有收到响应。'),
};

/** A row of a document's table. */
export const rowWords = (row: number): Bilingual => both(`, row ${row}`, `，第 ${row} 行`);

export const cutWords = (count: number): Bilingual => {
  const number = count.toLocaleString('en-GB');
  return both(`${number} more characters are left out.`, `另有 ${number} 个字符未列出。`);
};
