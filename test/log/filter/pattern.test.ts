import { assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
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

  it('takes time linear in the text, where others take for ever', () => {
    const text = 'a'.repeat(100_000);
    for (const pattern of [
      '(a+)+$b',
      '(a|a)*b',
      '(.*)(.*)(.*)(.*)x',
      '(a|aa)+b',
      '^(([a-z])+.)+[A-Z]([a-z])+$b',
    ]) {
      expect(found(pattern, text)).toBe(false);
    }
  });
});
