import { canonicalCode } from '../../catalog/canonical-code';
import { catalog } from '../../catalog/catalog';
import type { Reading } from '../../catalog/readings';
import { readingFiles } from '../../catalog/readings';
import type { Evidence } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Sentence, Values } from '../../model/sentence';
import { holderOf } from '../auth/holder';
import { holderWords } from '../auth/holder-words';
import type { CheckContext } from '../check';
import { type CatalogMatch, type OpenCause, open } from '../match/catalog-match';
import { unknownCodeTitle } from '../match/explain-code';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';
import type { CauseResult } from '../run-checks';
import { type FoundReading, findReadings } from './find-reading';
import { limitIn, measure } from './measure';
import { type NamedThing, namedThing } from './named-thing';
import { thingsOf, thingWords } from './things';
import { featureIn, fieldIn, roleIn } from './words';

/**
 * An explanation of a reply that no entry lists, read from its words and the call; `null` where its words say
 * nothing that is known. At most likely, unless the call itself proves it.
 */
export function readReply(context: CheckContext, base: Values): CatalogMatch | null {
  const { body } = context;
  if (isAppServer(body.json)) return ofAppServer(context, base);
  if (body.description === null || !isOfService(body)) return null;
  for (const found of ordered(findReadings(body.description))) {
    const match = explain(context, found, base);
    if (match !== null) return match;
  }
  return null;
}

/** Words on a token come first: they are the service's only way to speak of one. */
function ordered(found: readonly FoundReading[]): readonly FoundReading[] {
  return found.toSorted((one, other) => Number(other.kind === 'token') - Number(one.kind === 'token'));
}

function explain(context: CheckContext, found: FoundReading, base: Values): CatalogMatch | null {
  const { kind, reading } = found;
  const { body } = context;
  const thing = namedThing(context, found);
  const role = roleIn(found.text);
  const feature = featureIn(body.description ?? '', found);
  const field = fieldIn(body.description ?? '', found);
  if (reading.needs === 'role' && (role === null || containerOf(context) === null)) return null;
  if (reading.needs === 'feature' && feature === null) return null;
  if (reading.needs === 'thing' && thing === null) return null;
  if (reading.needs === 'field' && (field === null || hasValue(context, field))) return null;
  const values: Values = {
    ...base,
    description: body.description ?? '',
    ...thingValues(thing),
    ...containerValues(context),
    ...pairValues(context),
    error: body.error ?? '',
    role: role ?? anyone,
    feature: feature ?? base.feature ?? '',
    field: field ?? '',
  };
  const id = `reading/${kind}`;
  // A title that could not name what it speaks of says less than the service's own words.
  const isVague = reading.title.en.includes('{thing}') && thing === null;
  const title = { text: isVague ? ownWords(body.error) : reading.title, values };
  const causes =
    reading.causesOf === undefined
      ? open(
          id,
          [{ id: reading.id, title: title.text, text: textOf(reading), fix: [...(reading.fix ?? [])] }],
          values,
        )
      : ofEntry(reading.causesOf, base);
  const ofCode = kind === 'invalid' ? codeCauses(body.error, values) : [];
  const measured = kind === 'limit' ? measure(context, found) : null;
  if (kind === 'limit' && measured === null && reading.id === 'field' && limitIn(found) === null) return null;
  const judged = new Map<string, CauseResult>();
  if (reading.causesOf === undefined) {
    const holder = kind === 'permission' ? holderEvidence(context) : { evidence: [], isApp: false };
    const evidence = [...evidenceOf(body.descriptionKey, thing), ...holder.evidence];
    judged.set(
      `${id}#${reading.id}`,
      measured ?? { verdict: holder.isApp ? 'possible' : 'likely', evidence },
    );
  }
  return {
    certainty: 'reading',
    entries: [],
    title,
    causes: [...ofCode, ...causes],
    sources: [],
    notes: [],
    marked: [body.error === null ? null : 'error', body.descriptionKey].filter((key) => key !== null),
    judged,
  };
}

/** Those of the code, for the checks of fields and their types: what they find says more than the words. */
function codeCauses(error: string | null, values: Values): readonly OpenCause[] {
  const code = canonicalCode(error ?? '');
  const file = catalog.files.find((one) => canonicalCode(one.error) === code);
  return file?.code === undefined || code === '' ? [] : open(`${code}/code`, file.code.causes, values);
}

/**
 * A reading's causes once the checks have run: a cause of the code that a check supports stands in place of the
 * words' own; one that none supports would only be the code's default, and goes.
 */
export function settled(
  match: CatalogMatch,
  judged: ReadonlyMap<string, CauseResult>,
  { description }: CheckContext['body'],
): CatalogMatch {
  if (match.certainty !== 'reading') return match;
  const isOfCode = ({ id }: OpenCause) => id.includes('/code#');
  const supported = match.causes.filter((cause) => {
    const result = judged.get(cause.id);
    if (!isOfCode(cause) || (result?.verdict !== 'confirmed' && result?.verdict !== 'likely')) return false;
    return result.evidence.some(({ found }) => speaksOf(description ?? '', found));
  });
  const causes = supported.length > 0 ? supported : match.causes.filter((cause) => !isOfCode(cause));
  return { ...match, causes };
}

