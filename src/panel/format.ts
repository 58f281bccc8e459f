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

const isTime = (instant: number) => Math.abs(instant) <= 8.64e15;

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
