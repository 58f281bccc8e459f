import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { textsOf } from '../texts';

/** No text is still the one that `npm run new error` wrote. */
export function filledIn(folder: CatalogFolder): Problem[] {
  return textsOf(folder).flatMap(({ file, entry, text }) =>
    Object.values(text)
      .filter((written) => /^TODO[:：]/.test(written))
      .map((written) => ({
        file,
        entry,
        problem: `A text is still to be written: "${written}".`,
        mend: 'Write it; `docs/catalog-guide.md` says how.',
      })),
  );
}
