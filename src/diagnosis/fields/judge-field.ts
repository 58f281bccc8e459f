import type { Evidence, Verdict } from '../../model/diagnosis';
import type { Sentence } from '../../model/sentence';
import type { CheckContext, CheckResult } from '../check';
import { withField, withRenamed } from '../json/edit-json';
import { withFullStop } from '../phrasing';
import { mayBeRead } from '../request/broken-json';
import { correctedTo, jsonType, maxCorrectedBodyChars, withoutParameter } from '../request/corrected-request';
import { fieldOf, type RequestBody, spotOf, spotOfFault, spotOfKey } from '../request/request-body';
import { type BodyFields, bodyFieldsOf, jsonTypeOf } from './body-fields';
import type { FieldCause } from './field-causes';
import { type FieldFinding, findFieldFault, objectsOf } from './find-field';
import * as words from './words';

/** A cause about a field, and the call that it is held against. */
interface Case {
  readonly context: CheckContext;
  readonly cause: FieldCause;
  readonly body: RequestBody;
  readonly known: BodyFields | undefined;
  readonly names: readonly [string, ...string[]];
}

/** Whether the body has the field that a cause says it lacks; nothing where the body cannot be seen. */
export function judgeField(context: CheckContext, cause: FieldCause): readonly CheckResult[] {
  const { property } = context.captured;
  const [first = property, ...rest] = cause.fields;
  const body = context.requestBody;
  // The service's text may name more than one, or a path.
  if (first === undefined || !/^[\w-]+$/.test(first)) return [];
  if (body.state === 'hidden' || !sendsBody(context)) return [];
  const known = bodyFieldsOf(context.operation);
  const held: Case = { context, cause, body, known, names: [first, ...rest] };
  const queried = held.names.find((name) => context.url.query.has(name));
  if (body.state === 'none') return [queried === undefined ? withoutBody(held) : inQuery(held, queried)];
  // What breaks off in the log, and what stands behind a mark, the service may have read whole.
  if (body.fault !== null) return mayBeRead(context, body.fault) ? [] : [notJson(held)];
  const found = findFieldFault(body.json, held.names, known);
  if (found === null) return objectsOf(body.json).length === 0 ? [] : present(held);
  if (found.fault !== 'absent') return [withoutValue(held, found)];
  if (found.misspelt !== undefined) return [misspelt(held, found, found.misspelt)];
  if (queried !== undefined) return [inQuery(held, queried)];
  // The service may speak of a field within another.
  const isNested = cause.fields.length === 0 && body.text.includes(`"${first}"`);
  return isNested ? [] : [absent(held, found)];
}

const sendsBody = ({ call }: CheckContext) => !['GET', 'HEAD'].includes(call.request.method);

function judged(
  { cause }: Case,
  which: 'missing' | 'blank',
  verdict: Verdict,
  found: Sentence,
  spot: Omit<Evidence, 'check' | 'found'>,
): CheckResult {
  return {
    cause: cause[which],
    verdict,
    title: found,
    evidence: { found: withFullStop(found), ...spot },
  };
}

function withoutBody(held: Case): CheckResult {
  const title = words.absent(held.names[0], []);
  const verdict = held.body.surelyNone ? 'confirmed' : 'likely';
  const found = held.body.surelyNone ? words.noBody : words.noBodyShown;
  return { ...judged(held, 'missing', verdict, found, { place: { in: 'request-body' } }), title };
}

/** A body that is no JSON has no fields; that it is none may be why the service misses one. */
function notJson(held: Case): CheckResult {
  const { body, names, context } = held;
  const spot = body.fault === null ? spotOf(body, []) : spotOfFault(body.fault);
  const mended = body.fault?.mended ?? null;
  const isMended = mended !== null && fieldOf(JSON.parse(mended), names[0]) !== undefined;
  return {
    ...judged(held, 'missing', 'likely', words.notJson(names[0]), spot),
    ...(isMended ? correctedTo(context.call.request, { headers: jsonType, body: mended }) : {}),
  };
}

function absent(held: Case, { owner, objects, field }: FieldFinding): CheckResult {
  const found = words.absent(field, objects > 1 ? owner : []);
  return judged(held, 'missing', 'confirmed', found, spotOf(held.body, owner));
}

function misspelt(held: Case, { owner, field }: FieldFinding, sent: string): CheckResult {
  const { body, context } = held;
  // In every object that has the misspelt name and not the right one, the last first, so that places hold.
  const owners = objectsOf(body.json).filter(
    ([, fields]) => Object.hasOwn(fields, sent) && !Object.hasOwn(fields, field),
  );
  const isShort = owners.length <= maxRenamed && body.text.length <= maxCorrectedBodyChars;
  const renamed = owners.reduceRight(
    (text, [place]) => (isShort ? withRenamed(text, place, sent, field) : text),
    body.text,
  );
  return {
    ...judged(held, 'missing', 'confirmed', words.misspelt(sent, field), spotOfKey(body, owner, sent)),
    fix: [words.renameStep(sent, field)],
    ...(isShort ? correctedTo(context.call.request, { headers: jsonType, body: renamed }) : {}),
  };
}

/** Each rename reads the whole text. A call takes no more users than this. */
const maxRenamed = 100;

function inQuery(held: Case, name: string): CheckResult {
  const { body, known, context } = held;
  const { request } = context.call;
  const [value] = context.url.query.get(name) ?? [];
  const isText = known?.types[name] === 'string' && !Array.isArray(body.json) && value !== undefined;
  const text = withField(body.state === 'none' ? '{}' : body.text, [], name, JSON.stringify(value));
  return {
    ...judged(held, 'missing', 'confirmed', words.inQuery(name), { place: { in: 'query', name } }),
    fix: [words.moveStep(name)],
    ...(isText
      ? correctedTo(request, { url: withoutParameter(request.url, name), headers: jsonType, body: text })
      : {}),
  };
}

function withoutValue(held: Case, { owner, objects, field, fault }: FieldFinding): CheckResult {
  const { body, known } = held;
  const spot = spotOf(body, [...owner, field]);
  const item = objects > 1 ? owner : [];
  if (fault === 'null' || fault === 'empty') {
    return judged(held, 'blank', 'confirmed', words.valueless(field, fault, item), spot);
  }
  const value = owner.reduce<unknown>((json, key) => (json as unknown[])[key as number], body.json);
  const sent = jsonTypeOf(fieldOf(value, field)) ?? 'null';
  const found = words.ofWrongType(field, sent, known?.types[field] ?? 'string', item);
  return judged(held, 'missing', 'likely', found, spot);
}

/** The field has a value: either the body was not read as JSON, or the cause is another. */
function present(held: Case): readonly CheckResult[] {
  const { body, names, cause, context } = held;
  const { mediaType } = body;
  if (mediaType !== null && !mediaType.endsWith('json')) {
    const place = { in: 'request-header', name: 'Content-Type' } as const;
    return [
      {
        ...judged(held, 'missing', 'likely', words.notDeclared(names[0], mediaType), { place }),
        ...correctedTo(context.call.request, { headers: jsonType }),
      },
    ];
  }
  const name = names.find((each) => objectsOf(body.json).every(([, fields]) => Object.hasOwn(fields, each)));
  const owner = objectsOf(body.json)[0]?.[0] ?? [];
  const spot = spotOf(body, [...owner, name ?? names[0]]);
  // Where the entry has other causes, this one is out; where it has none, the body says otherwise than the service.
  const isOut = !cause.stated && cause.missing === cause.blank;
  return [judged(held, 'missing', isOut ? 'ruled-out' : 'possible', words.hasValue(name ?? names[0]), spot)];
}
