import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUsername } from '../../src/diagnosis/url/username';
import { anyText } from './json/any-text';

const kinds = (name: string) => checkUsername(name).problems.map(({ kind }) => kind);

describe('a username', () => {
  it.each(['hxtest1', 'a', '0', 'user_1', 'user-1.x', 'x'.repeat(64)])('%s keeps the rules', (name) => {
    expect(checkUsername(name)).toEqual({ problems: [], bytes: name.length });
  });

  it('is empty', () => {
    expect(checkUsername('')).toEqual({ problems: [{ kind: 'empty', breaksRule: true }], bytes: 0 });
  });

  it('is longer than 64 bytes', () => {
    expect(checkUsername('x'.repeat(65))).toEqual({
      problems: [{ kind: 'too-long', breaksRule: true }],
      bytes: 65,
    });
    expect(checkUsername('环'.repeat(22))).toMatchObject({
      bytes: 66,
      problems: [{ kind: 'too-long' }, { kind: 'bad-character', character: '环' }],
    });
  });

  it('holds characters that do not belong, each named at its first place', () => {
    expect(checkUsername('hx test@1 @😀').problems).toEqual([
      { kind: 'bad-character', breaksRule: true, index: 2, character: ' ' },
      { kind: 'bad-character', breaksRule: true, index: 7, character: '@' },
      { kind: 'bad-character', breaksRule: true, index: 11, character: '😀' },
    ]);
  });

  it('holds capitals, which become small: no rule is broken', () => {
    expect(checkUsername('hxTest1').problems).toEqual([
      { kind: 'upper-case-folded', breaksRule: false, index: 2, character: 'T' },
    ]);
  });

  it('looks like what the documents advise against', () => {
    expect(kinds('8be024f0-e978-11e8-b697-5d598d5f8402')).toEqual(['like-uuid']);
    expect(kinds('13800138000')).toEqual(['like-phone']);
    expect(kinds('hxtest1@chat.com')).toEqual(['bad-character', 'like-email']);
    expect(kinds('10000000000')).toEqual([]);
  });

  it('of any text breaks a rule just when the documents’ set and length say so', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const isLegal = /^[a-zA-Z0-9_.-]{1,64}$/.test(name);
        const { problems } = checkUsername(name);
        expect(problems.every(({ breaksRule }) => !breaksRule)).toBe(isLegal);
        for (const { index, character } of problems) {
          if (index !== undefined) expect(name.startsWith(character ?? '', index)).toBe(true);
        }
      }),
    );
  });

  it('of a megabyte is checked', () => {
    expect(kinds('@'.repeat(1_000_000))).toEqual(['too-long', 'bad-character']);
    expect(kinds('a'.repeat(1_000_000))).toEqual(['too-long']);
  });
});
