import { readAnswers } from './answers';
import { writeIds } from './ids';
import { writeError } from './new-error';

/** `npm run new error`: writes the entry, its scenario and their ids; returns the two files to fill in. */
export async function newError(args: readonly string[]): Promise<readonly string[]> {
  const answers = await readAnswers(args, process.stdin.isTTY === true);
  const { entry, scenario } = writeError('.', answers);
  writeIds('.');
  return [entry, scenario];
}

export const nextSteps = ([entry = '', scenario = '']: readonly string[]) =>
  `Written:
  ${entry}: replace each TODO, in English and Chinese; check the placeholders and the source
  ${scenario}: make it a call that is really wrong, and the nearest one that is right
Then:
  npm run check
  npm test -- --project unit test/catalog test/scenarios test/diagnosis/checks/coverage.test.ts`;
