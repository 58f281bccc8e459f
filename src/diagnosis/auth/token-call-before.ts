import type { Call } from '../../model/call';
import type { Evidence } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { CheckContext } from '../check';
import { inLog } from '../other-calls/describe';
import type { Reading } from '../other-calls/read-call';
import { sentence } from '../phrasing';
import { readErrorBody } from '../response/read-body';
import type { Auth } from './auth';

/** What the last `/token` call before a call without a token came to, and what to do about it. */
export interface TokenCallBefore {
  readonly evidence: Omit<Evidence, 'check'>;
  readonly step: Sentence;
}

/** `null` where no `/token` call stands before, or a token was sent, though elsewhere. */
export function tokenCallBefore(context: CheckContext, auth: Auth): TokenCallBefore | null {
  if (!['absent', 'blank', 'filler'].includes(auth.form) || auth.elsewhere.length > 0) return null;
  const found = context.log.lastBefore('token-call', tokenCallKey(context.url.app, neededGrant(context)));
  if (found === undefined) return null;
  const last = found.call;
  const place = inLog(last);
  const span = { span: Math.max(0, context.call.startedAt - last.startedAt) };
  if (!found.succeeded) return { evidence: { place, found: failedWords(last, span) }, step: mendFirst };
  if (found.issued === null) return null;
  if (context.call.startedAt < last.startedAt + (last.duration ?? 0)) {
    return { evidence: { place, found: unanswered(span) }, step: waitForToken };
  }
  const returned = sentence(
    '`/token` returned a token {span} earlier; this call does not carry it.',
    '{span}前 `/token` 已返回 token，但本次调用没有带上。',
    { span },
  );
  return { evidence: { place, found: returned }, step: handOver };
}

const asksForToken = ({ request, preflight }: Call) =>
  !preflight && request.method.toUpperCase() === 'POST' && /\/token\/?(?:\?|$)/.test(request.url);

/** The app that a call asks for a token for; under another key where it asks for an app token. */
export function tokenCallKeys({ call, url }: Reading): readonly string[] {
  if (!asksForToken(call)) return [];
  const forAny = tokenCallKey(url.app, 'any');
  const isForApp = call.request.body?.includes('client_credentials') ?? false;
  return isForApp ? [forAny, tokenCallKey(url.app, 'client')] : [forAny];
}

/** A token is good for its own app alone, and to register users takes an app token. */
const neededGrant = ({ entries }: CheckContext) =>
  entries.includes('unauthorized/registration-closed') ? 'client' : 'any';

const tokenCallKey = (app: string | null, grant: 'any' | 'client') => `${grant} ${app}`;

function failedWords({ response }: Call, span: { span: number }): Sentence {
  const { error } = readErrorBody(response);
  const status = response.status > 0 ? String(response.status) : { en: 'no response', zh: '没有响应' };
  if (error === null) {
    return sentence(
      'The `/token` call {span} earlier failed: {status}.',
      '{span}前的 `/token` 调用失败：{status}。',
      {
        span,
        status,
      },
    );
  }
  return sentence(
    'The `/token` call {span} earlier failed: {status} `{error}`.',
    '{span}前的 `/token` 调用失败：{status} `{error}`。',
    { span, status, error },
  );
}

const unanswered = (span: { span: number }) =>
  sentence(
    '`/token` was called {span} earlier, and had not answered when this call was sent.',
    '{span}前调用了 `/token`，发出本次请求时它尚未返回。',
    { span },
  );

export const waitForToken = sentence(
  'Make the call only after `/token` has answered, and read `access_token` from that answer.',
  '等 `/token` 返回后再发起调用，并从其响应中读取 `access_token`。',
);

const mendFirst = sentence(
  'Fix the earlier `/token` call first: without its answer there is no token to send.',
  '先解决前面失败的 `/token` 调用：没有它的响应就没有 token 可发。',
);

const handOver = sentence(
  'Read `access_token` from the response of `/token`, and hand it to this call.',
  '从 `/token` 的响应中读取 `access_token`，并传给本次调用。',
);
