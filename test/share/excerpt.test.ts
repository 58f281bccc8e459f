import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptText } from '../../src/share/excerpt';
import { asItIs, byRules, redactorFor } from '../../src/share/redact';
import { aCall } from '../fixtures/calls';

const at = (text: string, from: number, to = from + 1) => ({ text, spot: [from, to] as const });
const rows = (text: string, from: number) => excerptText(at(text, from), byRules).split('\n');

describe('an excerpt', () => {
  it('is shown with a caret under the spot, and more of them under a longer one', () => {
    expect(excerptText(at('two', 1), byRules)).toBe('two\n ^');
    expect(excerptText(at('  "a": 1\n  "b": 2', 11), byRules)).toBe('  "a": 1\n  "b": 2\n  ^');
    expect(excerptText(at('2026131x', 4, 6), byRules)).toBe('2026131x\n    ^^');
    expect(excerptText(at('ab', 2), byRules)).toBe('ab\n  ^');
    expect(excerptText(at('', 0), byRules)).toBe('\n^');
  });

  it('without a spot is shown without a caret', () => {
    expect(excerptText({ text: '<center>nginx</center>' }, byRules)).toBe('<center>nginx</center>');
  });

  it('of a long line is cut on both sides, the spot within it', () => {
    const [shown = '', caret = ''] = rows(`${'a'.repeat(200)}=${'b'.repeat(200)}`, 200);
    expect(shown).toMatch(/^…a{50}=b{29}…$/);
    expect(shown[caret.length - 1]).toBe('=');
  });

  it('keeps the caret under the spot behind Chinese, which is twice as wide, and behind tabs', () => {
    expect(rows('\t"昵称"=1', 5)).toEqual([' "昵称"=1', '  \u3000\u3000 ^']);
  });

  it('makes visible what does not show', () => {
    expect(rows('a\u0001b\u200bc', 4)).toEqual(['a␁b␣c', '    ^']);
    expect(rows('a\u202ebc', 3)).toEqual(['a␣bc', '   ^']);
  });
});

describe('a secret in an excerpt', () => {
  it.each([
    ['{"password":"pw-made-up","a"=1}', '{"password":"••••••","a"=1}'],
    ["{'client_secret' : 'made up', 'a'=1}", "{'client_secret' : '••••••', 'a'=1}"],
    ['{"access_token":"","a"=1}', '{"access_token":"","a"=1}'],
    ['{password:made-up,a=1}', '{password:••••••,a=1}'],
    ['password=made-up&a=1', 'password=••••••&a=1'],
    // By the rules of all that is shown: by more names than one, and by their shape.
    ['{"apiKey":"made-up","a"=1}', '{"apiKey":"••••••","a"=1}'],
    ['{"x":"YWMtmade-up-token","a"=1}', '{"x":"••••••","a"=1}'],
    ['{"passengers":"two","a"=1}', '{"passengers":"two","a"=1}'],
  ])('of %j is masked, and the caret kept', (text, masked) => {
    const [shown = '', caret = ''] = rows(text, text.lastIndexOf('='));
    expect(shown).toBe(masked);
    expect(caret.length - 1).toBe(masked.lastIndexOf('='));
  });

  it('has the caret where it begins, if the spot is in it', () => {
    expect(rows('{"password":"made\tup"}', 17)).toEqual(['{"password":"••••••"}', '             ^']);
  });

  it('is named in a copy, the caret where it belongs', () => {
    expect(excerptText(at('{"password":"made-up","a"=1}', 25), byRules, 'copy')).toBe(
      `{"password":"<PASSWORD>","a"=1}\n${' '.repeat(28)}^`,
    );
  });

  it('is shown where it was asked for, the caret under its character', () => {
    expect(excerptText(at('{"password":"made\tup"}', 17), asItIs)).toBe(
      `{"password":"made up"}\n${' '.repeat(17)}^`,
    );
  });

  it('is masked by what the user added, and by what the call names elsewhere', () => {
    const call = aCall({ requestHeaders: [['Authorization', 'Bearer made-up-and-long']] });
    const redactor = redactorFor(call, { extraNames: ['badge'] });
    const shown = excerptText(at('{"badge":"blue","was":"made-up-and-long"=1}', 40), redactor);
    expect(shown).toBe(`{"badge":"••••••","was":"••••••"=1}\n${' '.repeat(32)}^`);
  });

  it('of a whole body is never shown, wherever the spot is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(400), (before, offset) => {
        const text = `{"nickname":${JSON.stringify(before)},"password":"pw-made-up-0123456789","a"=1}`;
        expect(rows(text, Math.min(offset, text.length)).join()).not.toContain('0123456789');
      }),
    );
  });
});

it('any excerpt has rows of at most 82 characters, and a caret', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 500 }), fc.nat(500), (text, offset) => {
      const shown = rows(text, Math.min(offset, text.length));
      for (const row of shown) expect(row.length).toBeLessThanOrEqual(83);
      expect(shown.filter((row) => /^[ \u3000]*\^$/.test(row)).length).toBeGreaterThan(0);
    }),
  );
});
