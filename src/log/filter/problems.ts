import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import type { PatternProblem } from './pattern/problem';

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
export const patternProblems: Readonly<Record<PatternProblem['kind'], LocalizedText>> = {
  'group-open': say('A `(` in the pattern is not closed.', '表达式中有未闭合的 `(`。'),
  'group-close': say(
    'A `)` in the pattern closes nothing. Write `\\)` for the character.',
    '表达式中多了一个 `)`。若要匹配该字符，写 `\\)`。',
  ),
  'class-open': say('A `[` in the pattern is not closed.', '表达式中有未闭合的 `[`。'),
  'nothing-to-repeat': say(
    'The `{part}` in the pattern has nothing to repeat. Write `\\{part}` for the character.',
    '表达式中的 `{part}` 前面没有可重复的内容。若要匹配该字符，写 `\\{part}`。',
  ),
  syntax: say(
    '`{part}` is not a regular expression. To search for the text, put it in quotes.',
    '`{part}` 不是有效的正则表达式。若要搜索这段文字，请加上引号。',
  ),
  'back-reference': say(
    'Patterns cannot refer back to a group here: `{part}`.',
    '这里的表达式不支持反向引用：`{part}`。',
  ),
  slow: say(
    'This pattern could take minutes: `{part}` can match the same text in too many ways. Repeat less, or write two patterns: `/…/ /…/`.',
    '这个表达式可能要运行几分钟：`{part}` 可用太多方式匹配同一段文字。请减少重复，或拆成两个表达式：`/…/ /…/`。',
  ),
  'too-long': say(
    'The pattern is longer than 300 characters. Write two: `/…/ /…/`.',
    '表达式超过 300 个字符。请拆成两个：`/…/ /…/`。',
  ),
};
