import { canonicalCode } from '../../canonical-code';
import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

/** A file of `errors` bears the canonical spelling of its `error`, so that a code has one file. */
export function fileName(folder: CatalogFolder): Problem[] {
  return [...folder.errors].flatMap(([name, { error }]) => {
    const wanted = `${canonicalCode(error) || 'blank'}.json`;
    if (name === wanted) return [];
    const problem = `The file's \`error\` is "${error}", which belongs into \`errors/${wanted}\`.`;
    return [
      { file: `errors/${name}`, entry: '', problem, mend: `Rename the file, or merge it into ${wanted}.` },
    ];
  });
}