/** Whether the service's text has one of the sentence's values in it: a field's name. */
const speaksOf = (description: string, { values }: Sentence): boolean =>
  Object.values(values).some(
    (value) => typeof value === 'string' && value !== '' && description.includes(value),
  );

/** Texts of other fields, without a code, may be anybody's. */
function isOfService({ error, descriptionKey }: CheckContext['body']): boolean {
  return error !== null || /^(?:error_description|desc|result)$/.test(descriptionKey ?? '');
}

const ownWords = (error: string | null): LocalizedText =>
  unknownCodeTitle[error === null ? 'textOnly' : 'withText'];

const textOf = ({ text, title }: Reading): LocalizedText => text ?? title;
const anyone: LocalizedText = { en: 'someone with the right role', zh: '具有相应角色的用户' };

function ofEntry(entryId: string, values: Values) {
  const entry = catalog.entries.find(({ id }) => id === entryId);
  return entry === undefined ? [] : open(entry.id, entry.causes, values);
}

/** What the text says, and where what it speaks of stands in the call. */
function evidenceOf(key: string | null, thing: NamedThing | null): Evidence[] {
  const said: Evidence = {
    check: 'reading',
    found: sentence(
      'No document lists this text; it is read from its words.',
      '文档未收录这段文本，按其字面解读。',
    ),
    place: { in: 'response-body', key: key ?? 'error' },
  };
  if (thing === null) return [said];
  const found = sentence('The call names {thing} here.', '请求在此处指定了{thing}。', thingValues(thing));
  return [said, { check: 'reading', found, ...thing.spot() }];
}

/** Whose token was sent: an app's own may do all that a role may. */
function holderEvidence(context: CheckContext): { evidence: Evidence[]; isApp: boolean } {
  const auth = context.auth;
  const holder = holderOf(auth);
  if (holder === null) return { evidence: [], isApp: false };
  const evidence: Evidence = { check: 'reading', found: holderWords(holder), place: auth.sent.place };
  return { evidence: [evidence], isApp: holder.kind === 'app' };
}

function thingValues(thing: NamedThing | null): Values {
  if (thing === null) return { thing: { en: 'what the call names', zh: '请求所指的对象' } };
  return { thing: thingWords(thing), thing_value: thing.value.slice(0, 120) };
}

/** The group or chat room that the path names. */
function containerOf(context: CheckContext): LocalizedText | null {
  const container = thingsOf(context).find(
    ({ noun, isInBody, value }) => !isInBody && (noun === 'group' || noun === 'room') && value !== '',
  );
  if (container === undefined) return null;
  const { en, zh } = thingWords(container);
  const name = container.value.slice(0, 120).replaceAll(/[`{}]/g, '');
  return { en: en.replace('{thing_value}', name), zh: zh.replace('{thing_value}', name) };
}

function containerValues(context: CheckContext): Values {
  const known = containerOf(context);
  return { container: known ?? { en: 'the group or chat room', zh: '该群组或聊天室' } };
}

/** The two users that a path names. */
function pairValues(context: CheckContext): Values {
  const users = thingsOf(context)
    .filter(({ noun, value }) => noun === 'user' && value !== '')
    .map(({ value }) => value.slice(0, 120));
  const [first, second] = [...new Set(users)];
  if (first === undefined || second === undefined) return { pair: { en: 'the two users', zh: '这两个用户' } };
  return { pair: { en: '`{first}` and `{second}`', zh: '`{first}` 和 `{second}`' }, first, second };
}

/** Whether the request's body has a value where the service found none: then the text means another thing. */
function hasValue(context: CheckContext, field: string): boolean {
  const value = fieldOf(context.requestBody.json, field);
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}

function isAppServer(json: unknown): boolean {
  const code = fieldOf(json, 'code');
  return (
    typeof fieldOf(json, 'errorInfo') === 'string' && (typeof code === 'string' || typeof code === 'number')
  );
}

function ofAppServer(context: CheckContext, base: Values): CatalogMatch | null {
  const reading = readingFiles.find(({ kind }) => kind === 'app-server')?.readings[0];
  if (reading === undefined) return null;
  const words =
    String(fieldOf(context.body.json, 'errorInfo')).trim() || String(fieldOf(context.body.json, 'code'));
  const values = { ...base, description: words.slice(0, 300) };
  const id = `reading/app-server`;
  const evidence: Evidence = {
    check: 'reading',
    found: sentence(
      'The body has `code` and `errorInfo`, which the chat API never writes.',
      '响应体含 `code` 和 `errorInfo`，聊天 API 从不返回这两个字段。',
    ),
    place: { in: 'response-body', key: 'errorInfo' },
  };
  return {
    certainty: 'reading',
    entries: [],
    title: { text: reading.title, values },
    causes: open(
      id,
      [{ id: reading.id, title: reading.title, text: textOf(reading), fix: [...(reading.fix ?? [])] }],
      values,
    ),
    sources: [],
    notes: [],
    marked: ['code', 'errorInfo'],
    judged: new Map([[`${id}#${reading.id}`, { verdict: 'likely', evidence: [evidence] }]]),
  };
}
