import type { Excerpt } from '../../model/diagnosis';
import type { LocalizedText } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';
import type { HistoryTime, HistoryTimeProblem } from './history-time';

type Malformed = Extract<HistoryTime, { readonly wellFormed: false }>;

const problems: Readonly<Record<HistoryTimeProblem, LocalizedText>> = {
  empty: { en: 'The last segment of the path is empty.', zh: '路径最后一段为空。' },
  placeholder: { en: '`{part}` was never filled in.', zh: '`{part}` 没有替换成实际值。' },
  'iso-date': {
    en: '`{part}` is a date with separators; it must be ten digits.',
    zh: '`{part}` 是带分隔符的日期，应为十位数字。',
  },
  milliseconds: {
    en: '`{part}` is a timestamp in milliseconds, not an hour.',
    zh: '`{part}` 是毫秒时间戳，不是小时。',
  },
  seconds: {
    en: '`{part}` is a timestamp in seconds, not an hour.',
    zh: '`{part}` 是秒级时间戳，不是小时。',
  },
  length: {
    en: '`{time}` has {count} digits; it must have ten.',
    zh: '`{time}` 有 {count} 位数字，应为十位。',
  },
  'not-digits': {
    en: '`{part}` is not a digit; the hour must be ten digits.',
    zh: '`{part}` 不是数字，应为十位数字。',
  },
  year: { en: '`{part}` is not a valid year.', zh: '`{part}` 不是有效的年份。' },
  month: { en: '`{part}` is not a month, 01 to 12.', zh: '`{part}` 不是月份，应为 01 至 12。' },
  day: { en: 'That month has no day `{part}`.', zh: '该月没有 `{part}` 日。' },
  hour: { en: '`{part}` is not an hour, 00 to 23.', zh: '`{part}` 不是小时，应为 00 至 23。' },
};

/** What is wrong with an hour of the message history. */
export function historyProblem(time: string, { problem, part }: Malformed): Sentence {
  const values = { time: shorten(time), part: shorten(part.text), count: time.length };
  return { text: problems[problem], values };
}

/** The hour with carets under the part that is wrong. */
export function historyExcerpt(time: string, { part }: Malformed): Excerpt | null {
  if (time.length > 60 || /[^\x20-\x7e]/.test(time)) return null;
  return { text: time, spot: [part.from, part.to] };
}

/** What to send: the hour itself, or one for each clock where the cluster's decides. */
export function historyFix({ proposed }: Malformed): Sentence {
  if (proposed === null) {
    return sentence(
      'Write the hour as `YYYYMMDDHH`: year, month, day, hour.',
      '按 `YYYYMMDDHH` 填写：年、月、日、时。',
    );
  }
  if (proposed.utc === proposed.beijing) {
    return sentence('Send `{hour}`.', '改为 `{hour}`。', { hour: proposed.utc });
  }
  return sentence(
    'Send `{beijing}` to a cluster in China, which uses Beijing time, or `{utc}` to any other, which uses UTC.',
    '国内集群按北京时间，填 `{beijing}`；海外集群按 UTC，填 `{utc}`。',
    { ...proposed },
  );
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
