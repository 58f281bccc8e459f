import type { CatalogCause } from '../../schema';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

interface Use {
  readonly file: string;
  readonly entry: string;
  readonly step: string;
}

/** Shared fix steps are there when an entry names them, and named by an entry when they are there. */
export function steps(folder: CatalogFolder): Problem[] {
  const uses = usesOf(folder);
  const used = new Set(uses.map(({ step }) => step));
  return [
    ...uses
      .filter(({ step }) => !Object.hasOwn(folder.steps, step))
      .map(({ file, entry, step }) => ({
        file,
        entry,
        problem: `There is no shared step \`${step}\`.`,
        mend: 'Add it to `steps.json`, or write the step out here.',
      })),
    ...Object.keys(folder.steps)
      .filter((step) => !used.has(step))
      .map((step) => ({
        file: 'steps.json',
        entry: step,
        problem: 'No entry uses this step.',
        mend: 'Take it out, or use it.',
      })),
  ];
}

function usesOf(folder: CatalogFolder): Use[] {
  const ofErrors = [...folder.errors].flatMap(([name, { code, entries }]) => [
    ...namedBy(`errors/${name}`, 'code', code?.causes ?? []),
    ...entries.flatMap(({ id, causes }) => namedBy(`errors/${name}`, id, causes)),
  ]);
  const ofStatuses = folder.statuses.flatMap(({ status, causes }) =>
    namedBy('statuses.json', String(status), causes),
  );
  return [...ofErrors, ...ofStatuses];
}

function namedBy(file: string, entry: string, causes: readonly CatalogCause[]): Use[] {
  return causes
    .flatMap(({ fix }) => fix)
    .filter((step) => typeof step === 'string')
    .map((step) => ({ file, entry, step }));
}
