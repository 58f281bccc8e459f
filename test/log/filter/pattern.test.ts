import { assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalsOf } from '../../../src/log/filter/pattern/literals';
import { parsePattern } from '../../../src/log/filter/pattern/parse';
import { PatternError } from '../../../src/log/filter/pattern/reader';
import { createSearch } from '../../../src/log/filter/pattern/search';

const found = (pattern: string, text: string) => createSearch(pattern)(text.toLowerCase());
const problemOf = (pattern: string) => {
  try {
    createSearch(pattern);
    return null;
  } catch (error) {
    return error instanceof PatternError ? error.problem : error;
  }
};

describe('a pattern', () => {
  it.each([
    ['users?/a', '/user/alice'],
    ['^\\/users\\/\\d+$', '/users/42'],
    ['group (id )?\\d{5,}', 'No group 40659'],
    ['(get|post) a', 'POST a'],
    ['[^a-z]x', '1x'],
    ['EXPIRED', 'token expired'],
    ['[A-F]+\\b', 'deadbeef 1'],
    ['^second', 'first\nsecond'],
    ['令牌.*过期', '令牌已过期'],
    ['\\u4ee4\\x41', '令a'],
    ['(?<name>a)(?:b)', 'ab'],
    ['a{2}b{0,1}c{1,}', 'aacc'],
    ['a{,2}', 'a{,2}'],
    ['[]-]', '-'.concat(']')],
    ['[\\w-]', '-'],
    ['', 'anything'],
  ])('%s is found in %j', (pattern, text) => {
    if (pattern !== '[]-]') expect(new RegExp(pattern, 'im').test(text)).toBe(true);
    expect(found(pattern, text)).toBe(new RegExp(pattern, 'im').test(text));
  });

  it.each([
    ['^b', 'ab'],
    ['a.c', 'a\nc'],
    ['\\bpan', 'japan'],
    ['a{3}', 'aa'],
    ['[]', 'a'],
    ['\\D', '42'],
  ])('%s is not found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBe(false);
  });

  it.each([
    ['(a', 'group-open'],
    ['a)', 'group-close'],
    ['[a', 'class-open'],
    ['[z-a]', 'class-order'],
    ['*a', 'nothing-to-repeat'],
    ['a**', 'nothing-to-repeat'],
    ['a{2,1}', 'repeat-order'],
    ['(?=a)', 'look-around'],
    ['(?<!a)', 'look-around'],
    ['(a)\\1', 'back-reference'],
    ['\\q', 'escape'],
    ['\\x4', 'escape'],
    ['a\\', 'escape'],
    ['((a{1000}){1000}){1000}', 'too-long'],
    ['a'.repeat(301), 'too-long'],
  ])('%s is refused: %s', (pattern, problem) => {
    expect(problemOf(pattern)).toBe(problem);
  });

  it('finds what the browser’s own finds', () => {
    const piece = oneof(
      constantFrom(
        'a',
        'b',
        '\\d',
        '\\w',
        '\\s',
        '.',
        '[ab]',
        '[^a]',
        '[a-c1]',
        '\\b',
        '\\B',
        '^',
        '$',
        'A',
        '\\W',
        'abc',
        'b\\b1',
        '(?:ab|c1)',
      ),
      constantFrom(
        'a*',
        'b+',
        'a?',
        '(a|b)',
        '(ab)*',
        '(a|ab)+',
        'a{2}',
        '(b|){1,3}',
        '(a*)*',
        '[^b]*?',
        '(?:a|^b)',
      ),
    );
    const pattern = oneof(
      tuple(piece, piece, piece).map((pieces) => pieces.join('')),
      tuple(piece, piece).map((pieces) => `(${pieces.join('|')})+`),
    );
    assert(
      property(pattern, stringMatching(/^[abc1 \n_]{0,12}$/), (source, text) => {
        expect([source, text, found(source, text)]).toEqual([
          source,
          text,
          new RegExp(source, 'im').test(text),
        ]);
      }),
      { numRuns: 5_000 },
    );
  });

  it('refuses or searches any text, and never throws anything else', () => {
    assert(
      property(
        oneof(string(), stringMatching(/^[ab()[\]{}*+?|\\^$.,0-9:=!<>-]{0,20}$/)),
        string(),
        (source, text) => {
          const problem = problemOf(source);
          if (problem === null) found(source, text);
          else expect(problem).toBeTypeOf('string');
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    // More kinds of characters than there is room for, and more ways than can be remembered.
    ['[abcdefgh][abcdijkl][abefijmn][acegikmo]', 'hgfedcbaponmlkji'.repeat(20)],
    ['(a|b)*a(a|b){14}c', `${'abbabaabbaababba'.repeat(40)}c`],
    ['(a|b)*a(a|b){14}d', `${'abbabaabbaababba'.repeat(40)}c`],
  ])('%s is searched for however much there is to remember', (pattern, text) => {
    expect(found(pattern, text)).toBe(new RegExp(pattern, 'im').test(text));
  });
});

describe('what every match holds', () => {
  it.each([
    ['user\\d+5$', 'user', ['user']],
    ['^\\bGroup .*not found', 'group ', ['not found']],
    ['[a-z]+9', '', ['9']],
    ['expired|(?:in)?valid', '', ['expired', 'valid']],
    ['(get|post) alice', '', [' alice']],
    ['(abc)+d?', 'abc', ['abc']],
    ['令牌.{2}', '令牌', ['令牌']],
    // Its capital is that of another letter too.
    ['μ', '', []],
    ['a?|b', '', []],
    ['\\d+', '', []],
  ])('of %s begins with "%s" and has one of %j', (pattern, start, held) => {
    expect(literalsOf(parsePattern(pattern))).toEqual({ start, held });
  });
});

/** A text that counts how many of its characters are looked at. */
function counting(text: string): { readonly text: string; reads(): number } {
  let reads = 0;
  const look = (literal: string, from = 0) => {
    const at = text.indexOf(literal, from);
    reads += (at === -1 ? text.length : at + literal.length) - from;
    return at;
  };
  const counted = {
    length: text.length,
    charCodeAt(at: number) {
      reads += 1;
      return text.charCodeAt(at);
    },
    indexOf: look,
    includes: (literal: string) => look(literal) !== -1,
  };
  return { text: counted as unknown as string, reads: () => reads };
}

describe('a hostile pattern', () => {
  it.each([
    ['(a+)+$b', 'a'],
    ['(a|a)*b', 'a'],
    ['(.*)(.*)(.*)(.*)x', 'a'],
    ['(a|aa)+b', 'a'],
    ['^(([a-z])+.)+[A-Z]([a-z])+$b', 'a'],
    // Each place may begin a match that runs to the end before it fails.
    ['[a-z]+9', 'a'],
    ['a.*b.*c', 'ab'],
    ['a\\w*!', 'a'],
    ['aaaa.*b', 'a'],
    ['ab[ab]*c', 'ab'],
    ['(a|b)*a(a|b){14}c', 'abbab'],
    ['\\d+$', '1'],
    ['(x?){40}x{40}y', 'x'],
  ])(
    '%s looks at each character of a text of %s a few times at most, however long the text',
    (pattern, unit) => {
      for (const length of [1_000, 20_000]) {
        const { text, reads } = counting(unit.repeat(length / unit.length));
        createSearch(pattern)(text);
        expect(reads()).toBeGreaterThanOrEqual(length);
        expect(reads()).toBeLessThan(5 * length);
      }
    },
  );
});
