import type { Excerpt } from '../model/diagnosis';
import type { Redactor, Style } from './redact';
import { unseen } from './unseen';

/** How much of a line is shown. */
const maxExcerptChars = 80;
/** How much of it stands before the spot, where the line is longer. */
const charsBeforeSpot = 50;

/**
 * The lines of an excerpt, secrets masked, a caret below its spot. A line with a spot is cut to 80 characters,
 * and what does not show in it made visible.
 */
export function excerptText({ text, spot }: Excerpt, redactor: Redactor, style: Style = 'screen'): string {
  if (spot === undefined) return redactor.text(text, style);
  const [from, to] = spot;
  const masked = redactor.textAt(text, from, style);
  const start = masked.text.lastIndexOf('\n', masked.at - 1) + 1;
  const end = `${masked.text}\n`.indexOf('\n', masked.at);
  const above = masked.text.slice(0, start).split('\n').slice(0, -1);
  const [line, caret] = cut(masked.text.slice(start, end), masked.at - start);
  const isWhole = masked.text.startsWith(text.slice(from, to), masked.at);
  const carets = '^'.repeat(isWhole ? Math.max(1, to - from) : 1);
  return [...above.map((each) => cut(each, 0)[0]), line, blankFor(line.slice(0, caret)) + carets].join('\n');
}

/** What is shown of a line, and how many characters of it stand before the spot. */
function cut(line: string, caret: number): readonly [string, number] {
  const hides = caret > maxExcerptChars - 10 ? caret - charsBeforeSpot : 0;
  const left = hides > 0 && line[hides] !== '…' ? '…' : '';
  const right = hides + maxExcerptChars < line.length ? '…' : '';
  return [
    `${left}${visible(line.slice(hides, hides + maxExcerptChars))}${right}`,
    left.length + caret - hides,
  ];
}

/** What does not show, made visible: one character for each, so that the caret stays. */
function visible(text: string): string {
  let shown = '';
  for (const unit of text.replace(unseen, '␣').replace(joiners, '␣').split('')) shown += visibleUnit(unit);
  return shown.replace(halfPair, '\ufffd');
}

/** They are as wide as nothing: beside a caret they count. */
const joiners = /[\u200c\u200d]/g;
const halfPair = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function visibleUnit(unit: string): string {
  if (unit === '\t' || unit === '\u00a0') return ' ';
  const code = unit.charCodeAt(0);
  return code < 32 ? String.fromCharCode(0x2400 + code) : unit;
}

/** Blanks as wide as the text: Chinese and its kin take two columns. */
function blankFor(text: string): string {
  let blank = '';
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isWide =
      (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xff60 && code !== 0xfeff);
    blank += isWide ? '\u3000' : ' ';
  }
  return blank;
}
