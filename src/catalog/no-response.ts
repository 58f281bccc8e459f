import type { LocalizedText } from '../model/language';
import type { CatalogCause } from './schema';

/** Why a call has no response: what the browser calls it, and what that means. */
export interface NoResponse {
  readonly id: string;
  /** Chromium's names for it; Firefox gives none. */
  readonly failures: readonly string[];
  readonly title: LocalizedText;
  readonly causes: readonly CatalogCause[];
}

const checkNetwork: LocalizedText = {
  en: 'Check the network of this machine: VPN, proxy, firewall, captive portal.',
  zh: '检查本机网络：VPN、代理、防火墙、门户认证页。',
};

const checkAddress: LocalizedText = {
  en: 'Check host and port of the URL.',
  zh: '检查 URL 中的域名和端口。',
};

const mixedContent: CatalogCause = {
  id: 'mixed-content',
  text: {
    en: 'The page is on `https`, the URL on `http`: browsers block such calls.',
    zh: '页面为 `https`，而 URL 为 `http`，浏览器会拦截这类请求。',
  },
  fix: [{ en: 'Call the `https` address.', zh: '改用 `https` 地址。' }],
};

/** Names of errors: Chromium's `net/base/net_error_list.h`. */
export const noResponses: readonly NoResponse[] = [
  {
    id: 'aborted',
    failures: ['net::ERR_ABORTED'],
    title: { en: 'The page cancelled the call', zh: '页面取消了请求' },
    causes: [
      {
        id: 'aborted',
        text: {
          en: 'A script of the page aborted it: `AbortController`, or a timeout of its own.',
          zh: '页面脚本主动中止：`AbortController` 或自设的超时。',
        },
        fix: [
          {
            en: 'Look for an `abort()` or a timeout around this call.',
            zh: '检查该请求附近的 `abort()` 或超时设置。',
          },
        ],
      },
      {
        id: 'page-left',
        text: {
          en: 'The page was left or reloaded while the call ran.',
          zh: '请求期间页面被关闭、跳转或刷新。',
        },
        fix: [
          {
            en: 'Wait for the call before the page is left, or send it with `keepalive: true`.',
            zh: '等请求完成后再离开页面，或在发送时设置 `keepalive: true`。',
          },
        ],
      },
    ],
  },
  {
    id: 'host-not-found',
    failures: ['net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_RESOLUTION_FAILED', 'net::ERR_DNS_TIMED_OUT'],
    title: { en: '`{host}` could not be resolved', zh: '无法解析 `{host}`' },
    causes: [
      {
        id: 'host-not-found',
        text: {
          en: 'DNS does not know `{host}`: the name is misspelled, or this network does not resolve it.',
          zh: 'DNS 查不到 `{host}`：域名拼写有误，或当前网络无法解析。',
        },
        fix: [
          {
            en: 'Compare the host with the REST host that the console shows for this app.',
            zh: '将域名与控制台中该应用的 REST API 域名核对。',
          },
          checkNetwork,
        ],
      },
    ],
  },
  {
    id: 'refused',
    failures: ['net::ERR_CONNECTION_REFUSED'],
    title: { en: '`{host}` refused the connection', zh: '`{host}` 拒绝了连接' },
    causes: [
      {
        id: 'refused',
        text: {
          en: 'Nothing listens on that port, or a firewall turns callers away.',
          zh: '该端口没有服务，或被防火墙拒绝。',
        },
        fix: [checkAddress, checkNetwork],
      },
    ],
  },
  {
    id: 'cut-off',
    failures: [
      'net::ERR_CONNECTION_RESET',
      'net::ERR_CONNECTION_CLOSED',
      'net::ERR_EMPTY_RESPONSE',
      'net::ERR_HTTP2_PROTOCOL_ERROR',
      'net::ERR_SOCKET_NOT_CONNECTED',
    ],
    title: { en: '`{host}` closed the connection without a response', zh: '`{host}` 未响应就断开了连接' },
    causes: [
      {
        id: 'cut-off',
        text: {
          en: 'The connection was made, then closed before a response came: the server, a proxy or a firewall cut it.',
          zh: '连接已建立，但在响应之前被断开：可能是服务端、代理或防火墙切断。',
        },
        fix: [
          {
            en: 'Check the state first (was the group or the user created?), then repeat the call if needed.',
            zh: '先查询结果（群组、用户是否已创建），再决定是否重发。',
          },
          checkNetwork,
        ],
      },
    ],
  },
  {
    id: 'timed-out',
    failures: ['net::ERR_TIMED_OUT'],
    title: { en: '`{host}` did not answer in time', zh: '`{host}` 响应超时' },
    causes: [
      {
        id: 'timed-out',
        text: {
          en: 'No response came before the browser gave up; whether the service carried out the call is not known.',
          zh: '浏览器放弃等待前没有收到响应，服务端是否已执行无法确定。',
        },
        fix: [
          {
            en: 'Check the state first (was the group or the user created?), then repeat the call if needed.',
            zh: '先查询结果（群组、用户是否已创建），再决定是否重发。',
          },
          checkNetwork,
        ],
      },
    ],
  },
  {
    id: 'unreachable',
    failures: ['net::ERR_CONNECTION_TIMED_OUT', 'net::ERR_ADDRESS_UNREACHABLE'],
    title: { en: '`{host}` could not be reached', zh: '无法连接到 `{host}`' },
    causes: [
      {
        id: 'unreachable',
        text: {
          en: 'No connection came about, so the service did not get this call.',
          zh: '连接未能建立，服务端没有收到该请求。',
        },
        fix: [checkAddress, checkNetwork],
      },
    ],
  },
  {
    id: 'offline',
    failures: [
      'net::ERR_INTERNET_DISCONNECTED',
      'net::ERR_NETWORK_CHANGED',
      'net::ERR_PROXY_CONNECTION_FAILED',
    ],
    title: { en: 'The browser had no network', zh: '浏览器没有网络连接' },
    causes: [
      {
        id: 'offline',
        text: {
          en: 'The network dropped or changed while the call ran, DevTools is set to Offline, or the proxy is down.',
          zh: '请求期间网络断开或切换，DevTools 被设为离线，或代理不可用。',
        },
        fix: [
          {
            en: 'Turn off Offline in the Network panel, then repeat the call.',
            zh: '在“网络”面板关闭“离线”后重发。',
          },
          checkNetwork,
        ],
      },
    ],
  },
  {
    id: 'certificate',
    failures: [
      'net::ERR_CERT_AUTHORITY_INVALID',
      'net::ERR_CERT_COMMON_NAME_INVALID',
      'net::ERR_CERT_DATE_INVALID',
      'net::ERR_SSL_PROTOCOL_ERROR',
      'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
    ],
    title: { en: 'The certificate of `{host}` is not trusted', zh: '`{host}` 的证书不受信任' },
    causes: [
      {
        id: 'certificate',
        text: {
          en: 'TLS failed: the certificate is expired, made for another name, or issued by a proxy that this browser does not trust.',
          zh: 'TLS 握手失败：证书过期、域名不符，或由浏览器不信任的代理签发。',
        },
        fix: [
          {
            en: 'Open `https://{host}/` in a tab and read what the browser says about the certificate.',
            zh: '在新标签页打开 `https://{host}/`，查看浏览器给出的证书错误。',
          },
        ],
      },
    ],
  },
  {
    id: 'blocked',
    failures: ['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CSP'],
    title: { en: 'The browser blocked the call', zh: '请求被浏览器拦截' },
    causes: [
      {
        id: 'blocked',
        text: {
          en: 'An extension (an ad blocker), DevTools request blocking, or the page’s content security policy stopped it.',
          zh: '被扩展（如广告拦截）、DevTools 请求拦截或页面的内容安全策略（CSP）阻止。',
        },
        fix: [
          {
            en: 'Repeat the call in a window without extensions; check the browser console for a policy violation.',
            zh: '在无扩展的窗口重试，并查看浏览器控制台是否有 CSP 违规。',
          },
        ],
      },
      mixedContent,
    ],
  },
  {
    id: 'blocked-response',
    failures: ['net::ERR_BLOCKED_BY_RESPONSE'],
    title: { en: 'The browser withheld the response from this page', zh: '浏览器没有把响应交给该页面' },
    causes: [
      {
        id: 'blocked-response',
        text: {
          en: 'The response’s `Cross-Origin-Resource-Policy`, or the lack of it under the page’s `Cross-Origin-Embedder-Policy`, forbids it.',
          zh: '响应的 `Cross-Origin-Resource-Policy` 不允许，或缺少它而页面的 `Cross-Origin-Embedder-Policy` 要求有。',
        },
        fix: [
          {
            en: 'Load it by CORS: `fetch` without `no-cors`, or `crossorigin` on the element.',
            zh: '改用 CORS 加载：`fetch` 不用 `no-cors`，或在元素上加 `crossorigin`。',
          },
        ],
      },
    ],
  },
  {
    id: 'unsafe-port',
    failures: ['net::ERR_UNSAFE_PORT'],
    title: {
      en: 'The browser refuses to call this port: `net::ERR_UNSAFE_PORT`',
      zh: '浏览器拒绝访问该端口：`net::ERR_UNSAFE_PORT`',
    },
    causes: [
      {
        id: 'unsafe-port',
        text: {
          en: 'The port of the URL belongs to another protocol, so browsers refuse to call it.',
          zh: 'URL 的端口属于其他协议，浏览器拒绝访问。',
        },
        fix: [{ en: 'Call the API on its own port, mostly 443.', zh: '改用 API 自己的端口，通常为 443。' }],
      },
    ],
  },
  {
    id: 'no-response',
    failures: [],
    title: { en: 'No response from `{host}` reached the page', zh: '页面没有收到 `{host}` 的响应' },
    causes: [
      {
        id: 'cors-refused',
        text: {
          en: 'CORS stopped it: the preflight failed, or the response allows another origin. The browser console says which.',
          zh: '被 CORS 阻止：预检请求失败，或响应允许的是其他来源。浏览器控制台会说明是哪种。',
        },
        fix: [
          {
            en: 'Send only the headers that the API takes (`Authorization`, `Content-Type`, `Accept`), no cookies (`credentials`, `withCredentials`), and call the API host itself, without redirects.',
            zh: '只发送接口需要的请求头（`Authorization`、`Content-Type`、`Accept`），不带 Cookie（`credentials`、`withCredentials`），直接请求 API 域名，避免重定向。',
          },
        ],
      },
      {
        id: 'no-connection',
        text: {
          en: 'The connection failed or the page cancelled the call; the browser does not say which.',
          zh: '连接失败或页面取消了请求，浏览器没有给出具体原因。',
        },
        fix: [checkNetwork],
      },
      mixedContent,
    ],
  },
];

