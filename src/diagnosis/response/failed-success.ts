import type { Call } from '../../model/call';
import type { ErrorBody } from '../../model/error-body';
import type { LocalizedText } from '../../model/language';
import type { OperationMatch } from '../../model/operation';
import { type CatalogMatch, findCatalogMatch, open } from '../match/catalog-match';
import { matchEntries } from '../match/match';
import { findPartialFailures, type ItemContext } from './partial-failures';

/**
 * Why a call failed whose status says that it went well: items of it failed, its body is an error of the
 * service, or a page came in its place. `null` where it went well. Linear in the body.
 */
export function findFailedSuccess(
  call: Call,
  body: ErrorBody,
  operation: OperationMatch | null,
  context: ItemContext,
): CatalogMatch | null {
  return (
    findPartialFailures(body, context) ??
    fromErrorBody(call.response.status, body, context) ??
    fromPage(body, operation, context)
  );
}

const whole = { items: [], steps: [], sdkError: null };

/** What APIs of one's own write where there is no error. */
const isNone = /^\s*(?:0|no|none|null|false|ok|success)\s*$/i;

/** The service's fields come together: an `error` alone may be anything. */
function fromErrorBody(
  status: number,
  body: ErrorBody,
  { operationId, valuesFor }: ItemContext,
): CatalogMatch | null {
  if (
    body.error === null ||
    isNone.test(body.error) ||
    (body.exception === null && body.descriptionKey !== 'error_description')
  )
    return null;
  const meant = statusInBody(body.json) ?? status;
  const basis = findCatalogMatch(meant, body, matchEntries(meant, body, operationId), valuesFor);
  return {
    ...basis,
    notes: [...basis.notes, { text: statusLost, values: { got: String(status) } }],
    inside: whole,
  };
}

const statusLost: LocalizedText = {
  en: 'The status is {got}, the body an error of the service: something between the page and the service dropped its status.',
  zh: '状态码是 {got}，响应体却是服务的错误：页面与服务之间的某一层丢掉了原状态码。',
};

/** Some clients and proxies put the status into the body. */
function statusInBody(json: unknown): number | null {
  const status = (json as { readonly statusCode?: unknown }).statusCode;
  return typeof status === 'number' && status >= 400 && status <= 599 ? status : null;
}

/** Files are what they are; everything else answers in JSON. */
function fromPage(
  body: ErrorBody,
  operation: OperationMatch | null,
  { valuesFor }: ItemContext,
): CatalogMatch | null {
  const id = operation?.operation.id;
  if (body.shape !== 'html' || id === undefined || id.startsWith('download-')) return null;
  const values = valuesFor({});
  return {
    certainty: 'none',
    entries: [],
    title: { text: pageTitle, values },
    causes: open('page-in-place', pageCauses, values),
    sources: [],
    notes: [],
    marked: [],
    inside: whole,
  };
}

const pageTitle: LocalizedText = {
  en: 'An HTML page came in place of the service’s JSON',
  zh: '返回的是 HTML 页面，而不是服务的 JSON',
};

const pageCauses = [
  {
    id: 'fallback',
    text: {
      en: '`{host}` does not forward this path to the API and answers with its own start page, as dev servers do.',
      zh: '`{host}` 没有将该路径转发到 API，而是像开发服务器那样返回了自己的首页。',
    },
    fix: [
      {
        en: 'Add the path to the proxy settings of the dev server, or call the API host itself.',
        zh: '在开发服务器的代理配置中加上该路径，或直接请求 API 域名。',
      },
      'console-host',
    ],
  },
  {
    id: 'login-page',
    text: {
      en: 'A network login or a company proxy answered with a page of its own.',
      zh: '网络认证页或公司代理返回了自己的页面。',
    },
    fix: [
      {
        en: 'Open the URL in a tab, and read what the page asks for.',
        zh: '在新标签页打开该 URL，查看页面要求做什么。',
      },
    ],
  },
];
