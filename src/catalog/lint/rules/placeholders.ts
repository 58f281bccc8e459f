import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { placeholdersIn } from '../template';
import { type Text, textsOf } from '../texts';

/** Placeholders are known, used, filled by something, and the same in both languages. */
export function placeholders(folder: CatalogFolder): Problem[] {
  const known = new Set(folder.placeholders.map(({ name }) => name));
  const fromCall = new Set(folder.placeholders.filter((one) => one.fromCall).map(({ name }) => name));
  const texts = textsOf(folder);
  return [
    ...texts.flatMap((text) => problemsOf(text, known, fromCall)),
    ...unknownInTemplates(folder, known),
    ...neverUsed(folder, texts),
    ...namedTwice(folder),
  ];
}

function problemsOf(text: Text, known: ReadonlySet<string>, fromCall: ReadonlySet<string>): Problem[] {
  const english = new Set(placeholdersIn(text.text.en));
  const chinese = new Set(placeholdersIn(text.text.zh));
  const captured = new Set(text.templates.flatMap(placeholdersIn));
  const { file, entry } = text;
  return [...new Set([...english, ...chinese])].flatMap((name): Problem[] => {
    const at = `{${name}} in "${text.text.en}"`;
    if (!known.has(name))
      return [
        {
          file,
          entry,
          problem: `${at} is not known.`,
          mend: 'Add it to `placeholders.json`, or use one that is there.',
        },
      ];
    if (!english.has(name) || !chinese.has(name))
      return [
        {
          file,
          entry,
          problem: `${at} is used in one language only.`,
          mend: 'Say the same with the same values in both languages.',
        },
      ];
    if (!captured.has(name) && !fromCall.has(name))
      return [
        {
          file,
          entry,
          problem: `${at} is filled by nothing.`,
          mend: "Capture it in the entry's `description`, or use one that the call fills (`fromCall`).",
        },
      ];
    return [];
  });
}

function unknownInTemplates(folder: CatalogFolder, known: ReadonlySet<string>): Problem[] {
  return [...folder.errors].flatMap(([name, { entries }]) =>
    entries.flatMap(({ id, description, variants }) =>
      [description, ...(variants ?? [])]
        .flatMap(placeholdersIn)
        .filter((placeholder) => !known.has(placeholder))
        .map((placeholder) => ({
          file: `errors/${name}`,
          entry: id,
          problem: `{${placeholder}} in the template is not known.`,
          mend: 'Add it to `placeholders.json`, or use one that is there.',
        })),
    ),
  );
}

function neverUsed(folder: CatalogFolder, texts: readonly Text[]): Problem[] {
  const templates = [...folder.errors.values()].flatMap(({ entries }) =>
    entries.flatMap(({ description, variants }) => [description, ...(variants ?? [])]),
  );
  const used = new Set([...templates, ...texts.map(({ text }) => text.en)].flatMap(placeholdersIn));
  // Those that the call fills are there for the asking.
  return folder.placeholders
    .filter(({ name, fromCall }) => !used.has(name) && !fromCall)
    .map(({ name }) => ({
      file: 'placeholders.json',
      entry: name,
      problem: 'No template and no text uses it.',
      mend: 'Take it out.',
    }));
}

function namedTwice(folder: CatalogFolder): Problem[] {
  const names = folder.placeholders.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((entry) => ({
      file: 'placeholders.json',
      entry,
      problem: 'The name stands there twice.',
      mend: 'Keep one of the two.',
    }));
}
