import { isChatHost, isTestHost } from '../../catalog/hosts';
import type { CauseId } from '../../model/catalog-ids';
import { editDistance } from '../../model/edit-distance';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { appsOfLog, type KnownApp } from '../other-calls/apps';
import { configuredHosts } from '../other-calls/config';
import { inLog, valuesOf } from '../other-calls/describe';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { encode, withHost, withSegments } from '../url/edit-path';
import { readUrl } from '../url/url';

const ids = [
  'organization_application_not_found/no-such-app',
  'organization_application_not_found/no-such-app-400',
] as const;
const wrongKey = ids.map((id): CauseId => `${id}#wrong-app-key`);
const otherHost = ids.map((id): CauseId => `${id}#other-host`);
const bare: CauseId = 'status/404#other-host';

/**
 * Does the log know this app on another host, or one nearly named so? What the rest of the log says of the
 * app: it lives elsewhere, or its key is spelled otherwise.
 */
export const check: Check = {
  judges: [...wrongKey, ...otherHost, bare],
  judge(context) {
    const { url } = context;
    if (url.app === null || url.appSegments.length !== 2) return [];
    const apps = appsOfLog(context);
    const elsewhere = apps.filter((app) => keyOf(app) === url.app && app.host !== url.host);
    if (apps.some((app) => keyOf(app) === url.app && app.host === url.host)) return [];
    if (elsewhere.length > 0) return onOtherHost(context, elsewhere);
    return [...configured(context), ...nearlyNamed(context, apps), ...testHost(context)];
  },
};

const keyOf = ({ org, name }: KnownApp) => `${org}#${name}`;

function onOtherHost(context: CheckContext, apps: readonly KnownApp[]): CheckResult[] {
  const first = apps.find(({ host }) => isChatHost(host)) ?? (apps[0] as KnownApp);
  const values = {
    ...valuesOf(first.call, context.call),
    app: keyOf(first),
    other: first.host,
    host: context.url.host,
  };
  const evidence = {
    place: inLog(first.call),
    found: sentence(
      'The same app works on `{other}`: `{call}` returned {status}.',
      '同一应用在 `{other}` 上可用：`{call}` 返回 {status}。',
      values,
    ),
  };
  const title = sentence(
    '`{app}` is on `{other}`, not on `{host}`',
    '`{app}` 在 `{other}` 上，不在 `{host}` 上',
    values,
  );
  const { origin } = readUrl(first.call.request.url);
  const fix = [sentence('Call `{origin}`.', '改为请求 `{origin}`。', { origin })];
  const request = apps.length === 1 && isChatHost(first.host) ? onHost(context, first.host) : {};
  if (!isChatHost(first.host) || !isChatHost(context.url.host)) {
    // A host of one's own may answer for whatever app it is asked, and ask for another than it is asked for.
    return [...otherHost, bare].map((cause) => ({
      ...{ cause, verdict: 'likely' as const, evidence, fix },
      ...request,
    }));
  }
  const exists = sentence(
    'The app key is right: it works on another host.',
    'App Key 没有问题，在其他域名上可用。',
  );
  return [
    ...otherHost.map(
      (cause): CheckResult => ({ cause, verdict: 'confirmed', evidence, title, fix, ...request }),
    ),
    ...wrongKey.map(
      (cause): CheckResult => ({ cause, verdict: 'ruled-out', evidence: { ...evidence, found: exists } }),
    ),
    { cause: bare, verdict: 'likely', evidence, fix, ...request },
  ];
}

/** The config may answer for apps that it does not know, so it proves nothing alone. */
function configured(context: CheckContext): CheckResult[] {
  const { url, call } = context;
  const config = configuredHosts(context, url.app ?? '');
  const name = url.host.replace(/:\d+$/, '');
  if (config === null || config.hosts.includes(name)) return [];
  const values = { ...valuesOf(config.call, call), hosts: config.hosts.join(', '), host: url.host };
  const evidence = {
    place: inLog(config.call),
    found: sentence(
      'The DNS config names `{hosts}` as the REST host of this app; the call went to `{host}`.',
      'DNS 配置中该应用的 REST API 域名是 `{hosts}`，而请求发到了 `{host}`。',
      values,
    ),
  };
  const fix = [sentence('Call `{hosts}`.', '改为请求 `{hosts}`。', values)];
  const [only] = config.hosts;
  const request = config.hosts.length === 1 && only !== undefined ? onHost(context, only) : {};
  return [...otherHost, bare].map((cause) => ({
    ...{ cause, verdict: 'likely' as const, evidence, fix },
    ...request,
  }));
}

const onHost = ({ call, url }: CheckContext, host: string) =>
  correctedTo(call.request, { url: withHost(url, host) });

/** Several that are equally near would be a guess. */
function nearlyNamed(context: CheckContext, apps: readonly KnownApp[]): CheckResult[] {
  const { url, call } = context;
  const [org = '', name = ''] = (url.app ?? '').split('#');
  const near = apps.filter((app) => app.host === url.host && isNear(app, org, name));
  const [only] = near;
  if (only === undefined || new Set(near.map(keyOf)).size > 1) return [];
  const known = `${only.org}/${only.name}`;
  const values = { ...valuesOf(only.call, call), known, sent: `${org}/${name}` };
  const isSwapped = only.org === name && only.name === org;
  const evidence = { place: inLog(only.call), found: isSwapped ? swapped(values) : misspelt(values) };
  const fix = [sentence('If you meant `{known}`, call that.', '如果本意是 `{known}`，改用它。', values)];
  const segments = url.segments.map(({ raw }, at) => {
    const place = url.appSegments.indexOf(at);
    return place === -1 ? raw : encode(place === 0 ? only.org : only.name);
  });
  const request = correctedTo(call.request, { url: withSegments(url, segments) });
  return wrongKey.map((cause) => ({ cause, verdict: 'likely', evidence, fix, ...request }));
}

/** One letter or the case apart, or with org and app in each other's place. */
function isNear(app: KnownApp, org: string, name: string): boolean {
  if (app.org === name && app.name === org) return true;
  const sent = `${org}#${name}`;
  return sent.toLowerCase() === keyOf(app).toLowerCase() || editDistance(sent, keyOf(app)) === 1;
}

const swapped = (values: Sentence['values']) =>
  sentence(
    '`{known}` works in this log (`{call}`): org and app name are swapped.',
    '本日志中 `{known}` 可用（`{call}`）：org 和 app 写反了。',
    values,
  );

const misspelt = (values: Sentence['values']) =>
  sentence(
    '`{known}` works in this log (`{call}`), and `{sent}` is nearly the same.',
    '本日志中 `{known}` 可用（`{call}`），与 `{sent}` 几乎相同。',
    values,
  );

function testHost({ url }: CheckContext): CheckResult[] {
  if (!isTestHost(url.host)) return [];
  const found = sentence(
    '`{host}` belongs to a test or retired cluster; apps created in the console are rarely there.',
    '`{host}` 属于测试或停用的集群，控制台创建的应用一般不在其中。',
    { host: url.host },
  );
  return ids.map((id) => ({
    cause: `${id}#other-host`,
    verdict: 'likely',
    evidence: { place: null, found },
  }));
}
