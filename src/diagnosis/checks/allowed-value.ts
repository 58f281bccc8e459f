import { ofEntries, type ProvableCause, provable } from '../../catalog/proofs';
import type { CauseId } from '../../model/catalog-ids';
import type { Check, CheckContext, CheckResult } from '../check';
import { membersAt, withValue } from '../json/edit-json';
import { sentence, withFullStop } from '../phrasing';
import { correctedTo, jsonType } from '../request/corrected-request';
import { fieldOf, fieldsOf, type RequestBody, spotOf } from '../request/request-body';
import { valueMeantBy } from '../request/value-meant';

const causes = provable('values');

/** Is the value one of those that the field takes? */
export const check: Check = {
  judges: causes.map(({ cause }) => cause),
  judge(context) {
    return ofEntries(causes, context.entries).flatMap((told) =>
      told.proof.in === 'body' ? inBody(context, told) : inQuery(context, told),
    );
  },
};

function inBody(context: CheckContext, { cause, proof }: ProvableCause<'values'>): CheckResult[] {
  const { field, allowed: values } = proof;
  const body = context.requestBody;
  const value = fieldOf(body.json, field);
  if (fieldsOf(body.json) === undefined) return [];
  if (value === undefined || value === null) {
    const found = sentence('The body has no `{field}`.', '请求体中没有 `{field}`。', { field });
    return [{ cause, verdict: 'ruled-out', evidence: { found, ...spotOf(body, []) } }];
  }
  if (typeof value === 'string' && values.includes(value)) {
    const found = sentence(
      '`{field}` is `{value}`, which is allowed.',
      '`{field}` 为 `{value}`，属于允许的值。',
      { field, value },
    );
    return [{ cause, verdict: 'ruled-out', evidence: { found, ...spotOf(body, [field]) } }];
  }
  const sent = typeof value === 'string' ? value : asWritten(body, field);
  const near = valueMeantBy(sent, values);
  const request =
    near === undefined
      ? {}
      : correctedTo(context.call.request, {
          headers: jsonType,
          body: withValue(body.text, [field], JSON.stringify(near)),
        });
  return [
    {
      ...judged(cause, field, sent, values, near),
      ...request,
      evidence: { found: withFullStop(inWords(field, sent, values, near)), ...spotOf(body, [field]) },
    },
  ];
}

/** Not written again, which fails where it is nested deep. */
function asWritten({ text }: RequestBody, field: string): string {
  const member = membersAt(text, []).findLast(({ key }) => key === field);
  return member === undefined ? '' : text.slice(member.from, member.to);
}

function inQuery({ url }: CheckContext, { cause, proof }: ProvableCause<'values'>): CheckResult[] {
  const { field, allowed: values } = proof;
  const sent = url.query.get(field)?.[0];
  if (sent === undefined || values.includes(sent)) return [];
  const near = valueMeantBy(sent, values);
  const place = { in: 'query', name: field } as const;
  return [
    {
      ...judged(cause, field, sent, values, near),
      evidence: { found: withFullStop(inWords(field, sent, values, near)), place },
    },
  ];
}

function judged(
  cause: CauseId,
  field: string,
  sent: string,
  values: readonly string[],
  near: string | undefined,
) {
  const fix =
    near === undefined
      ? {}
      : { fix: [sentence('Send `{near}` as `{field}`.', '`{field}` 改为 `{near}`。', { near, field })] };
  return { cause, verdict: 'confirmed', title: inWords(field, sent, values, near), ...fix } as const;
}

function inWords(field: string, sent: string, values: readonly string[], near: string | undefined) {
  const shown = sent.length > 60 ? `${sent.slice(0, 60)}…` : sent;
  const list = (separator: string) => values.map((value) => `\`${value}\``).join(separator);
  return near === undefined
    ? sentence(
        `\`{field}\` is \`{sent}\`; it takes ${list(', ')}`,
        `\`{field}\` 为 \`{sent}\`，只接受 ${list('、')}`,
        { field, sent: shown },
      )
    : sentence('`{field}` is `{sent}`; it is written `{near}`', '`{field}` 为 `{sent}`，应写作 `{near}`', {
        field,
        sent: shown,
        near,
      });
}
