import type { Call, Header } from '../model/call';
import type { CorrectedRequest } from '../model/diagnosis';
import type { Language, LocalizedText } from '../model/language';
import { byRules, type RedactCallOptions, type Redactor, redactCall } from './redact';
import { quoted } from './shell';

export interface CurlOptions extends Pick<RedactCallOptions, 'keepSecrets' | 'extraNames'> {
  /** Of the comment that says what is missing. */
  readonly language?: Language;
}

const hiddenBody: LocalizedText = {
  en: '# A body was sent, but the browser does not show it: add it with --data-raw or --form.',
  zh: '# 请求带有请求体，但浏览器没有给出内容：用 --data-raw 或 --form 补上。',
};

/** Set by curl itself, or by the browser for reasons of its own. */
const setByOthers =
  /^(?:host|content-length|connection|proxy-connection|keep-alive|te|transfer-encoding|expect|user-agent|accept-encoding|accept-language|referer|dnt|priority|upgrade-insecure-requests|sec-.*)$/i;
/** What HTTP lets a header be called. Pseudo headers (`:authority`) are none, and `@file` means a file to curl. */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * A corrected request as a command that runs in a POSIX shell, placeholders in place of secrets. With the
 * redactor of the call that it corrects, that call's secrets are known too.
 */
export function toCurl(
  { method, url, headers, body }: CorrectedRequest,
  redactor: Redactor = byRules,
): string {
  return command({
    method: redactor.text(method, 'copy'),
    url: redactor.url(url, 'copy'),
    headers: headers.map(([name, value]) => [
      redactor.text(name, 'copy'),
      redactor.headerValue(name, value, 'copy'),
    ]),
    body: body === null ? null : redactor.text(body, 'copy'),
  });
}

/** The call as a command that repeats it, placeholders in place of secrets unless they are asked for. */
export function callToCurl(call: Call, { language = 'en', ...options }: CurlOptions = {}): string {
  const { request } = redactCall(call, { ...options, style: 'copy' }).call;
  return request.bodyHidden ? `${hiddenBody[language]}\n${command(request)}` : command(request);
}

function command({ method, url, headers, body }: CorrectedRequest): string {
  const parts = [start(method, url)];
  for (const [name, value] of headers.filter(isOwn)) parts.push(`-H ${quoted(headerLine(name, value))}`);
  if (headers.some(([name]) => /^accept-encoding$/i.test(name))) parts.push('--compressed');
  if (body !== null) {
    // Without one, curl would name a form.
    if (!headers.some(([name]) => /^content-type$/i.test(name))) parts.push("-H 'Content-Type:'");
    parts.push(`--data-raw ${quoted(body)}`);
  }
  return parts.join(' \\\n  ');
}

function start(method: string, url: string): string {
  // Curl waits for a body that never comes, were it told `-X HEAD`.
  const asMethod = method === 'HEAD' ? '--head' : `-X ${/^[A-Z]+$/.test(method) ? method : quoted(method)}`;
  const literally = /[[\]{}]/.test(url) ? '--globoff ' : '';
  const escaped = url.replace(/[\0-\x20\x7f]/g, encodeURIComponent);
  return `curl ${literally}${asMethod} ${escaped.startsWith('-') ? '--url ' : ''}${quoted(escaped)}`;
}

const isOwn = ([name]: Header) => headerName.test(name) && !setByOthers.test(name);

/** With a colon and nothing behind it, curl would leave the header out. */
function headerLine(name: string, value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return line.trim() === '' ? `${name};` : `${name}: ${line}`;
}
