import { canonicalCode } from '../../catalog/canonical-code';
import { catalog } from '../../catalog/catalog';
import { type ErrorCode, findErrorCode } from '../../catalog/error-codes';
import { operationById } from '../../catalog/operations';
import type { CatalogCause, CatalogSource } from '../../catalog/schema';
import type { EntryId } from '../../model/catalog-ids';
import type { Certainty, Diagnosis, ItemFailure, SourceRow } from '../../model/diagnosis';
import type { ErrorBody } from '../../model/error-body';
import type { LocalizedText } from '../../model/language';
import type { Sentence, Values } from '../../model/sentence';
import type { CauseResult } from '../run-checks';
import {
  codeInWords,
  listedElsewhere,
  listedForOthers,
  numberedCause,
  serviceWords,
  unknownCodeCause,
  unknownCodeStep,
  unknownCodeTitle,
  unknownNumber,
  unknownTextCause,
} from './explain-code';
import type { EntryMatch, Matches } from './match';
import type { ValuesFor } from './values';

/** A cause in question, before any check has looked at the call. */
export interface OpenCause {
  /** `entry id#cause id`, `error/code#cause id` or `status/401#cause id`. */
  readonly id: string;
  readonly cause: CatalogCause;
  readonly values: Values;
  /** The service's words name this cause, and the call is one that they are known for. */
  readonly stated: boolean;
  /** The documents tie it to other operations than the call's: nothing can confirm it here. */
  readonly elsewhere: boolean;
}

/** A failure inside an answer whose status says that all went well. */
export interface PartialFailure {
  /** The items that failed; none where the answer as a whole did. */
  readonly items: readonly ItemFailure[];
  /** What to do about the items. */
  readonly steps: readonly Sentence[];
  readonly sdkError: Diagnosis['sdkError'];
}

/** What an explanation rests on. */
export interface CatalogMatch {
  readonly certainty: Certainty;
  readonly entries: readonly EntryId[];
  readonly title: Sentence;
  readonly causes: readonly OpenCause[];
  readonly sources: readonly SourceRow[];
  readonly notes: readonly Sentence[];
  readonly marked: readonly string[];
  /** What stands in the service's text for the entries' placeholders. */
  readonly captured?: Readonly<Record<string, string>>;
  /** What is known of the causes before any check runs, by their ids. */
  readonly judged?: ReadonlyMap<string, CauseResult>;
  readonly inside?: PartialFailure;
}

/** The best ground there is to explain a reply from: an entry, else the code, else the status. */
export function findCatalogMatch(
  status: number,
  body: ErrorBody,
  matches: Matches,
  valuesFor: ValuesFor,
): CatalogMatch {
  if (matches.by === 'exact' || matches.by === 'text') return fromEntries(status, body, matches, valuesFor);
  // A code that the documents list without a text, as here; without a code there is only the status.
  if (matches.by === 'blank' && body.error !== null && body.errorCode === null) {
    return fromEntries(status, body, { ...matches, by: 'exact' }, valuesFor);
  }
  const numbered = findErrorCode(body.errorCode);
  if (numbered) return fromErrorCode(body, numbered, valuesFor);
  if (body.error !== null) return fromCode(body, body.error, valuesFor);
  const basis = fromStatus(status, body, matches.entries, valuesFor);
  if (body.errorCode === null) return basis;
  const note = { text: unknownNumber, values: { error_code: String(body.errorCode) } };
  return { ...basis, notes: [...basis.notes, note], marked: ['error_code', ...basis.marked] };
}

function fromEntries(
  status: number,
  body: ErrorBody,
  { by, entries }: Matches,
  valuesFor: ValuesFor,
): CatalogMatch {
  const [first] = entries as readonly [EntryMatch, ...EntryMatch[]];
  const values = valuesFor(first.values);
  const code = first.entry.error;
  const got = `${status} ${body.error ?? ''}`.trim();
  const listed = `${first.entry.status.join('/')} ${code}`.trim();
  const isElsewhere = entries.every(({ elsewhere }) => elsewhere);
  return {
    certainty: by === 'exact' ? 'exact' : 'text',
    entries: entries.map(({ entry }) => entry.id),
    title: { text: first.entry.title, values },
    causes: entries.flatMap(({ entry, elsewhere, values: captured }) =>
      open(entry.id, entry.causes, valuesFor(captured), { isExact: by === 'exact', elsewhere }),
    ),
    sources: entries.flatMap(({ entry }) => toSources(entry.sources)),
    notes: [
      ...(by === 'exact' || listed === got ? [] : [{ text: listedElsewhere, values: { listed, got } }]),
      ...(isElsewhere
        ? [{ text: listedForOthers, values: { others: namesOf(first.entry.operations) } }]
        : []),
    ],
    marked: marks(body),
    captured: Object.assign({}, ...entries.map((match) => match.values).reverse()),
  };
}

