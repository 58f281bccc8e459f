import type { Language } from '../model/language';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** One formatter per language: making one costs as much as a thousand uses. */
function perLanguage<Format>(make: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { en: make(locales.en), zh: make(locales.zh) };
}

const clocks = perLanguage(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);
const dates = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
);
const wholes = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));

/** A file may tell no time of a call, which is 0 then. */
const isTime = (instant: number) => instant !== 0 && Math.abs(instant) <= 8.64e15;

/** `10:21:05`, in the time zone of the machine. */
export function clockTime(instant: number, language: Language): string {
  return isTime(instant) ? clocks[language].format(instant) : '';
}

/** Day and time, for a tooltip. */
export function dateTime(instant: number, language: Language): string {
  return isTime(instant) ? dates[language].format(instant) : '';
}

/** A whole number, `3,004`. */
export function whole(number: number, language: Language): string {
  return wholes[language].format(number);
}

/** How long after the log's first call: `+7.02 s`, `+2:05.3`, `+1:02:05`. */
export function sinceStart(instant: number, start: number, language: Language): string {
  const ms = Math.max(0, instant - start);
  if (!isTime(instant) || !(ms <= 8.64e15)) return '';
  if (ms < 60_000) return `+${(ms / 1000).toFixed(2)} ${language === 'zh' ? '秒' : 's'}`;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const seconds = (ms / 1000) % 60;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `+${minutes}:${two(seconds)}.${Math.floor((seconds % 1) * 10)}`;
  return `+${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds)}`;
}

/** How times are shown; `start`: when the log's first call was sent. */
export interface Times {
  readonly as: 'clock' | 'relative';
  readonly start: number;
}

/** A round time, for a label of a scale: without what is nothing. */
export function roundMoment(instant: number, times: Times, language: Language): string {
  return moment(instant, times, language).replace(/\.0+(?=\D|$)/, '');
}

/** A time of the list, as the user wants times. */
export function moment(instant: number, { as, start }: Times, language: Language): string {
  return as === 'clock' ? clockTime(instant, language) : sinceStart(instant, start, language);
}
