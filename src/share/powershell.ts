import type { Call } from '../model/call';
import { headerValue } from '../model/call';
import type { LocalizedText } from '../model/language';
import type { CurlOptions } from './curl';
import { isOwn } from './own-headers';
import { redactCall } from './redact';
import { powerShell } from './shell';

const hiddenBody: LocalizedText = {
  en: '# A body was sent, but the browser does not show it: add it with -Body.',
  zh: '# 请求带有请求体，但浏览器没有给出内容：用 -Body 补上。',
};

/** Windows PowerShell takes the media type apart from the headers, and cookies not at all. */
const setApart = /^(?:content-type|cookie|range)$/i;
/** Windows PowerShell sends no other method. */
const methods = /^(?:GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH|TRACE)$/;

/**
 * The call as an `Invoke-WebRequest` that Windows PowerShell 5.1 and PowerShell 7 read alike, placeholders in
 * place of secrets unless they are asked for.
 */
export function callToPowerShell(
  call: Call,
  { language = 'en', ...options }: Omit<CurlOptions, 'shell'> = {},
): string {
  const { request } = redactCall(call, { ...options, style: 'copy' }).call;
  const { method, url, body } = request;
  const { quote, lineBreak } = powerShell;
  const headers = new Map<string, string>();
  for (const [name, value] of request.headers) {
    if (!isOwn([name, value]) || setApart.test(name) || value.trim() === '') continue;
    // A table has each name once.
    const key = name.toLowerCase();
    const line = value.replace(/[\r\n]+/g, ' ');
    headers.set(key, headers.has(key) ? `${headers.get(key)}, ${line}` : line);
  }
  const table = [...headers].map(([name, value]) => `${quote(name)} = ${quote(value)}`);
  const type = headerValue(request.headers, 'content-type');
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD';
  const parts = [
    `Invoke-WebRequest -UseBasicParsing -Uri ${quote(url)}`,
    `${methods.test(method) ? '-Method' : '-CustomMethod'} ${quote(method)}`,
    ...(table.length === 0 ? [] : [`-Headers @{\n    ${table.join('\n    ')}\n  }`]),
    ...(type === undefined ? [] : [`-ContentType ${quote(type)}`]),
    // 5.1 would send text as Latin-1.
    ...(hasBody ? [`-Body ([Text.Encoding]::UTF8.GetBytes(${quote(body)}))`] : []),
  ];
  const written = parts.join(lineBreak);
  return request.bodyHidden ? `${hiddenBody[language]}\n${written}` : written;
}
