import { firstWords, isKnownPath } from '../../catalog/operations';
import type { Place, Verdict } from '../../model/diagnosis';
import type { Said } from '../../model/said';
import type { Check, CheckContext, Judgement } from '../check';
import { correctedTo } from '../corrected-request';
import { appsOfLog, type KnownApp } from '../neighbours/apps';
import { encode, withSegments } from '../path/edit-path';
import { pathSeenByService, type SeenPath } from '../path/seen-by-service';
import { said } from '../said';

const ids = ['no-such-app', 'no-such-app-400'].map(
  (id) => `organization_application_not_found/${id}#wrong-segments`,
);

/**
 * The service takes the first two segments for org and app, whatever they are. Where the API's own path begins
 * elsewhere than in the third, a segment is missing or one too many.
 */
export const check: Check = {
  question: 'Do org and app stand right before the path of the API?',
  judges: ids,
  judge(context) {
    const seen = pathSeenByService(context);
    const segments = seen.url.segments.map(({ decoded }) => decoded);
    if (segments.some((segment) => segment.includes('#') || segment.includes('%23'))) return [];
    const isMarked = ['app-id', 'sdk', 'management', 'config'].includes(seen.url.form);
    if (isMarked) return [];
    const start = startOfApi(segments);
    if (start === 2) return ids.map((cause) => ruledOut(cause, seen, segments));
    if (segments.length < 2) return judge('confirmed', tooShort(seen, segments[0]));
    if (start === 0 || start === 1) return judge(sureness(segments, start), missing(context, seen, start));
    if (start !== null) return doubled(context, seen, segments, start);
    return [];
  },
};

type Finding = Pick<Judgement, 'evidence' | 'title' | 'request'>;

function judge(verdict: Verdict, finding: Finding): Judgement[] {
  return ids.map((cause) => ({ cause, verdict, ...finding }));
}

/** How many segments stand before the API's path; `null` where it is none of those known. */
function startOfApi(segments: readonly string[]): number | null {
  for (const start of [2, 0, 1, 3, 4]) {
    if (start < segments.length && isKnownPath(segments.slice(start))) {
      // `/acme/messages/users`: `messages` is a poor name for an app.
      const isWord = start === 2 && firstWords.has(segments[1] ?? '') && isKnownPath(segments.slice(1));
      return isWord ? 1 : start;
    }
  }
  return null;
}

/** Read in another way, one of the API's words would be the app's name. */
function sureness(segments: readonly string[], start: number): Verdict {
  return segments.length > 2 && isKnownPath(segments.slice(2)) && start === 1 ? 'likely' : 'confirmed';
}

function tooShort(seen: SeenPath, org: string | undefined): Finding {
  const values = { org: org ?? '' };
  const found =
    org === undefined
      ? said('The path is empty.', '路径为空。')
      : said(
          'The path ends behind `{org}`; the app name is missing.',
          '路径到 `{org}` 就结束了，缺少 app 名称。',
          values,
        );
  return {
    evidence: { place: placeOf(seen, 0), found },
    title: said('The path names no app', '路径中没有 app 名称'),
  };
}

function missing(context: CheckContext, seen: SeenPath, start: 0 | 1): Finding {
  const { segments } = seen.url;
  const path = `/${segments
    .slice(start)
    .map(({ decoded }) => decoded)
    .join('/')}`;
  const before = segments[0]?.decoded ?? '';
  const read = segments
    .slice(0, 2)
    .map(({ decoded }) => decoded)
    .join('/');
  const values = { path, before, read };
  return {
    evidence: {
      place: placeOf(seen, 0),
      found:
        start === 0
          ? said(
              'Nothing stands before `{path}`: the service took `{read}` for the app.',
              '`{path}` 前面没有内容，服务端把 `{read}` 当成了应用。',
              values,
            )
          : said(
              'Only `{before}` stands before `{path}`: the service took `{read}` for the app.',
              '`{path}` 前面只有 `{before}`，服务端把 `{read}` 当成了应用。',
              values,
            ),
    },
    title: titleOfMissing(start),
    ...withOnlyApp(context, seen, start, before),
  };
}

const titleOfMissing = (start: 0 | 1): Said =>
  start === 0
    ? said('Org and app name are missing in the path', '路径中缺少 org 和 app 名称')
    : said('Org or app name is missing in the path', '路径中缺少 org 或 app 名称');

/** Where the log knows one app that fits, there is one way to mend it. */
function withOnlyApp(context: CheckContext, seen: SeenPath, start: 0 | 1, before: string) {
  const fits = ({ org, name }: KnownApp) => start === 0 || org === before || name === before;
  const keys = new Set(
    appsOfLog(context)
      .filter(fits)
      .map(({ org, name }) => `${org}/${name}`),
  );
  const [key] = keys;
  return keys.size === 1 && key !== undefined ? corrected(context, seen, start, key.split('/')) : {};
}

/** One segment too many: the same one twice proves it, as does an app that the log knows. */
function doubled(
  context: CheckContext,
  seen: SeenPath,
  segments: readonly string[],
  start: number,
): Judgement[] {
  const [org = '', app = ''] = segments.slice(start - 2, start);
  const isTwice = start === 3 && segments[0] === segments[1];
  const known = appsOfLog(context).find((one) => one.org === org && one.name === app);
  const values = {
    extra: segments.slice(0, start - 2).join('/'),
    key: `${org}/${app}`,
    read: segments.slice(0, 2).join('/'),
  };
  return judge(isTwice || known !== undefined ? 'confirmed' : 'likely', {
    evidence: {
      place: placeOf(seen, 0),
      found: said(
        '`{extra}` stands before `{key}`: the service took `{read}` for the app.',
        '`{key}` 前面多了 `{extra}`，服务端把 `{read}` 当成了应用。',
        values,
      ),
    },
    title: said(
      '`{extra}` is too much before `{key}` in the path',
      '路径中 `{key}` 前面多了 `{extra}`',
      values,
    ),
    ...corrected(context, seen, start, [org, app]),
  });
}

function corrected(
  { call, url }: CheckContext,
  { offset, url: seen }: SeenPath,
  start: number,
  app: string[],
) {
  if (offset === null) return {};
  const raw = (segments: typeof url.segments) => segments.map((segment) => segment.raw);
  const segments = [
    ...raw(url.segments.slice(0, offset)),
    ...app.map(encode),
    ...raw(seen.segments.slice(start)),
  ];
  return correctedTo(call.request, { url: withSegments(url, segments) });
}

function ruledOut(cause: string, seen: SeenPath, segments: readonly string[]): Judgement {
  const values = { key: segments.slice(0, 2).join('/'), path: `/${segments.slice(2).join('/')}` };
  const found = said(
    '`{path}`, a path of the API, stands right behind `{key}`.',
    '`{key}` 后面正是 API 的路径 `{path}`。',
    values,
  );
  return { cause, verdict: 'ruled-out', evidence: { place: placeOf(seen, 0), found } };
}

function placeOf({ offset }: SeenPath, at: number): Place | null {
  return offset === null ? null : { in: 'path', segment: offset + at };
}
