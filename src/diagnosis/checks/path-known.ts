import { isChatHost } from '../../catalog/hosts';
import { firstWords, isKnownPath } from '../../catalog/operations';
import type { CauseId } from '../../model/catalog-ids';
import type { Place, Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { restOf, restPath, withRest } from '../url/edit-path';
import { type NearestPath, nearestPath } from '../url/nearest-path';
import { allowedMethods } from '../url/operation';

/** Causes that mean "no such path", and what an unknown path proves of them. */
const verdicts = new Map<CauseId, Verdict>([
  ['web_application/no-such-api#no-such-path', 'confirmed'],
  ['请求路径不存在/url-invalid#wrong-path', 'confirmed'],
  ['请求路径不存在/code#wrong-path', 'confirmed'],
  ['unsupported_service_operation/method-not-supported#wrong-path', 'likely'],
  ['service_resource_not_found/no-such-resource#no-such-path', 'likely'],
  ['service_resource_not_found/code#no-such-resource', 'possible'],
  ['illegal_argument/invalid-request#wrong-url', 'likely'],
  ['status/404#no-such-path', 'likely'],
  ['status/500#wrong-request', 'likely'],
]);

/** Does the API have this path? A path that the API does not have, and the one that it comes nearest to. */
export const check: Check = {
  judges: [...verdicts.keys()],
  precedence: 1,
  judge(context) {
    const { url } = context;
    const rest = restOf(url);
    if (!url.valid || url.cut || url.form === 'config') return [];
    if (url.app === null && isKnownPath(rest)) {
      // A proxy of one's own may put the app in by itself.
      return isChatHost(url.host) ? judgeAll(context, withoutApp(context)) : [];
    }
    if (rest.length === 0 || allowedMethods(url).length > 0) return [];
    return judgeAll(context, withoutNearest(context) ?? unknown(context));
  },
};

type Finding = Pick<CheckResult, 'evidence' | 'title' | 'fix' | 'request'>;

function judgeAll(context: CheckContext, finding: Finding): CheckResult[] {
  const [first = '', ...more] = restOf(context.url);
  // Nothing of the API begins so, and nothing else is named that could be missing.
  const isAlone = context.url.app !== null && !firstWords.has(first) && more.length === 0;
  return [...verdicts].map(([cause, verdict]) => ({
    cause,
    verdict: isResource(cause) && isAlone ? 'confirmed' : verdict,
    ...finding,
  }));
}

const isResource = (cause: CauseId) => cause.endsWith('/no-such-resource#no-such-path');

function withoutApp({ url }: CheckContext): Finding {
  const values = { path: restPath(url), before: url.prefix.join('/') };
  const isBare = url.prefix.length === 0;
  return {
    evidence: {
      place: segment(0),
      found: isBare
        ? sentence('There is nothing before `{path}`.', '`{path}` 前面没有内容。', values)
        : sentence('There is only `{before}` before `{path}`.', '`{path}` 前面只有 `{before}`。', values),
    },
    title: isBare
      ? sentence('Org and app name are missing from the path', '路径中缺少 org 和 app 名称')
      : sentence('The org or the app name is missing from the path', '路径中缺少 org 或 app 名称'),
    fix: [
      sentence(
        'Start the path with org and app name: `/org_name/app_name{path}`.',
        '路径以 org 和 app 名称开头：`/org_name/app_name{path}`。',
        values,
      ),
    ],
  };
}

/** The same app named twice is plain, and fixed in one way. */
function withoutNearest(context: CheckContext): Finding | null {
  const { url, call } = context;
  const rest = restOf(url);
  const app = url.appSegments.map((at) => url.segments[at]?.decoded);
  const isTwice = app.length === 2 && app[0] === rest[0] && app[1] === rest[1] && isKnownPath(rest.slice(2));
  if (!isTwice) return null;
  const values = { app: rest.slice(0, 2).join('/') };
  return {
    evidence: {
      place: segment(url.restStart),
      found: sentence('`{app}` is in the path twice.', '`{app}` 在路径中出现了两次。', values),
    },
    title: sentence('Org and app name are in the path twice', '路径中 org 和 app 名称重复'),
    ...correctedTo(call.request, { url: withRest(url, rest.slice(2)) }),
  };
}

function unknown({ url, call }: CheckContext): Finding {
  const rest = restOf(url);
  const near = nearestPath(call.request.method, rest);
  const path = restPath(url);
  const place = segment(url.restStart + Math.min(near?.at ?? 0, rest.length - 1));
  const found = sentence('The API has no path `{path}`.', 'API 没有路径 `{path}`。', { path });
  if (near === null) return { evidence: { place, found } };
  const values = { path, near: `/${near.segments.join('/')}` };
  const step = sentence('Call `{near}`.', '改为请求 `{near}`。', values);
  return {
    evidence: { place, found: whatDiffers(near, rest) },
    title: sentence(
      'The API has no path `{path}`: did you mean `{near}`?',
      'API 没有路径 `{path}`，是否应为 `{near}`？',
      values,
    ),
    fix: [step],
    ...(isCertain(near) ? correctedTo(call.request, { url: withRest(url, near.segments) }) : {}),
  };
}

/** A missing id cannot be filled in, and another method would do another thing. */
const isCertain = (near: NearestPath) => near.takesMethod && !near.wanted.startsWith('{');

function whatDiffers({ fault, at, wanted }: NearestPath, rest: readonly string[]): Sentence {
  const values = { segment: rest[at] ?? '', wanted, before: `/${rest.slice(0, at).join('/')}` };
  if (fault === 'word') {
    return sentence(
      'The API has no `{segment}` here; the nearest is `{wanted}`.',
      'API 的这个位置没有 `{segment}`，最接近的是 `{wanted}`。',
      values,
    );
  }
  if (fault === 'extra') {
    return sentence('The segment `{segment}` is extra.', '多了一段 `{segment}`。', values);
  }
  return sentence(
    'A segment is missing after `{before}`: `{wanted}`.',
    '`{before}` 后面缺少一段：`{wanted}`。',
    values,
  );
}

const segment = (at: number): Place => ({ in: 'path', segment: Math.max(0, at) });
