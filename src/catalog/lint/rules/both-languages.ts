import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { type Text, textsOf } from '../texts';

const chinese = /\p{Script=Han}/u;

/** Every text is there in English and in Chinese, each in its own place. */
export function bothLanguages(folder: CatalogFolder): Problem[] {
  return textsOf(folder).flatMap((text) => {
    const problem = flawOf(text);
    if (problem === null) return [];
    return [
      {
        file: text.file,
        entry: text.entry,
        problem,
        mend: 'Write the text in both languages, each in its own words.',
      },
    ];
  });
}

function flawOf({ text, kind }: Text): string | null {
  if (text.en.trim() === '' || text.zh.trim() === '') return 'A text is blank in one language.';
  if (!chinese.test(text.zh)) return `"${text.zh}" stands as Chinese and has no Chinese in it.`;
  return kind !== 'name' && chinese.test(text.en)
    ? `"${text.en}" stands as English and has Chinese in it.`
    : null;
}
