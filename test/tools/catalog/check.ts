import { describeProblem, lintCatalog } from '../../../src/catalog/lint/lint';
import { writeEditorSchema } from './editor-schema';
import { writeIds } from './ids';

/** Brings the types of the ids and the schema for editors up to date, and throws what the rules of the catalog find. */
export function checkCatalog(root: string): void {
  const problems = lintCatalog(`${root}/src/catalog`);
  if (problems.length > 0) {
    throw new Error(`The catalog breaks its rules:\n${problems.map(describeProblem).join('\n')}`);
  }
  writeIds(root);
  writeEditorSchema(root);
}
