import { headerValue } from '../../model/call';
import type { Evidence, Finding } from '../../model/diagnosis';
import { type Holder, holderOf } from '../auth/holder';
import { holderWords } from '../auth/holder-words';
import type { Check, CheckContext } from '../check';
import { likelyTitle, sentence } from '../phrasing';
import { fieldOf, type RequestBody, spotOf } from '../request/request-body';
import { findTokens } from '../token/find-tokens';

type Found = Omit<Finding, 'check'>;

/**
 * Did a web page send a secret that belongs on a server? What a page must not hold, since whoever opens the
 * page can read it. Said of calls that worked, too.
 */
export const check: Check = {
  judges: [],
  judge: () => [],
  find(context) {
    const inUrl = tokenInUrl(context);
    return isFromPage(context) ? [...inUrl, ...clientSecret(context), ...appToken(context)] : inUrl;
  },
};

/** Browsers mark what a page's script sends; a server's call, in a log of a proxy, is not so marked. */
function isFromPage({ call: { request, initiator } }: CheckContext): boolean {
  if (initiator !== null || headerValue(request.headers, 'sec-fetch-mode') !== undefined) return true;
  return /^https?:/.test(headerValue(request.headers, 'origin') ?? '');
}

function clientSecret(context: CheckContext): Found[] {
  const body = context.requestBody;
  const evidence = body.state === 'shown' ? secretInBody(body) : null;
  const [queried] = context.url.query.get('client_secret') ?? [];
  const found = sentence(
    'Whoever opens the page can read it, and with it act as your app: read, write and delete everything.',
    '打开页面的任何人都能读到它，并以应用的身份读取、修改和删除一切。',
  );
  const place: Evidence['place'] = queried ? { in: 'query', name: 'client_secret' } : evidence;
  if (place === null) return [];
  return [
    {
      title: sentence('`client_secret` was sent from a web page', '网页发送了 `client_secret`'),
      evidence: [{ check: name, place, found }],
      fix: [
        sentence(
          'Reset `client_secret` in the console: this one is no secret any more.',
          '在控制台重置 `client_secret`，当前的已经泄露。',
        ),
        ofServer,
      ],
    },
  ];
}

const name = 'secrets-in-page';

function secretInBody(body: RequestBody): Evidence['place'] {
  const isHeld = (value: unknown) => typeof value === 'string' && value !== '';
  if (isHeld(fieldOf(body.json, 'client_secret'))) return spotOf(body, ['client_secret']).place;
  const isForm = body.json === undefined && /(?:^|&)client_secret=[^&]/.test(body.text.slice(0, 65_536));
  return isForm ? { in: 'request-body', key: 'client_secret' } : null;
}

const ofServer = sentence(
  'Get app tokens on your own server, and give the page the token of its user only.',
  '在自己的服务端获取 App Token，只把用户自己的 token 交给网页。',
);

function appToken(context: CheckContext): Found[] {
  const auth = context.auth;
  const holder: Holder | null = holderOf(auth);
  if (holder?.kind !== 'app') return [];
  const title = sentence('An app token was used from a web page', '网页使用了 App Token');
  return [
    {
      title: holder.sure ? title : likelyTitle(title),
      evidence: [{ check: name, place: auth.sent.place, found: holderWords(holder) }],
      fix: [
        sentence(
          'Make this call on your own server: an app token may do everything, for every user.',
          '在自己的服务端发起该调用：App Token 可以操作所有用户和数据。',
        ),
        ofServer,
      ],
    },
  ];
}

/** Urls are written into histories, proxies and server logs. */
function tokenInUrl({ call }: CheckContext): Found[] {
  if (!call.request.url.includes('?')) return [];
  const found = findTokens(call).find(
    ({ place, token, problems }) =>
      place.in === 'query' && token.length >= 16 && !problems.includes('masked'),
  );
  if (found === undefined) return [];
  const key = found.place.in === 'query' ? found.place.name : '';
  return [
    {
      title: sentence('A token is in the URL', 'token 出现在 URL 中'),
      evidence: [
        {
          check: name,
          place: found.place,
          found: sentence(
            'The query parameter `{key}` holds a token; URLs are kept in browser histories and server logs.',
            '查询参数 `{key}` 中有 token，而 URL 会留在浏览记录和服务器日志中。',
            { key },
          ),
        },
      ],
      fix: [
        sentence(
          'Send it as `Authorization: Bearer <YOUR_TOKEN>`, and take it out of the URL.',
          '改用请求头 `Authorization: Bearer <YOUR_TOKEN>`，并从 URL 中移除。',
        ),
      ],
    },
  ];
}
