import { canonicalCode } from '../../catalog/canonical-code';
import { catalog } from '../../catalog/catalog';
import type { OperationId } from '../../model/catalog-ids';
import type { ErrorBody } from '../../model/error-body';
import { type Folded, fold } from './fold';
import { compileTemplate, matchTemplate, type Template } from './template';

type Entry = (typeof catalog.entries)[number];

/** An entry that fits, with the values of its placeholders as the service wrote them. */
export interface EntryMatch {
  readonly entry: Entry;
  /** The entry is tied to other operations than the call's: it may still be so, but is not certain. */
  readonly elsewhere: boolean;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * How the entries fit. `exact`: status, error and text. `text`: the text, under a status or code that no
 * document lists with it. `blank`: the documents list this status with neither error nor text.
 */
export interface Matches {
  readonly by: 'exact' | 'text' | 'blank' | 'nothing';
  readonly entries: readonly EntryMatch[];
}

interface Candidate {
  readonly entry: Entry;
  readonly template: Template;
}

/** Shorter texts, such as "unauthorized", are trusted only under their own status and code. */
const minTellingChars = 13;
/** A template of few words, such as `{property} must be provided`, is trusted only under its own code. */
const minTellingWeight = 24;

/** Where the service itself writes a text. */
const ownKeys: ReadonlySet<string> = new Set(['error_description', 'desc', 'result']);

/** Whether a text is the service's: one in another field, without a code, may be anybody's. */
export const isOfService = ({ error, descriptionKey }: ErrorBody): boolean =>
  error !== null || ownKeys.has(descriptionKey ?? '');

const byCode = new Map<string, Candidate[]>();
const blanks: { readonly code: string; readonly entry: Entry }[] = [];
for (const entry of catalog.entries) {
  const code = canonicalCode(entry.error);
  if (entry.description === '') {
    blanks.push({ code, entry });
    continue;
  }
  const bucket = byCode.get(code) ?? [];
  byCode.set(code, bucket);
  for (const source of [entry.description, ...(entry.variants ?? [])]) {
    bucket.push({ entry, template: compileTemplate(source) });
  }
}
for (const bucket of byCode.values())
  bucket.sort((one, other) => other.template.weight - one.template.weight);
const telling = [...byCode.values()]
  .flat()
  .filter(({ template }) => template.names.length === 0 || template.weight >= minTellingWeight)
  .sort((one, other) => other.template.weight - one.template.weight);

/** The catalog's entries that fit a reply, the operation deciding between those that fit equally. */
export function matchEntries(status: number, body: ErrorBody, operationId: OperationId | null): Matches {
  // An entry without a text fits a body that has none, not one that nobody has read.
  if (body.shape === 'unknown') return { by: 'nothing', entries: [] };
  if (body.description === null) return matchBlank(status, body, operationId);
  const folded = fold(body.description);
  // Of the fields that carry a text without a code, servers of any kind fill some with "internal error".
  const isForeign = !isOfService(body);
  const trusted = isForeign ? telling.filter(({ template }) => template.weight >= minTellingWeight) : telling;
  const bucket = isForeign ? [] : (byCode.get(canonicalCode(body.error ?? '')) ?? []);
  const find = (candidates: readonly Candidate[]) =>
    best(candidates, body.description as string, folded, operationId);
  const exact = find(bucket.filter(({ entry }) => entry.status.includes(status)));
  if (exact.length > 0) return { by: 'exact', entries: exact };
  if (folded.text.length < minTellingChars) return { by: 'nothing', entries: [] };
  const underCode = find(bucket);
  if (underCode.length > 0) return { by: 'text', entries: underCode };
  const underStatus = find(trusted.filter(({ entry }) => entry.status.includes(status)));
  const anywhere = underStatus.length > 0 ? underStatus : find(trusted);
  return { by: anywhere.length > 0 ? 'text' : 'nothing', entries: anywhere };
}

function matchBlank(status: number, body: ErrorBody, operationId: OperationId | null): Matches {
  const code = canonicalCode(body.error ?? '');
  const fitting = blanks.filter(
    ({ code: codeOfEntry, entry }) =>
      codeOfEntry === code &&
      entry.status.includes(status) &&
      (entry.operations === undefined || isTiedTo(entry, operationId)),
  );
  const entries = preferTied(
    fitting.map(({ entry }) => ({ entry, elsewhere: false, values: {} })),
    operationId,
  );
  return { by: entries.length > 0 ? 'blank' : 'nothing', entries };
}

/** Of those that match, the most specific; what ties goes to the operation, then stays a tie. */
function best(
  candidates: readonly Candidate[],
  description: string,
  folded: Folded,
  operationId: OperationId | null,
): readonly EntryMatch[] {
  let weight = -1;
  const matches: EntryMatch[] = [];
  for (const { entry, template } of candidates) {
    if (template.weight < weight) break;
    const values = matchTemplate(template, description, folded);
    if (values === null || matches.some((match) => match.entry.id === entry.id)) continue;
    weight = template.weight;
    const elsewhere = entry.operations !== undefined && operationId !== null && !isTiedTo(entry, operationId);
    matches.push({ entry, elsewhere, values });
  }
  return preferTied(matches, operationId);
}

function preferTied(matches: readonly EntryMatch[], operationId: OperationId | null): readonly EntryMatch[] {
  if (matches.length < 2) return matches;
  const tied = matches.filter(({ entry }) => isTiedTo(entry, operationId));
  if (tied.length > 0) return tied;
  const free = matches.filter(({ entry }) => entry.operations === undefined);
  return free.length > 0 ? free : matches;
}

function isTiedTo(entry: Entry, operationId: OperationId | null): boolean {
  return operationId !== null && (entry.operations?.includes(operationId) ?? false);
}
