import type { CatalogFolder, Rule } from './folder';
import type { Problem } from './problem';
import { readFolder } from './read-folder';
import { bothLanguages } from './rules/both-languages';
import { distinctTemplates } from './rules/distinct-templates';
import { fileName } from './rules/file-name';
import { filledIn } from './rules/filled-in';
import { ids } from './rules/ids';
import { knownOperations } from './rules/known-operations';
import { placeholders } from './rules/placeholders';
import { proofs } from './rules/proofs';
import { schema } from './rules/schema';
import { sources } from './rules/sources';
import { steps } from './rules/steps';
import { tellingTitles } from './rules/telling-titles';
import { templates } from './rules/templates';
import { typography } from './rules/typography';
import { wording } from './rules/wording';

export { describeProblem } from './problem';

/** Every rule but `schema`, which runs first: these rely on the shapes that it guards. */
export const rules: Readonly<Record<string, Rule>> = {
  'file-name': fileName,
  'filled-in': filledIn,
  ids,
  templates,
  'distinct-templates': distinctTemplates,
  'known-operations': knownOperations,
  placeholders,
  'both-languages': bothLanguages,
  sources,
  proofs,
  steps,
  'telling-titles': tellingTitles,
  typography,
  wording,
};

/** Everything that is wrong with a catalog; files of the wrong shape hide what else is wrong. */
export function lintFolder(folder: CatalogFolder): Problem[] {
  const misshapen = [...folder.unreadable, ...schema(folder)];
  return misshapen.length > 0 ? misshapen : Object.values(rules).flatMap((rule) => rule(folder));
}

/** The same for the catalog in this folder of the disk; runs in Node, without Vite. */
export function lintCatalog(path: string): Problem[] {
  return lintFolder(readFolder(path));
}
