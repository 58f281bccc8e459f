import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAt } from '../../../src/diagnosis/json/excerpt';
import { anyText } from './any-text';

describe('an excerpt', () => {
  it('is the line, and a caret under the spot', () => {
    expect(excerptAt('one\ntwo\nthree', 5)).toBe('two\n ^');
    expect(excerptAt('one\r\ntwo', 3)).toBe('one\n   ^');
  });

  it('of a spot that begins its line has the line before it', () => {
    expect(excerptAt('{\n  "a": 1\n  "b": 2\n}', 13)).toBe('  "a": 1\n  "b": 2\n  ^');
    expect(excerptAt('{\r\n}', 3)).toBe('{\n}\n^');
  });

  it('of a long line is cut on both sides, the spot within it', () => {
    const line = `${'a'.repeat(200)}=${'b'.repeat(200)}`;
    const [shown = '', caret = ''] = excerptAt(line, 200).split('\n');
    expect(shown).toMatch(/^…a{50}=b{29}…$/);
    expect(shown[caret.length - 1]).toBe('=');
  });

  it('keeps the caret under the spot behind Chinese, which is twice as wide, and behind tabs', () => {
    expect(excerptAt('\t"昵称"=1', 5)).toBe(' "昵称"=1\n  \u3000\u3000 ^');
  });

  it('makes visible what does not show', () => {
    expect(excerptAt('a\u0001b\u200bc', 4)).toBe('a␁b␣c\n    ^');
  });

  it('at the end of the text points behind it, and beyond the end too', () => {
    expect(excerptAt('ab', 2)).toBe('ab\n  ^');
    expect(excerptAt('ab', 99)).toBe('ab\n  ^');
    expect(excerptAt('', 0)).toBe('\n^');
  });

  it.each([
    ['{"password":"pw-made-up","a"=1}', '{"password":"••••••","a"=1}'],
    ["{'client_secret' : 'made up', 'a'=1}", "{'client_secret' : '••••••', 'a'=1}"],
    ['{"access_token":"","a"=1}', '{"access_token":"","a"=1}'],
    ['{password:made-up,a=1}', '{password:••••••,a=1}'],
    ['password=made-up&a=1', 'password=••••••&a=1'],
  ])('masks the secrets of %j and keeps the caret', (text, masked) => {
    const [shown = '', caret = ''] = excerptAt(text, text.lastIndexOf('=')).split('\n');
    expect(shown).toBe(masked);
    expect(caret.length - 1).toBe(masked.lastIndexOf('='));
  });

  it('whose spot is in a secret shows where the secret begins', () => {
    expect(excerptAt('{"password":"made\tup"}', 17)).toBe('{"password":"••••••"}\n             ^');
  });

  it('never shows a secret of a whole body, wherever it is cut', () => {
    const secret = 'pw-made-up-0123456789';
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(400), (before, offset) => {
        const text = `{"nickname":${JSON.stringify(before)},"password":"${secret}","a"=1}`;
        expect(excerptAt(text, Math.min(offset, text.length))).not.toContain('0123456789');
      }),
    );
  });

  it('has rows of at most 82 characters, and one caret, in any text', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ maxLength: 500 })), fc.nat(500), (text, offset) => {
        const rows = excerptAt(text, offset).split('\n');
        expect(rows.length).toBeLessThanOrEqual(3);
        for (const row of rows) expect(row.length).toBeLessThanOrEqual(83);
        expect(rows.at(-1)).toMatch(/^[ \u3000]*\^$/);
      }),
    );
  });
});
