import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { textsOf } from '../texts';

/** Chinese beside Latin letters, digits, code or a placeholder, without a space. */
const noSpace = /\p{Script=Han}[A-Za-z0-9`{]|[A-Za-z0-9`}]\p{Script=Han}/u;
/** ASCII punctuation beside Chinese. */
const halfWidth = /\p{Script=Han}\s?[,;:?!()]|[,;?!()]\s?\p{Script=Han}/u;

/** Chinese is set as Chinese: full-width punctuation, a space between Chinese and Latin. */
export function typography(folder: CatalogFolder): Problem[] {
  return textsOf(folder).flatMap(({ file, entry, text }) => {
    // What stands inside of code is the wire's, whatever it looks like.
    const outside = text.zh.replace(/`[^`]*`/g, '`x`');
    const problems: Problem[] = [];
    if (noSpace.test(outside))
      problems.push({
        file,
        entry,
        problem: `"${text.zh}" lacks a space between Chinese and Latin, digits or code.`,
        mend: 'Put a space on either side of the Latin part, but not beside full-width punctuation.',
      });
    if (halfWidth.test(outside))
      problems.push({
        file,
        entry,
        problem: `"${text.zh}" has ASCII punctuation beside Chinese.`,
        mend: 'Use ，；：？！（）.',
      });
    return problems;
  });
}
