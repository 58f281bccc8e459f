import { methods, operationsAt } from '../../catalog/operations';
import type { CauseId } from '../../model/catalog-ids';
import type { Place, Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { Check, CheckContext, CheckResult } from '../check';
import { sentence } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { restOf, restPath } from '../url/edit-path';
import { isBrokenBelowApp } from '../url/empty-segment';
import { allowedMethods } from '../url/operation';

const wrongPath: CauseId = 'unsupported_service_operation/method-not-supported#wrong-path';
const wrongMethod: readonly CauseId[] = [
  'unsupported_service_operation/method-not-supported#wrong-method',
  'unsupported_service_operation/code#wrong-method',
  'status/405#wrong-method',
];

/**
 * Does the API take this method on this path? What the service answers to a method that a path does not
 * take, and to a path that it does not know.
 */
export const check: Check = {
  judges: [
    ...wrongMethod,
    wrongPath,
    'web_application/no-such-api#no-such-path',
    'service_resource_not_found/no-such-resource#no-such-path',
    'status/501#not-implemented',
    'status/500#wrong-request',
  ],
  precedence: 2,
  judge(context) {
    const { call, url, operation } = context;
    if (!methods.some((method) => method === call.request.method)) return unknownMethod(context);
    const allowed = allowedMethods(url);
    if (allowed.length === 0) return [];
    const known = ruledOut(context);
    return operation === null ? [...refused(context, allowed), ...known] : known.slice(0, 1);
  },
};

/** The path is the API's: whatever is missing, it is not the path. */
function ruledOut({ url }: CheckContext): CheckResult[] {
  if (isBrokenBelowApp(url.path)) return [];
  const found = sentence('`{path}` is a path of the API.', '`{path}` 是 API 的路径。', {
    path: restPath(url),
  });
  const evidence = { place: lastSegment(url.segments.length), found };
  return [
    { cause: 'service_resource_not_found/no-such-resource#no-such-path', verdict: 'ruled-out', evidence },
    { cause: wrongPath, verdict: 'ruled-out', evidence },
  ];
}

function refused(context: CheckContext, allowed: readonly string[]): CheckResult[] {
  const { call, url } = context;
  const values = { path: restPath(url), methods: allowed.join(', '), method: call.request.method };
  const evidence = {
    place: lastSegment(url.segments.length),
    found: sentence(
      'The API reference has `{path}` with `{methods}`; the call used `{method}`.',
      '按 API 文档，`{path}` 支持 `{methods}`，而本次调用是 `{method}`。',
      values,
    ),
  };
  const title = sentence(
    '`{path}` supports `{methods}`, not `{method}`',
    '`{path}` 支持 `{methods}`，不支持 `{method}`',
    values,
  );
  const judge = (cause: CauseId, verdict: Verdict): CheckResult => ({
    ...{ cause, verdict, evidence, title },
    fix: fixFor(context, allowed),
    ...requestFor(context, allowed),
  });
  return [
    ...wrongMethod.map((cause) => judge(cause, 'confirmed')),
    judge('web_application/no-such-api#no-such-path', 'confirmed'),
    judge('status/500#wrong-request', 'likely'),
  ];
}

/** What each method does, so that the one that was meant can be told. */
function fixFor({ url }: CheckContext, allowed: readonly string[]): Sentence[] {
  const path = restPath(url);
  return allowed.flatMap((method) => {
    const meant = operationsAt(method, restOf(url)).at(-1);
    if (meant === undefined) return [];
    const values = { request: `${method} ${path}`, deed: meant.name };
    return [sentence('`{request}`: {deed}.', '`{request}`：{deed}。', values)];
  });
}

/** One method is left, and it can be sent as it is. To delete is nothing to be proposed to who did not ask for it. */
function requestFor({ call: { request }, url }: CheckContext, allowed: readonly string[]) {
  const [method] = allowed;
  if (method === undefined || method === 'DELETE' || allowed.length > 1) return {};
  const needsBody = method === 'POST' || method === 'PUT';
  const hasBody = request.body !== null || request.bodyHidden;
  const named = restOf(url).length > 0;
  return named && needsBody === hasBody ? correctedTo(request, { method }) : {};
}

function unknownMethod(context: CheckContext): CheckResult[] {
  const { method } = context.call.request;
  const allowed = allowedMethods(context.url);
  const values = { method, methods: allowed.join(', '), path: restPath(context.url) };
  const found =
    allowed.length > 0
      ? sentence(
          'The API has no `{method}` calls; `{path}` supports `{methods}`.',
          'API 没有使用 `{method}` 的接口，`{path}` 支持 `{methods}`。',
          values,
        )
      : sentence('The API has no `{method}` calls.', 'API 没有使用 `{method}` 的接口。', values);
  const evidence = { place: lastSegment(context.url.segments.length), found };
  const title = sentence('The API has no `{method}` calls', 'API 没有 `{method}` 请求', values);
  const fix = fixFor(context, allowed);
  const causes: readonly CauseId[] = ['status/501#not-implemented', ...wrongMethod];
  return causes.map((cause) => ({
    ...{ cause, verdict: 'confirmed' as const, evidence, title },
    ...(fix.length > 0 ? { fix } : {}),
    ...requestFor(context, allowed),
  }));
}

const lastSegment = (count: number): Place => ({ in: 'path', segment: Math.max(0, count - 1) });
