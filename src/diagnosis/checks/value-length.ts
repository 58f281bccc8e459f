import { ofEntries, type ProvableCause, provable } from '../../catalog/proofs';
import type { Check, CheckContext, CheckResult } from '../check';
import { objectsOf } from '../fields/find-field';
import { utf8Length } from '../json/utf8-length';
import { sentence, withFullStop } from '../phrasing';
import { fieldsOf, type KeyPath, spotOf, spotOfKey } from '../request/request-body';

type LengthLimit = ProvableCause<'length'>;

const limits = provable('length');

/** How long is the value, and how long may it be? */
export const check: Check = {
  judges: limits.map(({ cause }) => cause),
  judge(context) {
    return ofEntries(limits, context.entries).flatMap((limit) => judgeLength(context, limit));
  },
};

/** A text of the body, with its place. */
interface Text {
  readonly path: KeyPath;
  readonly text: string;
}

function judgeLength(context: CheckContext, limit: LengthLimit): CheckResult[] {
  const body = context.requestBody;
  const { unit, within } = limit.proof;
  let longest: (Text & { length: number }) | null = null;
  for (const text of textsOf(body.json, limit.proof)) {
    const length = unit === 'bytes' ? utf8Length(text.text) : [...text.text].length;
    if (longest === null || isBefore({ ...text, length }, longest)) longest = { ...text, length };
  }
  if (longest === null) return [];
  const { path, length } = longest;
  const captured = Number(context.captured.limit);
  const most = Number.isInteger(captured) && captured > 0 ? captured : limit.proof.most;
  const last = path.at(-1);
  const name =
    typeof last === 'number' ? `${path.findLast((step) => typeof step === 'string')}[${last}]` : last;
  const values = { name: String(name).slice(0, 80), length, most, unit: units[unit] };
  const spot = within === 'keys' ? spotOfKey(body, path.slice(0, -1), String(last)) : spotOf(body, path);
  if (length <= most) {
    const found = sentence(
      '`{name}` has {length} {unit}, no more than the {most} documented.',
      '`{name}` 长 {length} {unit}，未超过文档规定的 {most} {unit}。',
      values,
    );
    return [{ cause: limit.cause, verdict: 'possible', evidence: { found, ...spot } }];
  }
  const title = sentence(
    '`{name}` has {length} {unit}; {most} are allowed',
    '`{name}` 长 {length} {unit}，最多 {most} {unit}',
    values,
  );
  return [
    { cause: limit.cause, verdict: 'confirmed', title, evidence: { found: withFullStop(title), ...spot } },
  ];
}

const units = {
  bytes: { en: 'bytes', zh: '字节' },
  characters: { en: 'characters', zh: '个字符' },
} as const;

/** The longer first; of two that are as long, by name, so that the order of keys makes no difference. */
function isBefore(one: Text & { length: number }, other: Text & { length: number }): boolean {
  const isLonger = one.length > other.length;
  return isLonger || (one.length === other.length && String(one.path) < String(other.path));
}

function textsOf(json: unknown, { fields, within }: LengthLimit['proof']): readonly Text[] {
  return objectsOf(json).flatMap(([owner, object]) =>
    fields
      .filter((field) => Object.hasOwn(object, field))
      .flatMap((field) => textsIn(object[field], [...owner, field], within)),
  );
}

function textsIn(value: unknown, path: KeyPath, within: LengthLimit['proof']['within']): readonly Text[] {
  if (within === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (within === 'items') {
    return Array.isArray(value)
      ? value.flatMap((item, index) => textsIn(item, [...path, index], undefined))
      : [];
  }
  const entries = Object.entries(fieldsOf(value) ?? {});
  if (within === 'keys') return entries.map(([key]) => ({ path: [...path, key], text: key }));
  return entries.flatMap(([key, inner]) => textsIn(inner, [...path, key], undefined));
}
