import type { CatalogFolder } from '../folder';
import type { Problem } from '../problem';
import { textsOf } from '../texts';

/** What takes room and says nothing, or leaves open what the text should say. */
const idle: readonly (readonly [pattern: RegExp, found: string])[] = [
  [/\bplease\b/i, 'please'],
  // "May have expired" hedges; "a user may have 100 contacts" states a limit.
  [/\b(?:may|might|could) (?:possibly )?have (?:possibly )?(?:been|\w+ed|\w+en)\b/i, 'may have'],
  [/\bpossibly\b/i, 'possibly'],
  [/\bsorry\b/i, 'sorry'],
  // Not 请求, "request", 邀请, "invite", or 申请, "apply".
  [/(?<![邀申])请(?!求)/, '请'],
  [/抱歉/, '抱歉'],
];

/** Texts speak plainly to one person in trouble: no courtesies, no hedging. */
export function wording(folder: CatalogFolder): Problem[] {
  return textsOf(folder).flatMap(({ file, entry, text }) =>
    idle
      .filter(([pattern]) => pattern.test(text.en) || pattern.test(text.zh))
      .map(([, found]) => ({
        file,
        entry,
        problem: `"${found}" in "${text.en}" / "${text.zh}".`,
        mend: 'Say what is so, and what to do; of several causes each gets a line of its own.',
      })),
  );
}
