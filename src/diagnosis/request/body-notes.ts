import { type Call, type CallResponse, headerValue } from '../../model/call';
import type { BodyShape } from '../../model/error-body';
import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';

/** What a browser asks of a response to a call with credentials, and where it falls short. */
const credentialed = {
  wildcard: {
    en: 'The page sent this call with credentials (`credentials: "include"`, `withCredentials`). For such a call browsers do not accept `Access-Control-Allow-Origin: *`, so the page is not given the body. Send it without: the token in `Authorization` is enough.',
    zh: '页面发送此请求时带了凭据（`credentials: "include"`、`withCredentials`）。对这类请求，浏览器不接受 `Access-Control-Allow-Origin: *`，因此页面拿不到响应体。去掉凭据即可：`Authorization` 中的 token 已经足够。',
  },
  refused: {
    en: 'The page sent this call with credentials (`credentials: "include"`, `withCredentials`), and the response lacks `Access-Control-Allow-Credentials: true`, so the page is not given the body. Send it without: the token in `Authorization` is enough.',
    zh: '页面发送此请求时带了凭据（`credentials: "include"`、`withCredentials`），而响应没有 `Access-Control-Allow-Credentials: true`，因此页面拿不到响应体。去掉凭据即可：`Authorization` 中的 token 已经足够。',
  },
} as const;

/** Where CORS withheld the body though the response names the page's origin, or any. */
function credentialedNote({ request, response }: Call): LocalizedText | undefined {
  if (!/^(?:hidden-by|present-despite)-cors$/.test(response.bodyState)) return undefined;
  const allowed = headerValue(response.headers, 'access-control-allow-origin')?.trim();
  if (allowed === '*') return credentialed.wildcard;
  return allowed !== undefined && allowed === headerValue(request.headers, 'origin')
    ? credentialed.refused
    : undefined;
}

/** Why there was nothing to read, by what the browser said of the body. */
const byState: Partial<Record<CallResponse['bodyState'], LocalizedText>> = {
  'hidden-by-cors': {
    en: 'The response lacks a matching `Access-Control-Allow-Origin`, so the browser withheld its body from the page and from DevTools. Repeat the call with cURL to read it.',
    zh: '响应缺少匹配的 `Access-Control-Allow-Origin`，浏览器没有把响应体交给页面和 DevTools。用 cURL 重发即可看到内容。',
  },
  'hidden-by-no-cors': {
    en: 'In `no-cors` mode the browser withholds the body.',
    zh: '`no-cors` 模式下，浏览器不提供响应体。',
  },
  'present-despite-cors': {
    en: 'The response lacks a matching `Access-Control-Allow-Origin`, so the page is not given this body: its code sees a network error. Whoever sends this response must add that header.',
    zh: '响应缺少匹配的 `Access-Control-Allow-Origin`，页面拿不到此响应体，代码只会得到网络错误。应由返回该响应的一方补上该响应头。',
  },
  'at-page-call': {
    en: 'A service worker took this body to the page: the page’s call to the same address has it, and is explained by it.',
    zh: 'Service Worker 把这个响应体转交给了页面：内容和解释见页面对同一地址的调用。',
  },
  'lost-to-navigation': {
    en: 'The page changed its address before the body could be read, so only the status can be explained. The browser’s Network panel may still show the body; otherwise repeat the call.',
    zh: '页面地址在读取响应体之前发生了变化，因此只能根据状态码解释。浏览器的网络面板中可能还有响应体；若没有，请重发请求。',
  },
  evicted: {
    en: 'The browser no longer has this body, so only the status can be explained. Repeat the call with DevTools open to read it.',
    zh: '浏览器已丢弃该响应体，因此只能根据状态码解释。保持 DevTools 打开并重发请求即可读取。',
  },
  truncated: {
    en: 'The browser cut this body off after {length} characters; only that part was read. In Firefox, raise `devtools.netmonitor.responseBodyLimit`.',
    zh: '浏览器在 {length} 个字符处截断了响应体，只解析了前面的部分。Firefox 可调大 `devtools.netmonitor.responseBodyLimit`。',
  },
  binary: {
    en: 'The body is binary ({size}), not text, so there is nothing in it to explain.',
    zh: '响应体是二进制内容（{size}），不是文本，无从解读。',
  },
  unanswered: {
    en: 'The browser did not hand over this body within 8 seconds, so only the status can be explained. Repeat the call to read it.',
    zh: '浏览器在 8 秒内未提供响应体，因此只能根据状态码解释。重发请求后再看。',
  },
};

