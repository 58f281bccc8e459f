import { catalog } from '../../catalog/catalog';
import { type ItemAction, itemReasons, otherAction } from '../../catalog/item-failures';
import type { FixStep } from '../../catalog/schema';
import type { EntryId, OperationId } from '../../model/catalog-ids';
import type { ItemFailure, SourceRow } from '../../model/diagnosis';
import type { ErrorBody } from '../../model/error-body';
import type { LocalizedText } from '../../model/language';
import type { Sentence, Values } from '../../model/sentence';
import { type CatalogMatch, type OpenCause, open, toSources } from '../match/catalog-match';
import { unknownCodeStep, unknownCodeTitle } from '../match/explain-code';
import { matchEntries } from '../match/match';
import { type FailedItem, type FailedItems, findFailedItems, maxListedItems } from './item-failures';
import { sdkErrorOfKey } from './sdk-error';

/** What the explanation of an item needs to know of its call. */
export interface ItemContext {
  readonly method: string;
  readonly operationId: OperationId | null;
  /** The user whom the path names. */
  readonly target: string | null;
  /** The call's values, and those that a reason adds to them. Asked once for each item. */
  valuesFor(captured: Readonly<Record<string, string>>): Values;
}

/** An item explained, and what the explanation rests on. */
interface Explained extends ItemFailure {
  readonly entry: EntryId | null;
  readonly causes: readonly OpenCause[];
  readonly sources: readonly SourceRow[];
}

/** A name or a reason is cut here; the whole is in the response. */
const maxReasonChars = 120;
/** More ways to fix a call help no one. */
const maxFixSteps = 6;
/** Of items that failed alike one stands for all; this many kinds are explained. */
const maxFailureKinds = 5;

/**
 * The explanation of a successful answer inside of which something failed; `null` where nothing did. Lists
 * the first 1,000 items. Linear in the body.
 */
export function findPartialFailures(body: ErrorBody, context: ItemContext): CatalogMatch | null {
  const found = findFailedItems(body.json, context);
  if (found === null) return null;
  const values = context.valuesFor({});
  const explained = found.failed.map((item, index) => explain(item, index, found, context, values));
  const kinds = distinct(explained, ({ entry }) => entry).slice(0, maxFailureKinds);
  const all = distinct(
    explained.flatMap(({ fix }) => fix),
    ({ text }) => text.en,
  );
  const steps = all.slice(0, maxFixSteps);
  // What fixes all of them is said once, not beside each.
  const isShared =
    explained.every(({ fix }) => fix.length === all.length) &&
    (explained.length === 1 || !all.some(({ text }) => /\{(?:item|username)\}/.test(text.en)));
  const items = explained.map(({ item, title, certainty, fix }) => ({
    ...{ item, title, certainty },
    fix: isShared ? [] : fix,
  }));
  const isAttribute = found.key === 'errorKeys' && found.total === 1;
  return {
    certainty: items.every(({ certainty }) => certainty === 'text') ? 'text' : 'none',
    entries: kinds.flatMap(({ entry }) => entry ?? []),
    title: titleOf(found, explained[0] as Explained, values),
    causes: kinds.flatMap(({ causes }) => causes),
    sources: kinds.flatMap(({ sources }) => sources),
    notes:
      found.count > maxListedItems
        ? [{ text: notListed, values: { count: found.count - maxListedItems } }]
        : [],
    marked: markedKeys,
    inside: {
      items,
      steps: steps.length > 0 ? steps : [{ text: unknownCodeStep, values }],
      sdkError: isAttribute ? sdkErrorOfKey(found.failed[0]?.reason ?? null) : null,
    },
  };
}

/** The keys that say why an item failed. */
const markedKeys = ['errorKeys', 'reason', 'recalled', 'registerUserFailReason', 'desc'];

const notListed: LocalizedText = {
  en: '{count} more failed: the first 1,000 are listed.',
  zh: '另有 {count} 个失败，此处只列出前 1,000 个。',
};

