import { isChatHost } from '../../catalog/hosts';
import type { CauseId } from '../../model/catalog-ids';
import type { Verdict } from '../../model/diagnosis';
import type { Check, CheckContext, CheckResult } from '../check';
import { allMissingCauses } from '../match/missing-causes';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { withSegments } from '../url/edit-path';
import { emptySegmentAt } from '../url/empty-segment';

const noApp = (['no-such-app', 'no-such-app-400'] as const).map(
  (id): CauseId => `organization_application_not_found/${id}#wrong-segments`,
);

const noPath: readonly CauseId[] = [
  'web_application/no-such-api#no-such-path',
  '请求路径不存在/url-invalid#wrong-path',
  'unsupported_service_operation/method-not-supported#wrong-path',
  'service_resource_not_found/no-such-resource#no-such-path',
  'status/404#no-such-path',
];

/**
 * Is a segment of the path empty? `/chatgroups//users`: what should have stood between the slashes was
 * empty.
 */
export const check: Check = {
  judges: [...noApp, ...noPath, ...allMissingCauses],
  judge(context) {
    const at = emptySegmentAt(context.url.path);
    if (at === null) return [];
    if (at >= 2) return belowApp(context, at);
    return isPassedOver(context) ? [] : beforeApp(context, at);
  },
};

/** Some servers read two slashes as one: then org and app are what they should be all the same. */
function isPassedOver(context: CheckContext): boolean {
  const { org_name: org, app_name: app } = context.captured;
  const [first, second] = context.url.segments;
  return org !== undefined && org === first?.decoded && app === second?.decoded;
}

function finding({ url }: CheckContext, at: number): Omit<CheckResult, 'cause' | 'verdict'> {
  const path = url.path.length > 100 ? `${url.path.slice(0, 100)}…` : url.path;
  return {
    evidence: {
      place: { in: 'path', segment: at },
      found: sentence(
        '`{path}` has two slashes in a row: the value between them was empty.',
        '`{path}` 中有连续两个斜杠，其间的值为空。',
        { path },
      ),
    },
    title: sentence('The path has an empty segment: `//`', '路径中有空的一段：`//`'),
  };
}

/** A host that ends in `/` and a path that begins with it: to drop one is the only fix. */
function beforeApp(context: CheckContext, at: number): CheckResult[] {
  const { url, call } = context;
  const segments = url.segments.map(({ raw }) => raw);
  const request = correctedTo(call.request, { url: withSegments(url, segments) });
  // A server of one's own makes another path of it.
  const verdict = isChatHost(url.host) ? 'confirmed' : 'likely';
  return noApp.map((cause) => ({ cause, verdict, ...finding(context, at), ...request }));
}

function belowApp(context: CheckContext, at: number): CheckResult[] {
  const fix = [
    sentence(
      'Check which value your code puts there, and do not send the call without it.',
      '检查代码在此处填入的值，没有值时不要发送请求。',
    ),
  ];
  const judge = (cause: CauseId, verdict: Verdict): CheckResult => ({
    ...{ cause, verdict, fix },
    ...finding(context, at),
  });
  // Without the slash the API has the path and takes the method: nothing else is wrong with it. A service that reads
  // two slashes as one may find something missing, though.
  const isElseRight = context.operation !== null;
  const sure = (cause: CauseId) => isElseRight && !/^(?:status|service_resource)/.test(cause);
  return [
    ...noPath.map((cause) => judge(cause, sure(cause) ? 'confirmed' : 'likely')),
    ...allMissingCauses.map((cause) => judge(cause, 'possible')),
  ];
}
