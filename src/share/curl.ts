import type { Call } from '../model/call';
import type { CorrectedRequest } from '../model/diagnosis';
import type { Language, LocalizedText } from '../model/language';
import { isOwn } from './own-headers';
import { byRules, type RedactCallOptions, type Redactor, redactCall } from './redact';
import { cmd, posix, type Shell } from './shell';

export interface CurlOptions
  extends Pick<RedactCallOptions, 'keepSecrets' | 'extraNames' | 'shared' | 'corrected'> {
  /** Of the comment that says what is missing. */
  readonly language?: Language;
  /** `bash` is read alike by dash, zsh and fish. */
  readonly shell?: 'bash' | 'cmd';
}

const hiddenBody: LocalizedText = {
  en: 'A body was sent, but the browser does not show it: add it with --data-raw or --form.',
  zh: '请求带有请求体，但浏览器没有给出内容：用 --data-raw 或 --form 补上。',
};

const shells = { bash: { ...posix, comment: '# ' }, cmd: { ...cmd, comment: 'REM ' } } as const;

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
export function callToCurl(
  call: Call,
  { language = 'en', shell = 'bash', ...options }: CurlOptions = {},
): string {
  const { request } = redactCall(call, { ...options, style: 'copy' }).call;
  const written = command(request, shells[shell]);
  return request.bodyHidden ? `${shells[shell].comment}${hiddenBody[language]}\n${written}` : written;
}

function command({ method, url, headers, body }: CorrectedRequest, shell: Shell = posix): string {
  const parts = [start(method, url, shell)];
  for (const [name, value] of headers.filter(isOwn)) {
    parts.push(`-H ${shell.quote(headerLine(name, value))}`);
  }
  if (headers.some(([name]) => /^accept-encoding$/i.test(name))) parts.push('--compressed');
  if (body !== null) {
    // Without one, curl would name a form.
    if (!headers.some(([name]) => /^content-type$/i.test(name))) {
      parts.push(`-H ${shell.quote('Content-Type:')}`);
    }
    parts.push(`--data-raw ${shell.quote(body)}`);
  }
  return parts.join(shell.lineBreak);
}

function start(method: string, url: string, shell: Shell): string {
  // Curl waits for a body that never comes, were it told `-X HEAD`.
  const asMethod =
    method === 'HEAD' ? '--head' : `-X ${/^[A-Z]+$/.test(method) ? method : shell.quote(method)}`;
  const literally = /[[\]{}]/.test(url) ? '--globoff ' : '';
  const escaped = url.replace(/[\0-\x20\x7f]/g, encodeURIComponent);
  return `curl ${literally}${asMethod} ${escaped.startsWith('-') ? '--url ' : ''}${shell.quote(escaped)}`;
}

/** With a colon and nothing behind it, curl would leave the header out. */
function headerLine(name: string, value: string): string {
  const line = value.replace(/[\r\n]+/g, ' ');
  return line.trim() === '' ? `${name};` : `${name}: ${line}`;
}
