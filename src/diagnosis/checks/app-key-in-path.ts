import { isKnownPath } from '../../catalog/operations';
import type { CauseId } from '../../model/catalog-ids';
import type { Place } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { withSegments } from '../url/edit-path';
import { findOperation } from '../url/operation';
import { pathSeenByService, type SeenPath } from '../url/seen-by-service';
import { unfilledKind } from '../url/unfilled';
import { readUrl } from '../url/url';

/** The causes of the two entries for an app that does not exist. */
const ids = [
  'organization_application_not_found/no-such-app',
  'organization_application_not_found/no-such-app-400',
] as const;
const hashes = ids.map((id): CauseId => `${id}#hash-in-path`);
const placeholders = ids.map((id): CauseId => `${id}#not-filled-in`);

/**
 * Does the path name the app as `/org/app`? An app key is written `org#app`, and stands in a path as
 * `/org/app`.
 */
export const check: Check = {
  judges: [...hashes, ...placeholders],
  judge(context) {
    const seen = pathSeenByService(context);
    const first = seen.url.segments.slice(0, 2).map(({ decoded }) => decoded);
    const hash = first.findIndex((text) => /#|%23/.test(text));
    if (hash !== -1) return confirm(hashes, hashInPath(context, seen, hash));
    const unfilled = first.findIndex((text) => unfilledKind(text) !== null);
    if (unfilled !== -1) return confirm(placeholders, notFilledIn(seen, unfilled, first[unfilled] ?? ''));
    return [...(first.length === 1 ? cutByHash(seen, first[0] ?? '') : ruleOut(seen))];
  },
};

type Finding = Pick<CheckResult, 'evidence' | 'title' | 'fix' | 'request'>;

function confirm(causes: readonly CauseId[], finding: Finding): CheckResult[] {
  return causes.map((cause) => ({ cause, verdict: 'confirmed', ...finding }));
}

function hashInPath(context: CheckContext, seen: SeenPath, at: number): Finding {
  const segment = seen.url.segments[at];
  const key = segment?.decoded.replace('%23', '#') ?? '';
  const values = { key, raw: segment?.raw ?? '', path: key.replace('#', '/') };
  return {
    evidence: {
      place: placeOf(seen, at),
      found: sentence(
        '`{raw}` is the whole app key in one segment. In a path, `#` becomes `/`.',
        '`{raw}` 把整个 App Key 写成了一段，路径中 `#` 应改为 `/`。',
        values,
      ),
    },
    title: sentence(
      'The path has the app key with `#`: write `/{path}/…`',
      '路径中的 App Key 用了 `#`，应写成 `/{path}/…`',
      values,
    ),
    ...mended(context, seen, at, key),
  };
}

/** The key taken apart; what stood beside it of org or app a second time falls away. */
function mended({ call }: CheckContext, { url, offset }: SeenPath, at: number, key: string) {
  const [org = '', app = '', ...more] = key.split('#');
  if (offset === null || org === '' || app === '' || more.length > 0) return {};
  const all = readUrl(call.request.url);
  const after = url.segments.slice(at + 1).map(({ raw }) => raw);
  const head = all.segments.slice(0, offset).map(({ raw }) => raw);
  const rest = after[0] === app && !isKnown(after) ? after.slice(1) : after;
  const corrected = withSegments(all, [...head, encodeURIComponent(org), encodeURIComponent(app), ...rest]);
  const isRight = findOperation(call.request.method, readUrl(corrected), call.request.body) !== null;
  return isRight ? correctedTo(call.request, { url: corrected }) : {};
}

const isKnown = (segments: readonly string[]) => isKnownPath(segments.map((raw) => decode(raw)));

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

function notFilledIn(seen: SeenPath, at: number, text: string): Finding {
  const values = { text };
  return {
    evidence: {
      place: placeOf(seen, at),
      found: sentence(
        '`{text}` is where org and app name belong: it was never filled in.',
        '应填 org 和 app 名称的位置是 `{text}`，没有被替换成实际值。',
        values,
      ),
    },
    title: sentence(
      'The path has `{text}` instead of the org or app name',
      '路径中 org 或 app 名称的位置是 `{text}`',
      values,
    ),
  };
}

/** A browser sends nothing of a url from its `#` on. */
function cutByHash(seen: SeenPath, org: string): CheckResult[] {
  const found = sentence(
    'The path ends after `{org}`, as it does when a URL contains a bare `#`: what follows is never sent.',
    '路径到 `{org}` 就结束了：URL 中直接写 `#` 时，其后的内容不会被发送。',
    { org },
  );
  const evidence = { place: placeOf(seen, 0), found };
  return hashes.map((cause) => ({ cause, verdict: 'likely', evidence }));
}

function ruleOut(seen: SeenPath): CheckResult[] {
  const found = sentence('There is no `#` in the path.', '路径中没有 `#`。');
  const evidence = { place: placeOf(seen, 0), found };
  const filled = sentence('Org and app name are filled in.', 'org 和 app 名称都已填写。');
  const ruledOut = (causes: readonly CauseId[], found: Sentence) =>
    causes.map((cause): CheckResult => ({ cause, verdict: 'ruled-out', evidence: { ...evidence, found } }));
  return [...ruledOut(hashes, found), ...ruledOut(placeholders, filled)];
}

function placeOf({ offset }: SeenPath, at: number): Place | null {
  return offset === null ? null : { in: 'path', segment: offset + at };
}
