import { catalog } from '../../catalog/catalog';
import { gatewayAnswer, gateways, unnamedGateway } from '../../catalog/gateways';
import type { Gateway } from '../../catalog/gateways/gateway';
import type { CallResponse } from '../../model/call';
import type { Evidence } from '../../model/diagnosis';
import type { ErrorBody } from '../../model/error-body';
import type { LocalizedText } from '../../model/language';
import type { Values } from '../../model/sentence';
import { type CatalogMatch, open, toSources } from '../match/catalog-match';

/** Something other than the service that answered, and what says so. */
export interface GatewayMatch {
  readonly gateway: Gateway;
  /** The page, or a header that only its own answers carry, proves it; else a header makes it likely. */
  readonly proven: boolean;
  readonly evidence: readonly Evidence[];
}

/** A page is signed near its beginning or at its end; what lies between is not read. In characters. */
const headChars = 64_000;
const tailChars = 2_000;

/** Statuses by which something in front speaks of the servers behind it. */
const ofGateways = new Set([502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530]);

/**
 * What answered in the service's place, by its page, else by its headers; `null` where the answer is the
 * service's own, or shows no sign of anything else. Linear in the body.
 */
export function findGateway(response: CallResponse, body: ErrorBody): GatewayMatch | null {
  const page = pageOf(response, body);
  if (page === null) return null;
  const signed = findPage(page, body, response.headers) ?? findHeader(response.headers, true);
  if (signed !== null) return signed;
  const isHtml = body.shape === 'html';
  const isForeign = isHtml || (body.shape !== 'object' && ofGateways.has(response.status));
  const named = isForeign ? findHeader(response.headers, false) : null;
  const html = isHtml ? [htmlEvidence(page)] : [];
  if (named !== null) return { ...named, evidence: [...html, ...named.evidence] };
  return isHtml ? { gateway: unnamedGateway, proven: true, evidence: html } : null;
}

/** What to look for signs in; `null` where the service itself speaks. */
function pageOf({ body }: CallResponse, { shape, error, descriptionKey }: ErrorBody): string | null {
  if (shape === 'empty' || shape === 'unknown') return '';
  // Fiddler's text begins like JSON.
  const isForeign = shape === 'html' || shape === 'text' || shape === 'cut-json';
  const isBare = shape === 'object' || (error === null && inGateways.has(descriptionKey ?? ''));
  if (body === null || !(isForeign || isBare)) return null;
  const text = body.trimStart();
  return text.length <= headChars + tailChars
    ? text
    : `${text.slice(0, headChars)}\n${text.slice(-tailChars)}`;
}

/** Under these, gateways that answer in JSON say what happened. */
const inGateways: ReadonlySet<string> = new Set(['message', 'error_msg']);

/** In JSON only a field of its own is a sign: its texts may quote anything, such as a page that was got. */
function findPage(page: string, { json }: ErrorBody, headers: CallResponse['headers']): GatewayMatch | null {
  if (page === '') return null;
  for (const gateway of gateways) {
    for (const sign of gateway.pages) {
      const found = json === undefined || sign.source.startsWith('"') ? sign.exec(page) : null;
      if (!found) continue;
      const evidence = [pageEvidence(found, gateway), ...headerEvidence(headers, gateway)];
      return { gateway, proven: true, evidence };
    }
  }
  return null;
}

function findHeader(headers: CallResponse['headers'], own: boolean): GatewayMatch | null {
  for (const gateway of gateways) {
    const signs = gateway.headers.filter((sign) => (sign.own ?? false) === own);
    const evidence = headerEvidence(headers, { ...gateway, headers: signs });
    if (evidence.length > 0) return { gateway, proven: own, evidence };
  }
  return null;
}