/** No browser made the call, so that CORS and mixed content stopped nothing. */
export const noResponseToClient: NoResponse = {
  id: 'no-answer',
  failures: [],
  title: { en: 'No response from `{host}`', zh: '没有收到 `{host}` 的响应' },
  causes: [
    {
      id: 'no-connection',
      text: {
        en: 'The connection failed or was closed before a response came.',
        zh: '连接失败，或在收到响应前被关闭。',
      },
      fix: [
        {
          en: 'Check the network of the device that made the call (VPN, proxy, firewall), and host and port of the URL.',
          zh: '检查发出请求的设备的网络（VPN、代理、防火墙）以及 URL 中的域名和端口。',
        },
      ],
    },
  ],
};

/** The file has the request alone: it does not say how the call ended. */
export const notRecorded: NoResponse = {
  id: 'not-recorded',
  failures: [],
  title: { en: 'The file has no response of this call', zh: '文件中没有此调用的响应' },
  causes: [],
};

/** The browser says which failure it was, in a word that is not listed here. */
export const unknownName: NoResponse = {
  id: 'browser-error',
  failures: [],
  title: { en: 'The browser ended the call: `{failure}`', zh: '请求被浏览器终止：`{failure}`' },
  causes: [
    {
      id: 'browser-error',
      text: {
        en: 'The browser calls the failure `{failure}`.',
        zh: '浏览器给出的错误是 `{failure}`。',
      },
      fix: [
        {
          en: 'Look up `{failure}`, and check host and port of the URL.',
          zh: '查询 `{failure}` 的含义，并检查 URL 的域名和端口。',
        },
        checkNetwork,
      ],
    },
  ],
};

/** A preflight that did not grant what the call asked for. */
export const refusedPreflight: NoResponse = {
  id: 'refused-preflight',
  failures: [],
  title: {
    en: 'The preflight was refused, so the browser never sent the call',
    zh: '预检请求未通过，浏览器没有发出实际请求',
  },
  causes: [
    {
      id: 'refused-preflight',
      text: {
        en: 'Before the call, the browser asked `{host}` by `OPTIONS` whether the page may send it, and the response ({status}) did not allow it.',
        zh: '发送前，浏览器用 `OPTIONS` 询问 `{host}` 是否允许该页面请求，而响应（{status}）没有允许。',
      },
      fix: [
        {
          en: 'Check the URL: a wrong host, or a proxy that does not know `OPTIONS`, responds like this. The chat API itself allows any origin.',
          zh: '检查 URL：域名有误，或代理不支持 `OPTIONS` 时会这样。聊天 API 本身允许任何来源。',
        },
        {
          en: 'Send only headers that the API knows; the preflight must allow each one.',
          zh: '不要发送接口不认识的请求头，每个自定义头都须预检允许。',
        },
      ],
    },
  ],
};