/** What was wrong with a body that did arrive, by its shape. */
const byShape: Partial<Record<BodyShape, LocalizedText>> = {
  empty: {
    en: 'The response has no body, so only its status can be explained.',
    zh: '响应没有响应体，只能根据状态码解释。',
  },
  html: {
    en: 'The body is an HTML page. The chat service answers in JSON, so something in front of it (a gateway, a proxy) wrote this.',
    zh: '响应体是 HTML 页面。聊天服务只返回 JSON，这段内容来自它前面的网关或代理。',
  },
  text: {
    en: 'The body is plain text (`{body}`), not the JSON that the chat service answers with.',
    zh: '响应体是纯文本（`{body}`），不是聊天服务返回的 JSON。',
  },
  'cut-json': {
    en: 'The body begins as JSON and breaks off or is malformed, so its fields cannot be read. Look at it under Response, and repeat the call.',
    zh: '响应体以 JSON 开头，但不完整或格式有误，无法读取字段。先查看“响应”中的原文，再重发请求。',
  },
  array: {
    en: 'The body is a JSON array, not an error object. Look at it under Response.',
    zh: '响应体是 JSON 数组，不是错误对象。内容见“响应”。',
  },
  scalar: {
    en: 'The body is a bare JSON value (`{body}`), not an error object.',
    zh: '响应体只是一个 JSON 值（`{body}`），不是错误对象。',
  },
  object: {
    en: 'The body is JSON without `error` or `error_description`. Look at its fields under Response.',
    zh: '响应体是 JSON，但没有 `error` 和 `error_description`。各字段见“响应”。',
  },
  unreadable: {
    en: 'The body is {length} characters long, far more than any error of the service, and was not read. Look at its beginning under Response.',
    zh: '响应体长达 {length} 个字符，远超服务的任何错误响应，未作解析。开头部分见“响应”。',
  },
};

/** On what is no JSON the SDK's own code breaks, and the page hears nothing. */
const sdkBreaks: LocalizedText = {
  en: 'The web SDK reads every answer as JSON: on this one its promise stays pending, and the browser console shows a `SyntaxError`.',
  zh: 'Web SDK 将所有响应按 JSON 解析：遇到该内容时 Promise 会一直挂起，浏览器控制台只有 `SyntaxError`。',
};

/** The page's own part in such a call proves little: the worker may have added a token, or sent something else. */
const byWorker: LocalizedText = {
  en: 'A service worker of the page answered this call, and this log does not show what it sent: that may differ from the page’s request, the token included.',
  zh: '此调用由页面的 Service Worker 响应，本日志中没有它实际发出的请求：内容（包括 token）可能与页面的请求不同。',
};

/** What is known of an answer beside its body. */
interface Known {
  /** A gateway answered, and the causes say so. */
  readonly gateway: boolean;
  /** The web SDK raises no error for it. */
  readonly sdkIsSilent: boolean;
}

/** What could not be read of a response's body, and what to do about it. */
export function bodyNotes(call: Call, shape: BodyShape, known: Known): Sentence[] {
  const { response, viaServiceWorker } = call;
  const isForeign = shape === 'html' || shape === 'text';
  const state = credentialedNote(call) ?? byState[response.bodyState];
  const ofShape = response.status > 0 && !known.gateway ? byShape[shape] : undefined;
  const breaks = isForeign && known.sdkIsSilent ? sdkBreaks : undefined;
  const values = {
    length: response.body?.length ?? 0,
    size: { bytes: Math.max(response.size, 0) },
    body: (response.body ?? '').trim().slice(0, 40),
  };
  return [state ?? ofShape, breaks, viaServiceWorker ? byWorker : undefined].flatMap((text) =>
    text ? [{ text, values }] : [],
  );
}
