import { firstWords, isKnownPath } from '../../catalog/operations';
import type { CauseId } from '../../model/catalog-ids';
import type { Place, Verdict } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { appsOfLog, type KnownApp } from '../other-calls/apps';
import { correctedTo } from '../request/corrected-request';
import { encode, withSegments } from '../url/edit-path';
import { pathSeenByService, type SeenPath } from '../url/seen-by-service';
import { doubledWords, missingWords, rightWords, tooShortWords } from '../url/segment-words';

const ids = (['no-such-app', 'no-such-app-400'] as const).map(
  (id): CauseId => `organization_application_not_found/${id}#wrong-segments`,
);

/**
 * Do org and app stand right before the path of the API? The service takes the first two segments for org
 * and app, whatever they are. Where the API's own path begins elsewhere than in the third, a segment is
 * missing or one too many.
 */
export const check: Check = {
  judges: ids,
  judge(context) {
    const seen = pathSeenByService(context);
    const segments = seen.url.segments.map(({ decoded }) => decoded);
    if (segments.some((segment) => segment.includes('#') || segment.includes('%23'))) return [];
    const isMarked = ['app-id', 'sdk', 'management', 'config'].includes(seen.url.form);
    if (isMarked) return [];
    const start = startOfApi(segments);
    if (start === 2)
      return judge('ruled-out', { evidence: { place: placeOf(seen), found: rightWords(segments) } });
    if (segments.length < 2) return judge('confirmed', tooShort(seen, segments[0]));
    if (start === 0 || start === 1)
      return judge(sureness(segments, start), missing(context, seen, segments, start));
    if (start !== null) return doubled(context, seen, segments, start);
    return [];
  },
};

type Finding = Pick<CheckResult, 'evidence' | 'title' | 'request'>;

function judge(verdict: Verdict, finding: Finding): CheckResult[] {
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
  const { found, title } = tooShortWords(org);
  return { evidence: { place: placeOf(seen), found }, title };
}

function missing(context: CheckContext, seen: SeenPath, segments: readonly string[], start: 0 | 1): Finding {
  const { found, title } = missingWords(segments, start);
  return {
    evidence: { place: placeOf(seen), found },
    title,
    ...withOnlyApp(context, seen, start, segments[0] ?? ''),
  };
}

/** Where the log knows one app that fits, there is one way to fix it. */
function withOnlyApp(context: CheckContext, seen: SeenPath, start: 0 | 1, before: string) {
  const fits = ({ org, name, host }: KnownApp) =>
    host === context.url.host && (start === 0 || org === before || name === before);
  const [only, ...more] = appsOfLog(context).filter(fits);
  return only === undefined || more.length > 0 ? {} : corrected(context, seen, start, [only.org, only.name]);
}

/** One segment too many: the same one twice proves it, as does an app that the log knows. */
function doubled(
  context: CheckContext,
  seen: SeenPath,
  segments: readonly string[],
  start: number,
): CheckResult[] {
  const [org = '', app = ''] = segments.slice(start - 2, start);
  const isTwice = start === 3 && segments[0] === segments[1];
  const isKnown = appsOfLog(context).some((one) => one.org === org && one.name === app);
  const { found, title } = doubledWords(segments, start);
  return judge(isTwice || isKnown ? 'confirmed' : 'likely', {
    evidence: { place: placeOf(seen), found },
    title,
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
  const before = raw(url.segments.slice(0, offset));
  const segments = [...before, ...app.map(encode), ...raw(seen.segments.slice(start))];
  return correctedTo(call.request, { url: withSegments(url, segments) });
}

function placeOf({ offset }: SeenPath): Place | null {
  return offset === null ? null : { in: 'path', segment: offset };
}
