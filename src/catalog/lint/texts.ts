import type { LocalizedText } from '../../model/language';
import type { CatalogCause } from '../schema';
import type { CatalogFolder } from './folder';

/** A text that users see, and where it stands. */
export interface Text {
  readonly file: string;
  readonly entry: string;
  readonly kind: 'title' | 'cause' | 'step' | 'claim' | 'name' | 'unknown';
  readonly text: LocalizedText;
  /** Statuses and description templates of the entry that it belongs to, where it belongs to one. */
  readonly statuses: readonly number[];
  readonly templates: readonly string[];
}

type Owner = Pick<Text, 'file' | 'entry' | 'statuses' | 'templates'>;

/** Every text of the catalog that users see. */
export function textsOf(folder: CatalogFolder): Text[] {
  return [...textsOfErrors(folder), ...textsOfStatuses(folder), ...sharedTexts(folder)];
}

function textsOfErrors(folder: CatalogFolder): Text[] {
  return [...folder.errors].flatMap(([name, { code, entries }]) => {
    const file = `errors/${name}`;
    const ofCode = code
      ? explanation({ file, entry: 'code', statuses: [], templates: [] }, code.title, code.causes)
      : [];
    const ofEntries = entries.flatMap(({ id, status, description, variants, title, causes, sources }) => {
      const owner = { file, entry: id, statuses: status, templates: [description, ...(variants ?? [])] };
      return [...explanation(owner, title, causes), ...claims(owner, sources)];
    });
    return [...ofCode, ...ofEntries];
  });
}

function textsOfStatuses(folder: CatalogFolder): Text[] {
  return folder.statuses.flatMap(({ status, title, causes, sources }) => {
    const owner = { file: 'statuses.json', entry: String(status), statuses: [], templates: [] };
    return [...explanation(owner, title, causes), ...claims(owner, sources)];
  });
}

function sharedTexts(folder: CatalogFolder): Text[] {
  const shared = { statuses: [], templates: [] };
  return [
    ...Object.entries(folder.steps).map(([entry, text]): Text => {
      return { file: 'steps.json', entry, kind: 'step', text, ...shared };
    }),
    ...folder.documents.map(({ id, title }): Text => {
      return { file: 'documents.json', entry: id, kind: 'name', text: title, ...shared };
    }),
    ...folder.placeholders.map(({ name, unknown }): Text => {
      return { file: 'placeholders.json', entry: name, kind: 'unknown', text: unknown, ...shared };
    }),
  ];
}

function explanation(owner: Owner, title: LocalizedText, causes: readonly CatalogCause[]): Text[] {
  const ofCauses = causes.flatMap((cause): Text[] => [
    ...(cause.title ? [{ ...owner, kind: 'title', text: cause.title } as const] : []),
    { ...owner, kind: 'cause', text: cause.text },
    ...(cause.proof?.items ? [{ ...owner, kind: 'name', text: cause.proof.items.of } as const] : []),
    ...cause.fix.flatMap((step): Text[] =>
      typeof step === 'string' ? [] : [{ ...owner, kind: 'step', text: step }],
    ),
  ]);
  return [{ ...owner, kind: 'title', text: title }, ...ofCauses];
}

function claims(owner: Owner, sources: readonly { readonly claim?: LocalizedText }[]): Text[] {
  return sources.flatMap(({ claim }): Text[] => (claim ? [{ ...owner, kind: 'claim', text: claim }] : []));
}
