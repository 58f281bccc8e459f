import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import type { PatternProblem } from './pattern/reader';

/** A part of a query that could not be read, and so filters nothing. Positions count from the query's start. */
export interface FilterProblem {
  readonly from: number;
  readonly to: number;
  readonly text: Sentence;
}

const say = (en: string, zh: string): LocalizedText => ({ en, zh });

/** What each key takes, where a value is not that. */
export const wanted = {
  status: say(
    '`{value}` is no status. Write `404`, `4xx`, `>=400` or `400-499`.',
    '`{value}` 不是状态码。可以写 `404`、`4xx`、`>=400` 或 `400-499`。',
  ),
  duration: say(
    '`{value}` is no duration. Write `>500` (ms) or `>2s`.',
    '`{value}` 不是耗时。可以写 `>500`（毫秒）或 `>2s`。',
  ),
  size: say(
    '`{value}` is no size. Write `2000` (bytes), `10k` or `1M`.',
    '`{value}` 不是大小。可以写 `2000`（字节）、`10k` 或 `1M`。',
  ),
  choice: say('`{value}` is not one of {choices}.', '`{value}` 不在可选值之内：{choices}。'),
} as const;

export const misspelled = say(
  'There is no key `{key}:`. Did you mean `{near}:`? To search for the text, put it in quotes.',
  '没有 `{key}:` 这个键。是不是 `{near}:`？若要搜索这段文字，请加上引号。',
);

/** Why a pattern cannot be searched for. */
export const patternProblems: Readonly<Record<PatternProblem, LocalizedText>> = {
  'group-open': say('A `(` in the pattern is not closed.', '表达式中有未闭合的 `(`。'),
  'group-close': say(
    'A `)` in the pattern closes nothing. Write `\\)` for the character.',
    '表达式中多了一个 `)`。若要匹配该字符，写 `\\)`。',
  ),
  'class-open': say('A `[` in the pattern is not closed.', '表达式中有未闭合的 `[`。'),
  'class-order': say(
    'A range in the pattern runs backwards: write `a-z`, not `z-a`.',
    '表达式中的范围写反了：应写 `a-z`，不是 `z-a`。',
  ),
  'nothing-to-repeat': say(
    'A `*`, `+`, `?` or `{}` in the pattern has nothing to repeat.',
    '表达式中的 `*`、`+`、`?` 或 `{}` 前面没有可重复的内容。',
  ),
  'repeat-order': say(
    'A count in the pattern runs backwards: write `{2,5}`, not `{5,2}`.',
    '表达式中的次数写反了：应写 `{2,5}`，不是 `{5,2}`。',
  ),
  'look-around': say(
    'Patterns cannot look ahead or behind here. Exclude with a second filter: `-/…/`.',
    '这里不支持前瞻和后顾。可以另加一个排除条件：`-/…/`。',
  ),
  'back-reference': say('Patterns cannot refer back to a group here.', '这里不支持反向引用。'),
  escape: say('The pattern has an escape that means nothing.', '表达式中有无效的转义。'),
  'too-long': say('The pattern is too long.', '表达式过长。'),
};