/** Of many the first two tell what it is about. */
function namesOf(operations: readonly string[] = []): LocalizedText {
  const names = operations.slice(0, 2).flatMap((id) => operationById(id)?.name ?? []);
  const more = operations.length > names.length;
  return {
    en: `${names.map(({ en }) => `“${en}”`).join(', ')}${more ? ' and others' : ''}`,
    zh: `${names.map(({ zh }) => `“${zh}”`).join('、')}${more ? '等' : ''}`,
  };
}

function fromErrorCode(body: ErrorBody, code: ErrorCode, valuesFor: ValuesFor): CatalogMatch {
  const { descriptionKey, description, errorCode } = body;
  const values: Values = {
    ...valuesFor({}),
    error_code: String(errorCode),
    description: description ?? '',
  };
  const cause = { id: 'reported', text: numberedCause(code.text), fix: [...code.fix] };
  return {
    certainty: 'error',
    entries: [],
    title: { text: code.title, values },
    causes: open(`error-code/${errorCode}`, [cause], values),
    sources: [],
    notes: description === null ? [] : [{ text: serviceWords, values }],
    marked: ['error_code', descriptionKey].filter((key) => key !== null),
  };
}

const filesByCode = new Map(
  catalog.files.toReversed().map((file) => [canonicalCode(file.error), file] as const),
);

function fromCode(body: ErrorBody, error: string, valuesFor: ValuesFor): CatalogMatch {
  const file = filesByCode.get(canonicalCode(error));
  const values: Values = {
    ...valuesFor({}),
    error,
    words: codeInWords(error),
    description: body.description ?? '',
  };
  const known = file?.code;
  const title = body.description === null ? unknownCodeTitle.bare : unknownCodeTitle.withText;
  return {
    certainty: 'error',
    entries: [],
    title: { text: known && body.description === null ? known.title : title, values },
    causes: open(`${canonicalCode(error)}/code`, known?.causes ?? [ownCause(unknownCodeCause)], values),
    sources: [],
    notes: [],
    marked: marks(body),
  };
}

function fromStatus(
  status: number,
  body: ErrorBody,
  blanks: readonly EntryMatch[],
  valuesFor: ValuesFor,
): CatalogMatch {
  const entry = catalog.statuses.get(status);
  const values: Values = { ...valuesFor({}), status: String(status), description: body.description ?? '' };
  const tied = blanks.filter(({ entry: blank }) => blank.operations !== undefined);
  const statusTitle = entry?.title ?? unlistedStatus(status);
  const title = body.description === null ? (tied[0]?.entry.title ?? statusTitle) : unknownCodeTitle.textOnly;
  const ofStatus = entry?.causes ?? [ownCause(unknownTextCause)];
  return {
    certainty: entry || blanks.length > 0 ? 'status' : 'none',
    entries: blanks.map((blank) => blank.entry.id),
    title: { text: title, values },
    causes: [
      ...blanks.flatMap((blank) => open(blank.entry.id, blank.entry.causes, values)),
      ...(tied.length > 0 ? [] : open(`status/${status}`, ofStatus, values)),
    ],
    sources: [
      ...blanks.flatMap((blank) => toSources(blank.entry.sources)),
      ...toSources(entry?.sources ?? []),
    ],
    notes: [],
    marked: marks(body),
  };
}

/** Causes of a catalog entry, each with the id that the checks know it by. */
export function open(
  prefix: string,
  causes: readonly CatalogCause[],
  values: Values,
  { isExact = false, elsewhere = false } = {},
): OpenCause[] {
  return causes.map((cause) => ({
    id: `${prefix}#${cause.id}`,
    cause,
    values,
    stated: isExact && !elsewhere && cause.stated === true,
    elsewhere,
  }));
}

function unlistedStatus(status: number): LocalizedText {
  if (status >= 500)
    return { en: 'The server failed with status {status}', zh: '服务端出错，状态码 {status}' };
  return { en: 'The call was refused with status {status}', zh: '请求被拒绝，状态码 {status}' };
}

const ownCause = (text: LocalizedText): CatalogCause => ({ id: 'unknown', text, fix: [unknownCodeStep] });

/** The keys of a reply that an explanation by its code and text speaks of. */
export function marks(body: ErrorBody): string[] {
  return [body.error === null ? null : 'error', body.descriptionKey].filter((key) => key !== null);
}

/** The documents' rows behind an entry or a status. */
export function toSources(sources: readonly CatalogSource[]): SourceRow[] {
  return sources.map(({ document, row, claim }) => ({
    document,
    title: catalog.documents.get(document)?.title ?? { en: document, zh: document },
    row: row ?? null,
    claim: claim ?? null,
  }));
}
