import type { CheckContext } from '../check';
import { utf8Length } from '../json/utf8-length';
import { sentence, withFullStop } from '../phrasing';
import { fieldsOf, type KeyPath, spotOf } from '../request/request-body';
import type { CauseResult } from '../run-checks';
import type { FoundReading } from './find-reading';

/** A part of the body that is over a limit that the service names. */
interface Measured {
  readonly path: KeyPath;
  readonly name: string;
  readonly size: number;
  readonly unit: 'bytes' | 'characters' | 'items' | 'value';
}

/** Only what stands near the top is named in an error. */
const maxDepth = 4;
const maxFields = 2_000;

/**
 * What of the body is over the limit that a text names: confirmed where the text names the field too, likely
 * where only one part is over it. `null` where the text has no figure, or nothing is over it.
 */
export function measure(context: CheckContext, found: FoundReading): CauseResult | null {
  const limit = limitIn(found);
  if (limit === null) return null;
  const body = context.requestBody;
  const over = measuresOf(body.json, found.text).filter(({ size }) => size > limit);
  const named = over.filter(({ name }) => found.text.includes(name.toLowerCase()));
  const candidates = named.length > 0 ? named : over;
  const [first] = candidates;
  if (first === undefined || candidates.length !== 1) return null;
  const title = titleOf(first, limit);
  return {
    verdict: named.length > 0 ? 'confirmed' : 'likely',
    title,
    evidence: [{ check: 'reading', found: withFullStop(title), ...spotOf(body, first.path) }],
  };
}

/** The figure that follows the words of a limit, else the last before them. */
export function limitIn({ text, from, to }: FoundReading): number | null {
  const figures = (part: string) => part.match(/(?<![\w.-])\d{1,9}(?![\w-])/g) ?? [];
  const figure = figures(text.slice(to)).at(0) ?? figures(text.slice(0, from)).at(-1);
  return figure === undefined ? null : Number(figure);
}

function measuresOf(json: unknown, text: string): Measured[] {
  const measured: Measured[] = [];
  const unit = /\bbytes?\b|\bkb\b/.test(text) ? 'bytes' : 'characters';
  const walk = (value: unknown, path: KeyPath, name: string) => {
    if (measured.length >= maxFields || path.length > maxDepth) return;
    if (typeof value === 'string') {
      measured.push({ path, name, unit, size: unit === 'bytes' ? utf8Length(value) : [...value].length });
    } else if (typeof value === 'number') measured.push({ path, name, unit: 'value', size: value });
    else if (Array.isArray(value)) measured.push({ path, name, unit: 'items', size: value.length });
    else for (const [key, inner] of Object.entries(fieldsOf(value) ?? {})) walk(inner, [...path, key], key);
  };
  walk(json, [], '');
  return measured;
}

function titleOf({ name, size, unit }: Measured, limit: number) {
  if (unit === 'value') {
    return sentence('`{name}` is {size}; {limit} is the most', '`{name}` 为 {size}，最大 {limit}', {
      name,
      size,
      limit,
    });
  }
  const words = {
    bytes: { en: 'bytes', zh: '字节' },
    characters: { en: 'characters', zh: '个字符' },
    items: { en: 'items', zh: '项' },
  }[unit];
  return sentence(
    '`{name}` has {size} {unit}; {limit} are allowed',
    '`{name}` 有 {size} {unit}，最多 {limit} {unit}',
    { name, size, limit, unit: words },
  );
}
