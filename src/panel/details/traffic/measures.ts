import type { Language } from '../../../model/language';

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

const precise = {
  en: preciseFormat('en'),
  zh: preciseFormat('zh'),
};

function preciseFormat(language: Language) {
  return new Intl.DateTimeFormat(locales[language], {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    hourCycle: 'h23',
  });
}

/** Day and time to the millisecond, in the time zone of the machine; empty where a file tells none. */
export function preciseTime(instant: number, language: Language): string {
  return instant > 0 && instant <= 8.64e15 ? precise[language].format(instant) : '';
}

/** `0.4 ms`, `142.1 ms`, `1.23 s`. */
export function milliseconds(ms: number, language: Language): string {
  const show = (number: number, maximumFractionDigits: number) =>
    number.toLocaleString(locales[language], { maximumFractionDigits });
  const zh = language === 'zh';
  return ms < 1_000 ? `${show(ms, 1)} ${zh ? '毫秒' : 'ms'}` : `${show(ms / 1_000, 2)} ${zh ? '秒' : 's'}`;
}

/** `142 B`, `3.1 kB`: as the browser's Network panel counts. */
export function bytes(count: number, language: Language): string {
  const show = (number: number, unit: string) =>
    `${number.toLocaleString(locales[language], { maximumFractionDigits: 1 })} ${unit}`;
  if (count < 1_000) return show(count, 'B');
  return count < 1_000_000 ? show(count / 1_000, 'kB') : show(count / 1_000_000, 'MB');
}
