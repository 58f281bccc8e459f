import type { CauseId } from '../../model/catalog-ids';
import { findMisspelling } from '../../model/similar-name';
import type { Check, CheckContext, CheckResult } from '../check';
import { bodyFieldsOf } from '../fields/body-fields';
import { misspelt, renameStep } from '../fields/words';
import { withoutMembers, withRenamed } from '../json/edit-json';
import { sentence, withFullStop } from '../phrasing';
import { correctedTo } from '../request/corrected-request';
import { fieldsOf, spotOfKey } from '../request/request-body';

const cause: CauseId = 'invalid_parameter/not-editable#not-editable';

/** Which fields of the body cannot be changed? */
export const check: Check = {
  judges: [cause],
  judge(context) {
    const body = context.requestBody;
    const fields = fieldsOf(body.json);
    const refused = namedFields(context).filter(
      (name) => fields !== undefined && Object.hasOwn(fields, name),
    );
    const [only] = refused;
    if (fields === undefined || only === undefined) return [];
    const meant = refused.length === 1 ? meantBy(context, only, Object.keys(fields)) : undefined;
    return meant === undefined ? [leftOut(context, refused)] : [renamed(context, only, meant)];
  },
};

/** Those that the service names, as `[a, b]` or bare. */
function namedFields(context: CheckContext): readonly string[] {
  const { fields = '' } = context.captured;
  return fields
    .slice(0, 4_000)
    .replace(/^[[{]|[\]}]$/g, '')
    .split(',')
    .map((name) => name.trim());
}

/** The field of this operation that was meant: `groupName` for `groupname`. */
function meantBy({ operation }: CheckContext, name: string, sent: readonly string[]): string | undefined {
  const known = Object.keys(bodyFieldsOf(operation)?.types ?? {}).filter((field) => !sent.includes(field));
  return findMisspelling(known, name);
}

function renamed(context: CheckContext, name: string, meant: string): CheckResult {
  const body = context.requestBody;
  const title = misspelt(name, meant);
  return {
    cause,
    verdict: 'confirmed',
    title,
    fix: [renameStep(name, meant)],
    evidence: { found: withFullStop(title), ...spotOfKey(body, [], name) },
    ...correctedTo(context.call.request, { body: withRenamed(body.text, [], name, meant) }),
  };
}

function leftOut(context: CheckContext, refused: readonly string[]): CheckResult {
  const body = context.requestBody;
  const [first = ''] = refused;
  const isAll = refused.length === Object.keys(fieldsOf(body.json) ?? {}).length;
  const found = isAll
    ? sentence('Nothing else is in the body.', '请求体中没有其他字段。')
    : sentence(
        'Beside fields that can be changed, the body has `{names}`.',
        '请求体中除可修改的字段外还有 `{names}`。',
        {
          names: refused.join(', '),
        },
      );
  const rest = withoutMembers(body.text, [], (key) => refused.includes(String(key)));
  return {
    cause,
    verdict: 'confirmed',
    evidence: { found, ...spotOfKey(body, [], first) },
    ...(isAll ? {} : correctedTo(context.call.request, { body: rest })),
  };
}
