import { canonicalCode } from '../../catalog/canonical-code';
import { catalog } from '../../catalog/catalog';
import type { Sentence, Values } from '../../model/sentence';
import type { CheckContext } from '../check';
import { type CatalogMatch, type OpenCause, open } from '../match/catalog-match';
import type { CauseResult } from '../run-checks';

/** The causes of the reply's code, for the checks of fields and their types: what they find says more than the words. */
export function codeCauses(error: string | null, values: Values): readonly OpenCause[] {
  const code = canonicalCode(error ?? '');
  const file = catalog.files.find((one) => canonicalCode(one.error) === code);
  return file?.code === undefined || code === '' ? [] : open(`${code}/code`, file.code.causes, values);
}

/**
 * A reading's causes once the checks have run: a cause of the code that a check supports stands in place of the
 * words' own; one that none supports would only be the code's default, and goes.
 */
export function settled(
  match: CatalogMatch,
  judged: ReadonlyMap<string, CauseResult>,
  { description }: CheckContext['body'],
): CatalogMatch {
  if (match.certainty !== 'reading') return match;
  const isOfCode = ({ id }: OpenCause) => id.includes('/code#');
  const supported = match.causes.filter((cause) => {
    const result = judged.get(cause.id);
    if (!isOfCode(cause) || (result?.verdict !== 'confirmed' && result?.verdict !== 'likely')) return false;
    return result.evidence.some(({ found }) => speaksOf(description ?? '', found));
  });
  const causes = supported.length > 0 ? supported : match.causes.filter((cause) => !isOfCode(cause));
  return { ...match, causes };
}

/** Whether the service's text has one of the sentence's values in it: a field's name. */
const speaksOf = (description: string, { values }: Sentence): boolean =>
  Object.values(values).some(
    (value) => typeof value === 'string' && value !== '' && description.includes(value),
  );
