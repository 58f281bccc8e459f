import type { CauseId } from '../../model/catalog-ids';
import { applicationOfPath } from '../auth/app-of-token';
import {
  applicationOf,
  type CredentialField,
  type WorkingCredentials,
  workedForApp,
  workedWith,
} from '../auth/client-credentials';
import { nearness } from '../auth/compare';
import { asTitle } from '../auth/words';
import type { Check, CheckContext, CheckResult } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { sentence } from '../phrasing';
import { fieldOf, spotOf } from '../request/request-body';
import { isMasked } from '../token/authorization';

const otherApp: CauseId = 'invalid_grant/client-mismatch#other-app';
const mistyped: CauseId = 'invalid_grant/client-mismatch#mistyped';

/**
 * Whose are `client_id` and `client_secret`? Whether the credential that was refused is another app's, or
 * misspelt: by those that worked in this log.
 */
export const check: Check = {
  judges: [otherApp, mistyped],
  judge(context) {
    const field = /client_secret/.test(context.body.description ?? '') ? 'client_secret' : 'client_id';
    const { json } = context.requestBody;
    const value = fieldOf(json, field);
    const { fromFile } = context.call;
    if (typeof value !== 'string' || isMasked(value, fromFile)) return [];
    const bySight = sight(context, field, value, json);
    if (bySight !== null) {
      return [{ ...judged(context, mistyped, 'confirmed', field, bySight), title: asTitle(bySight) }];
    }
    const ofConsole = consoleCredential(field, value);
    if (ofConsole !== null) {
      return [{ ...judged(context, mistyped, 'likely', field, ofConsole), title: asTitle(ofConsole) }];
    }
    const theirs = workedWith(context, field, value, (app) => isOther(app, context.url.app));
    if (theirs) return ofOther(context, field, theirs);
    const ours = workedForApp(context, field);
    return ours ? compared(context, field, value, ours) : byUuid(context, field, value);
  },
};

/** An app id and an app key may name the same app; case makes no difference. */
const isOther = (one: string | null, other: string | null) =>
  one !== null &&
  other !== null &&
  one.includes('#') === other.includes('#') &&
  one.toLowerCase() !== other.toLowerCase();

/** What shows in the request alone. */
function sight(context: CheckContext, field: CredentialField, value: string, json: unknown) {
  const other = field === 'client_id' ? 'client_secret' : 'client_id';
  if (value !== value.trim()) {
    return sentence('`{field}` begins or ends with white space.', '`{field}` 首尾有空白字符。', { field });
  }
  if (/^(?:undefined|null|NaN|\[object \w+\])$/.test(value)) {
    return sentence('`{field}` holds the word `{value}`.', '`{field}` 的值是 `{value}`。', { field, value });
  }
  if (/^(?:<.*>|\$?\{.*\}|your[\w -]*)$/i.test(value)) {
    return sentence('`{field}` is a placeholder that was not filled in.', '`{field}` 是没有替换的占位符。', {
      field,
    });
  }
  if (value === fieldOf(json, other)) {
    return sentence(
      '`client_id` and `client_secret` hold the same value.',
      '`client_id` 与 `client_secret` 的值相同。',
    );
  }
  if (/^[\w-]+#[\w-]+$/.test(value)) {
    return sentence('`{field}` holds an app key.', '`{field}` 中填的是 App Key。', { field });
  }
  return workedWith(context, other, value) !== null
    ? sentence(
        '`{field}` holds the value that belongs into `{other}`.',
        '`{field}` 中填的是 `{other}` 的值。',
        {
          field,
          other,
        },
      )
    : null;
}

/** What the console gives for its own REST API is 32 hexadecimal digits; chat has other credentials. */
function consoleCredential(field: CredentialField, value: string) {
  if (!/^[0-9a-f]{32}$/.test(value)) return null;
  return sentence(
    '`{field}` looks like a customer ID or secret of the Agora console: the chat API has its own, which start `YXA6`.',
    '`{field}` 像是声网控制台的客户 ID 或密钥：即时通讯有单独的凭证，以 `YXA6` 开头。',
    { field },
  );
}

function ofOther(
  context: CheckContext,
  field: CredentialField,
  { call, app }: WorkingCredentials,
): CheckResult[] {
  const values = {
    ...valuesOf(call, context.call),
    field,
    theirs: app ?? { en: 'another app', zh: '另一个应用' },
  };
  const found = sentence(
    'With this `{field}`, `/token` of `{theirs}` gave a token.',
    '这个 `{field}` 在 `{theirs}` 的 `/token` 上成功过。',
    values,
  );
  const title = sentence('`{field}` belongs to `{theirs}`', '`{field}` 属于 `{theirs}`', values);
  const evidence = { place: inLog(call), found };
  return [
    { ...judged(context, otherApp, 'confirmed', field, found), evidence, title },
    { cause: mistyped, verdict: 'ruled-out', evidence },
  ];
}

function compared(
  context: CheckContext,
  field: CredentialField,
  value: string,
  worked: WorkingCredentials,
): CheckResult[] {
  const right = worked[field] as string;
  const values = { ...valuesOf(worked.call, context.call), field };
  const near = nearness(value, right);
  if (value === right) return [];
  if (near === null) {
    const found = sentence(
      'With another `{field}`, `{call}` gave a token for this app.',
      '`{call}` 用另一个 `{field}` 为该应用取得过 token。',
      values,
    );
    return [mistyped, otherApp].map((cause) => ({
      cause,
      verdict: 'possible',
      evidence: { place: inLog(worked.call), found },
    }));
  }
  const found = sentence(
    '`{field}` differs a little from the one that `{call}` gave a token for: {how}.',
    '`{field}` 与 `{call}` 成功时的值略有不同：{how}。',
    { ...values, how: near.how },
  );
  const title = sentence('`{field}` was not copied exactly', '`{field}` 没有原样复制', values);
  return [{ ...judged(context, mistyped, near.sure ? 'confirmed' : 'likely', field, found), title }];
}

/** A client id of the usual form holds its application's UUID. */
function byUuid(context: CheckContext, field: CredentialField, value: string): CheckResult[] {
  const theirs = field === 'client_id' ? applicationOf(value) : null;
  const ours = theirs === null ? null : applicationOfPath(context);
  if (theirs === null || ours === null || theirs === ours.toLowerCase()) return [];
  const found = sentence(
    'The `client_id` reads as one of application `{theirs}`; that of the path is `{ours}` (inferred from its layout).',
    '`client_id` 看来属于应用 `{theirs}`，而路径中的应用是 `{ours}`（由其结构推断）。',
    { theirs, ours },
  );
  return [judged(context, otherApp, 'likely', field, found)];
}

/** The line itself is not shown: the secret stands in it. */
function judged(
  context: CheckContext,
  cause: CauseId,
  verdict: CheckResult['verdict'],
  field: CredentialField,
  found: CheckResult['evidence']['found'],
): CheckResult {
  return { cause, verdict, evidence: { place: spotOf(context.requestBody, [field]).place, found } };
}