const texts = {
  signed: { en: 'The body bears the words of {gateway}.', zh: '响应体带有 {gateway} 的标识。' },
  header: {
    en: '`{header}: {value}` is the sign of {gateway}.',
    zh: '`{header}: {value}` 是 {gateway} 的标识。',
  },
  code: {
    en: 'The body bears the words of {gateway}, and the code or reason that it gives: `{code}`.',
    zh: '响应体带有 {gateway} 的标识，以及它给出的代码或原因：`{code}`。',
  },
  html: {
    en: 'The body is an HTML page; the chat service answers in JSON.',
    zh: '响应体是 HTML 页面，而聊天服务只返回 JSON。',
  },
} as const;

/** A line of a page is shown, not the page. */
const maxLineChars = 160;

function pageEvidence([line, version, code]: RegExpExecArray, { name }: Gateway): Evidence {
  const gateway = inSentence(name, version);
  const text = fitName(code === undefined ? texts.signed : texts.code, gateway);
  return {
    check: 'gateway',
    found: { text, values: { gateway, ...(code && { code: code.trim() }) } },
    place: { in: 'response-body', key: '' },
    excerpt: { text: line.trim().slice(0, maxLineChars) },
  };
}

/** The first header that names it, where one does. */
function headerEvidence(headers: CallResponse['headers'], gateway: Gateway): Evidence[] {
  for (const sign of gateway.headers) {
    const [name, value] = headers.find(([name]) => name.toLowerCase() === sign.name) ?? [];
    const found = value === undefined ? null : sign.value.exec(value);
    if (name === undefined || value === undefined || !found) continue;
    const named = inSentence(gateway.name, found[1]);
    const text = fitName(texts.header, named);
    const values = { header: name, value: value.slice(0, maxLineChars), gateway: named };
    return [{ check: 'gateway', found: { text, values }, place: { in: 'response-header', name } }];
  }
  return [];
}

function htmlEvidence(page: string): Evidence {
  const title = /<title>([^<]{1,200})<\/title>/i.exec(page)?.[1]?.trim();
  return {
    check: 'gateway',
    found: { text: texts.html, values: {} },
    place: { in: 'response-body', key: '' },
    ...(title && { excerpt: { text: title.slice(0, maxLineChars) } }),
  };
}

/** The explanation of an answer that is not the service's. `callValues` are the call's. */
export function fromGateway(status: number, match: GatewayMatch, callValues: Values): CatalogMatch {
  const { gateway, proven, evidence } = match;
  const answer = gatewayAnswer(gateway, status);
  const values = { ...callValues, status: String(status), gateway: gateway.name };
  const cause = { id: 'answered', text: fitName(answer.text, gateway.name), fix: [...answer.fix] };
  const [answered] = open(`gateway/${gateway.id}`, [cause], values);
  const ofStatus = answer.shared ? (catalog.statuses.get(status)?.causes ?? []) : [];
  return {
    certainty: 'status',
    entries: [],
    title: { text: fitName(answer.title, gateway.name), values },
    causes: [...(answered ? [answered] : []), ...open(`status/${status}`, ofStatus, values)],
    judged: new Map(answered && [[answered.id, { verdict: proven ? 'confirmed' : 'likely', evidence }]]),
    sources: toSources(catalog.statuses.get(status)?.sources ?? []),
    notes: [],
    marked: [],
  };
}

const han = /\p{Script=Han}|[（）]/u;

/** Chinese puts a space beside Latin letters only: where the name begins or ends in Chinese, it goes. */
function fitName({ en, zh }: LocalizedText, name: LocalizedText): LocalizedText {
  const first = name.zh.at(0) ?? '';
  const last = name.zh.at(-1) ?? '';
  const before = han.test(first) ? zh.replace(' {gateway}', '{gateway}') : zh;
  return { en, zh: han.test(last) ? before.replace('{gateway} ', '{gateway}') : before };
}

/** "The AWS load balancer" becomes "the AWS load balancer 2.0". */
function inSentence({ en, zh }: LocalizedText, version: string | undefined): LocalizedText {
  const name = en.replace(/^(?:The|An?) /, (article) => article.toLowerCase());
  if (!version) return { en: name, zh };
  return { en: `${name} ${version}`, zh: han.test(zh.at(-1) ?? '') ? `${zh}${version}` : `${zh} ${version}` };
}
