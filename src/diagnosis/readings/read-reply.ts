import { catalog } from '../../catalog/catalog';
import type { Reading } from '../../catalog/readings';
import type { Evidence } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Values } from '../../model/sentence';
import { holderOf } from '../auth/holder';
import { holderWords } from '../auth/holder-words';
import type { CheckContext } from '../check';
import { type CatalogMatch, marks, open } from '../match/catalog-match';
import { unknownCodeTitle } from '../match/explain-code';
import { isOfService } from '../match/match';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';
import type { CauseResult } from '../run-checks';
import { isAppServer, ofAppServer } from './app-server';
import { codeCauses } from './code-causes';
import { type FoundReading, findReadings } from './find-reading';
import { limitIn, measure } from './measure';
import { type NamedThing, namedThing } from './named-thing';
import { containerOf, containerValues, pairValues, thingValues } from './reading-values';
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
    feature: feature ?? '',
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
    marked: marks(body),
    judged,
  };
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

/** Whether the request's body has a value where the service found none: then the text means another thing. */
function hasValue(context: CheckContext, field: string): boolean {
  const value = fieldOf(context.requestBody.json, field);
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  );
}
