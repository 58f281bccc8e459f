import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';

/** Ids begin with their file's name, occur once, and never come back once they are retired. */
export function ids(folder: CatalogFolder): Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [name, { code, entries }] of folder.errors) {
    const file = `errors/${name}`;
    const prefix = `${name.replace(/\.json$/, '')}/`;
    for (const { id, causes } of entries) {
      const report = (problem: string, mend: string) => problems.push({ file, entry: id, problem, mend });
      if (!id.startsWith(prefix))
        report(`The id does not begin with \`${prefix}\`.`, 'Begin it with the name of its file.');
      if (seen.has(id)) report('The id is used twice.', 'Give the newer entry a name of its own.');
      if (folder.retiredIds.includes(id))
        report('The id is retired.', 'Choose another one: links and checks may still mean the old entry.');
      seen.add(id);
      problems.push(...twice(file, id, causes));
    }
    if (code) problems.push(...twice(file, 'code', code.causes));
  }
  for (const { status, causes } of folder.statuses)
    problems.push(...twice('statuses.json', String(status), causes));
  return problems;
}

function twice(file: string, entry: string, causes: readonly { readonly id: string }[]): Problem[] {
  const names = causes.map(({ id }) => id);
  return names
    .filter((id, index) => names.indexOf(id) !== index)
    .map((id) => ({
      file,
      entry,
      problem: `The cause \`${id}\` stands there twice.`,
      mend: 'Give each cause a name of its own; checks confirm causes by name.',
    }));
}