function explain(
  { name, reason }: FailedItem,
  index: number,
  { deed, total }: FailedItems,
  { operationId, target, valuesFor }: ItemContext,
  ofCall: Values,
): Explained {
  // Where only one item was asked for, the path names it.
  const item = cut(name ?? (total === 1 ? target : null) ?? `#${index + 1}`);
  const own = { item, description: cut(reason ?? '') };
  if (reason === null) return byWords(item, noReason, { ...ofCall, ...own });
  const user = deed.one === 'user' ? { username: item } : {};
  const matched = matchEntries(
    200,
    { ...nothing, description: reason, descriptionKey: 'result' },
    operationId,
  ).entries[0];
  const values = { ...valuesFor({ ...user, ...matched?.values }), ...own };
  if (matched) {
    const { id, title, causes, sources } = matched.entry;
    // Entries speak of calls that need a member; who is to go and is not there has gone.
    const gone = isRemoval(deed) && reason.includes("doesn't exist in");
    const explained = known(item, title, gone ? ['skip-call'] : (causes[0]?.fix ?? []), values);
    const opened = gone ? [] : open(id, causes, values);
    return { ...explained, entry: id, causes: opened, sources: toSources(sources) };
  }
  const lower = reason.toLowerCase();
  const listed = itemReasons.find(({ words, of }) => lower.includes(words) && (of ?? deed.one) === deed.one);
  return listed
    ? known(item, listed.title, listed.fix, values)
    : byWords(item, unknownCodeTitle.textOnly, values);
}

const isRemoval = ({ done }: ItemAction) => done === 'removed' || done.startsWith('taken off');

function known(item: string, title: LocalizedText, fix: readonly FixStep[], values: Values): Explained {
  return {
    ...byWords(item, title, values),
    certainty: 'text',
    fix: fix.map((step) => ({ text: catalog.resolveStep(step), values })),
  };
}

function byWords(item: string, text: LocalizedText, values: Values): Explained {
  return { item, title: { text, values }, certainty: 'none', fix: [], entry: null, causes: [], sources: [] };
}

const nothing: ErrorBody = {
  shape: 'error-object',
  error: null,
  description: null,
  descriptionKey: null,
  exception: null,
  errorCode: null,
  json: undefined,
};

const noReason: LocalizedText = {
  en: 'The service gives no reason.',
  zh: '服务没有给出原因。',
};

/** "1 of 2 users was not removed: `kim` is not in the group" */
function titleOf({ count, total, deed }: FailedItems, first: Explained, values: Values): Sentence {
  const alone = count === 1 && total === 1 && first.certainty !== 'none';
  if (alone) return first.title;
  const { en, zh } = summary(deed, count, total);
  const reason = first.title.text;
  const text =
    count === 1
      ? { en: `${en}: ${reason.en}`, zh: `${zh}：${reason.zh}` }
      : { en: `${en}. First: ${reason.en}`, zh: `${zh}，首个：${reason.zh}` };
  return { text, values: { ...values, ...first.title.values, failed: count, total } };
}

const notCarriedOut: LocalizedText = {
  en: '“{operation}” was not carried out',
  zh: '“{operation}”未成功',
};

function summary(deed: ItemAction, count: number, total: number): LocalizedText {
  const { one, many, done, counted, verb } = deed;
  if (total === 1 && deed === otherAction) return notCarriedOut;
  if (total === 1) return { en: `The ${one} was not ${done}`, zh: `未${verb}` };
  if (count === total)
    return { en: `None of the {total} ${many} was ${done}`, zh: `{total} ${counted}均未${verb}` };
  const were = count === 1 ? 'was' : 'were';
  return {
    en: `{failed} of {total} ${many} ${were} not ${done}`,
    zh: `{total} ${counted}中有 {failed} ${counted[0]}未${verb}`,
  };
}

/** The first of each kind, in their order. */
function distinct<T>(all: readonly T[], kindOf: (one: T) => string | null): T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const kind = kindOf(one);
    if (kind === null || seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
}

const cut = (text: string) => (text.length > maxReasonChars ? `${text.slice(0, maxReasonChars)}…` : text);
