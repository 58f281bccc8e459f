import type { Language, LocalizedText } from './language';

/**
 * What a placeholder stands for: text of the call, a point in time (ms since the epoch), a length of
 * time (ms), a number of bytes, or words of ours in both languages (never shown as code).
 */
export type Value =
  | string
  | number
  | LocalizedText
  | { readonly instant: number }
  | { readonly span: number }
  | { readonly bytes: number };

export type Values = Readonly<Record<string, Value>>;

/** A sentence as a value: a template in both languages and the call's own values for it. */
export interface Sentence {
  readonly text: LocalizedText;
  readonly values: Values;
}

/** A piece of a sentence: plain words, or something to be set as code. */
export type RichTextPart = string | { readonly code: string };
export type RichText = readonly RichTextPart[];

const placeholder = /\{([a-z][a-z0-9_]*)\}/g;

/**
 * The sentence in one language, its values filled in. An unknown placeholder stays as written. Words of
 * ours in place of a value are set as words, not as code; within longer code the placeholder stays, for
 * words would not read there.
 */
export function toRichText({ text, values }: Sentence, language: Language): RichText {
  const parts: RichTextPart[] = [];
  for (const [index, piece] of text[language].split('`').entries()) {
    if (piece === '') continue;
    const ownWords = index % 2 === 1 ? wordsFor(piece, values, language) : undefined;
    if (ownWords !== undefined) appendWords(parts, ownWords);
    else if (index % 2 === 1) parts.push({ code: fill(piece, values, language) });
    else appendFilled(parts, piece, values, language);
  }
  return parts;
}

/** Words of ours may have code in them too: `a token of /token`. */
function appendFilled(parts: RichTextPart[], piece: string, values: Values, language: Language): void {
  const whole = piece.replace(placeholder, (name) => wordsFor(name, values, language) ?? name);
  for (const [index, text] of whole.split('`').entries()) {
    const filled = fill(text, values, language);
    if (index % 2 === 1) parts.push({ code: filled });
    else if (filled !== '') appendText(parts, filled);
  }
}

/** The sentence in one language as plain text, for the clipboard, the search and tooltips. */
export function toPlainText(said: Sentence, language: Language): string {
  return toRichText(said, language)
    .map((part) => (typeof part === 'string' ? part : part.code))
    .join('');
}

/** Between two Chinese characters stands no space. */
const spaceInChinese = /([\u4e00-\u9fff]) +(?=[\u4e00-\u9fff])/g;

/** Ours where the whole piece is one placeholder whose value is not known. */
function wordsFor(piece: string, values: Values, language: Language): string | undefined {
  const [, name] = /^\{([a-z][a-z0-9_]*)\}$/.exec(piece) ?? [];
  const value = name === undefined || !Object.hasOwn(values, name) ? undefined : values[name];
  return typeof value === 'object' && 'en' in value ? value[language] : undefined;
}

/** A sentence begins with a capital; Chinese words stand close together. */
function appendWords(parts: RichTextPart[], words: string): void {
  const before = parts.at(-1);
  if (before === undefined) parts.push(words.charAt(0).toUpperCase() + words.slice(1));
  else appendText(parts, words);
}

function appendText(parts: RichTextPart[], text: string): void {
  const before = parts.at(-1);
  const joined = ((typeof before === 'string' ? before : '') + text).replace(spaceInChinese, '$1');
  parts.splice(typeof before === 'string' ? -1 : parts.length, 1, joined);
}

function fill(piece: string, values: Values, language: Language): string {
  return piece.replace(placeholder, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? (values[name] as Value) : undefined;
    if (value === undefined || (typeof value === 'object' && 'en' in value)) return whole;
    return show(value, language);
  });
}

function show(value: Value, language: Language): string {
  if (typeof value === 'string') return value;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  if (typeof value === 'number') return value.toLocaleString(locale);
  if ('instant' in value) return showInstant(value.instant, locale);
  if ('span' in value) return showSpan(value.span, language);
  if ('bytes' in value) return showBytes(value.bytes, locale);
  return value[language];
}

function showInstant(instant: number, locale: string): string {
  if (!Number.isFinite(instant) || Math.abs(instant) > 8.64e15) return '?';
  return new Date(instant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' });
}

const units = [
  { span: 86_400_000, en: ['day', 'days'], zh: '天' },
  { span: 3_600_000, en: ['hour', 'hours'], zh: '小时' },
  { span: 60_000, en: ['minute', 'minutes'], zh: '分钟' },
  { span: 1_000, en: ['second', 'seconds'], zh: '秒' },
] as const;

function showSpan(span: number, language: Language): string {
  const unit = units.find((candidate) => span >= candidate.span);
  if (!unit) return language === 'zh' ? `${Math.round(span)} 毫秒` : `${Math.round(span)} ms`;
  const count = Math.floor(span / unit.span);
  const shown = count.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB');
  return `${shown} ${language === 'zh' ? unit.zh : unit.en[count === 1 ? 0 : 1]}`;
}

/** To the byte, so that a size and a limit that are close can be told apart. */
function showBytes(bytes: number, locale: string): string {
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const exact = `${number(bytes)} B`;
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  if (unit === 'KB' && !Number.isInteger(size)) return exact;
  return locale === 'zh-CN' ? `${number(size)} ${unit}（${exact}）` : `${number(size)} ${unit} (${exact})`;
}
