import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { literalsIn, placeholdersIn } from '../template';

/** A template can be matched: words around its placeholders, no two of them side by side or alike. */
export function templates(folder: CatalogFolder): Problem[] {
  return [...folder.errors].flatMap(([name, { entries }]) =>
    entries.flatMap(({ id, description, variants }) =>
      [description, ...(variants ?? [])].flatMap((template) =>
        flawsOf(template).map(({ problem, mend }) => ({ file: `errors/${name}`, entry: id, problem, mend })),
      ),
    ),
  );
}

function flawsOf(template: string): Pick<Problem, 'problem' | 'mend'>[] {
  if (template === '') return [];
  const literals = literalsIn(template);
  const names = placeholdersIn(template);
  const flaws: Pick<Problem, 'problem' | 'mend'>[] = [];
  if (literals.slice(1, -1).some((literal) => literal.trim() === ''))
    flaws.push({
      problem: `Two placeholders touch in "${template}", so nothing says where the first value ends.`,
      mend: 'Make one placeholder of the two, or keep the words between them.',
    });
  if (!literals.some((literal) => /[\p{L}\p{N}]/u.test(literal)))
    flaws.push({
      problem: `"${template}" has no word of its own and would match any text.`,
      mend: "Write the service's fixed words out; leave the description empty if there is no text.",
    });
  if (new Set(names).size < names.length)
    flaws.push({
      problem: `A placeholder occurs twice in "${template}".`,
      mend: 'Give the second value a name of its own: both may differ.',
    });
  return flaws;
}
