/** An hour as one clock reads it. All in ms. */
export interface HistoryHour {
  readonly startsAt: number;
  readonly endsAt: number;
  /** From its start up to now; negative for an hour to come. */
  readonly age: number;
  /** `running`: now lies in it, and it is not yet complete. `unknown`: `now` is no time. */
  readonly tense: 'past' | 'running' | 'future' | 'unknown';
}

export type HistoryTimeProblem =
  | 'empty'
  /** `{time}`, `<time>`: not filled in. */
  | 'placeholder'
  /** `2021-06-30T12:00:00Z`, `2021/06/30 12`. */
  | 'iso-date'
  | 'milliseconds'
  | 'seconds'
  /** Digits, but fewer or more than ten. */
  | 'length'
  | 'not-digits'
  | 'year'
  | 'month'
  | 'day'
  | 'hour';

/** The part that is wrong: `text` is what stands from `from` to `to`. */
export interface HistoryTimePart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What was meant, in the right form, where it can be told: by the clock in UTC and by that in Beijing. */
export interface HistoryTimeProposal {
  readonly utc: string;
  readonly beijing: string;
}

export type HistoryTime =
  | { readonly wellFormed: true; readonly utc: HistoryHour; readonly beijing: HistoryHour }
  | {
      readonly wellFormed: false;
      readonly problem: HistoryTimeProblem;
      readonly part: HistoryTimePart;
      readonly proposed: HistoryTimeProposal | null;
    };

const hourMs = 3_600_000;
const beijingOffset = 8 * hourMs;

/** The service's first year: what reads as an earlier one is a count of seconds. */
const firstYear = 2013;
const lastYear = 2100;

/**
 * The last segment of `GET /chatmessages/{time}`: an hour, YYYYMMDDHH. `segment` is decoded; `now` in ms.
 * Never throws; linear.
 *
 * Easemob's "Get historical messages" (docs/document/server-side/message_historical.md of easemob/easemob-doc)
 * has clusters in China read it by Beijing's clock, those abroad by UTC, and gives one hour of messages. How
 * long they are kept differs between the documents, and is for the caller to say.
 */
export function readHistoryTime(segment: string, now: number): HistoryTime {
  if (/^\d+$/.test(segment)) return readDigits(segment, now);
  const text = segment.trim();
  if (text === '') return wrong('empty', segment, 0, segment.length);
  if (/^(?:[<{$:].*|time|yyyy.*)$/i.test(text)) return wrong('placeholder', segment, 0, segment.length);
  const date = readDate(text);
  if (date !== null) return wrong('iso-date', segment, 0, segment.length, date.proposed);
  const proposed = startOf(text) === null ? null : { utc: text, beijing: text };
  const at = segment.search(/\D/);
  return wrong('not-digits', segment, at, at + 1, proposed);
}

function readDigits(text: string, now: number): HistoryTime {
  if (text.length === 13 && isTime(Number(text))) {
    return wrong('milliseconds', text, 0, 13, hoursAt(Number(text)));
  }
  const isOfService = isYear(Number(text.slice(0, 4)));
  if (text.length === 10 && !isOfService && isTime(Number(text) * 1000)) {
    return wrong('seconds', text, 0, 10, hoursAt(Number(text) * 1000));
  }
  if (text.length !== 10) return readLength(text);
  if (!isOfService) return wrong('year', text, 0, 4);
  return readCalendar(text, now);
}

/** With minutes and seconds behind it, the hour can be told; without an hour it cannot. */
function readLength(text: string): HistoryTime {
  const first = text.slice(0, 10);
  const isLonger = (text.length === 12 || text.length === 14) && startOf(first) !== null;
  const proposed = isLonger ? { utc: first, beijing: first } : null;
  return text.length > 10
    ? wrong('length', text, 10, text.length, proposed)
    : wrong('length', text, 0, text.length);
}

function readCalendar(text: string, now: number): HistoryTime {
  const [month, day] = [Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  if (month < 1 || month > 12) return wrong('month', text, 4, 6);
  const daysInMonth = new Date(Date.UTC(Number(text.slice(0, 4)), month, 0)).getUTCDate();
  if (day < 1 || day > daysInMonth) return wrong('day', text, 6, 8);
  const start = startOf(text);
  if (start === null) return wrong('hour', text, 8, 10);
  return { wellFormed: true, utc: readHour(start, now), beijing: readHour(start - beijingOffset, now) };
}

function readHour(startsAt: number, now: number): HistoryHour {
  const endsAt = startsAt + hourMs;
  return { startsAt, endsAt, age: now - startsAt, tense: tenseOf(startsAt, endsAt, now) };
}

function tenseOf(startsAt: number, endsAt: number, now: number): HistoryHour['tense'] {
  if (Number.isNaN(now)) return 'unknown';
  if (now >= endsAt) return 'past';
  return now < startsAt ? 'future' : 'running';
}

/** The hour's start by UTC; `null` where the service's years have no such hour. */
function startOf(text: string): number | null {
  const [, year, month, day, hours] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  const start = isYear(Number(year)) ? Date.parse(`${year}-${month}-${day}T${hours}:00:00Z`) : Number.NaN;
  return Number.isNaN(start) || writeHour(start) !== text ? null : start;
}

const writtenDate =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s_-]{1,4}(\d{1,2})(?:[:.]\d{1,2}){0,2}(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** A date with separators; without an hour none can be proposed, without a zone its own clock counts. */
function readDate(text: string): { readonly proposed: HistoryTimeProposal | null } | null {
  const found = writtenDate.exec(text);
  if (found === null) return null;
  const [year, month, day, hours, zone] = found.slice(1);
  const digits = [year, month, day, hours].map((part) => part?.padStart(2, '0')).join('');
  const start = startOf(digits);
  if (start === null) return { proposed: null };
  return {
    proposed: zone === undefined ? { utc: digits, beijing: digits } : hoursAt(start - zoneOffset(zone)),
  };
}

function zoneOffset(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * hourMs + Number(minutes) * 60_000);
}

function hoursAt(time: number): HistoryTimeProposal | null {
  if (!isTime(time)) return null;
  return { utc: writeHour(time), beijing: writeHour(time + beijingOffset) };
}

function writeHour(time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 10);
}

function isYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** A moment between the years that the service may know. */
function isTime(time: number): boolean {
  return time >= Date.UTC(firstYear) && time < Date.UTC(lastYear);
}

function wrong(
  problem: HistoryTimeProblem,
  segment: string,
  from: number,
  to: number,
  proposed: HistoryTimeProposal | null = null,
): HistoryTime {
  return { wellFormed: false, problem, part: { from, to, text: segment.slice(from, to) }, proposed };
}
