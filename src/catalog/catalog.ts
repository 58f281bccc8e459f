import type { EntryId } from '../model/catalog-ids';
import type { LocalizedText } from '../model/language';
import documents from './documents.json';
import placeholders from './placeholders.json';
import type {
  CatalogDocument,
  CatalogEntry,
  ErrorFile,
  FixStep,
  Placeholder,
  StatusEntry,
  Steps,
} from './schema';
import statuses from './statuses.json';
import steps from './steps.json';

/** An entry, with the `error` of the file that it stands in. */
export type EntryOfFile = CatalogEntry & { readonly id: EntryId; readonly error: string };

/** All that is known of the API's errors. The files are checked at build, so nothing is checked here. */
export interface Catalog {
  readonly files: readonly ErrorFile[];
  readonly entries: readonly EntryOfFile[];
  /** By HTTP status. */
  readonly statuses: ReadonlyMap<number, StatusEntry>;
  /** By id; what `sources` refer to. */
  readonly documents: ReadonlyMap<string, CatalogDocument>;
  /** By name. */
  readonly placeholders: ReadonlyMap<string, Placeholder>;
  readonly steps: Steps;
  /** The step's text: its own, or that of the shared step it names. */
  resolveStep(step: FixStep): LocalizedText;
}

/** The folder is the registry: a file in it is part of the catalog. */
const files = Object.values(
  import.meta.glob<ErrorFile>('./errors/*.json', { eager: true, import: 'default' }),
);

export const catalog: Catalog = {
  files,
  entries: files.flatMap(({ error, entries }) =>
    entries.map((entry) => ({ ...entry, id: entry.id as EntryId, error })),
  ),
  statuses: new Map((statuses as StatusEntry[]).map((entry) => [entry.status, entry])),
  documents: new Map((documents as CatalogDocument[]).map((document) => [document.id, document])),
  placeholders: new Map(
    (placeholders as Placeholder[]).map((placeholder) => [placeholder.name, placeholder]),
  ),
  steps,
  resolveStep: (step) => (typeof step === 'string' ? namedStep(step) : step),
};

function namedStep(name: string): LocalizedText {
  const step = (steps as Steps)[name];
  if (step === undefined) throw new Error(`steps.json has no step "${name}"`);
  return step;
}
