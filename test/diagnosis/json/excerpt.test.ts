import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/diagnosis/json/excerpt';
import { anyText } from './any-text';

/** What is pointed at, in brackets. */
const marked = (text: string, offset: number) => {
  const { text: lines, spot: [from, to] = [0, 0] } = excerptAt(text, offset);
  return `${lines.slice(0, from)}[${lines.slice(from, to)}]${lines.slice(to)}`;
};

describe('an excerpt', () => {
  it('is the line, and what of it to point at', () => {
    expect(marked('one\ntwo\nthree', 5)).toBe('t[w]o');
    expect(marked('one\r\ntwo', 3)).toBe('one[]');
  });

  it('of a spot that begins its line has the line before it', () => {
    expect(marked('{\n  "a": 1\n  "b": 2\n}', 13)).toBe('  "a": 1\n  ["]b": 2');
    expect(marked('{\r\n}', 3)).toBe('{\n[}]');
  });

  it('is as it was sent: who shows it masks what is secret in it', () => {
    expect(marked('{"password":"pw-made-up","a"=1}', 28)).toBe('{"password":"pw-made-up","a"[=]1}');
  });

  it('of a long line is what is around the spot', () => {
    const shown = marked(`${'a'.repeat(2_000)}=${'b'.repeat(2_000)}`, 2_000);
    expect(shown).toMatch(/^…a{500}\[=\]b{499}…$/);
  });

  it('at the end of the text points behind it, and beyond the end too', () => {
    expect(marked('ab', 2)).toBe('ab[]');
    expect(marked('ab', 99)).toBe('ab[]');
    expect(marked('', 0)).toBe('[]');
  });

  it('of any text is bounded, and points into itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ maxLength: 3_000 })), fc.nat(3_000), (text, offset) => {
        const { text: lines, spot: [from, to] = [-1, 0] } = excerptAt(text, offset);
        expect(lines.length).toBeLessThanOrEqual(1_503);
        expect([from >= 0, from <= lines.length, to]).toEqual([true, true, from + 1]);
      }),
    );
  });
});
