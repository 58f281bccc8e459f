import { assert, constantFrom, oneof, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/log/filter/pattern/search';
import { runs } from '../../fixtures/runs';

const found = (pattern: string, text: string) => {
  const search = createSearch(pattern);
  if (typeof search !== 'function') throw new Error(`${pattern}: ${search.kind}`);
  return search(text.toLowerCase());
};
const problemOf = (pattern: string) => {
  const search = createSearch(pattern);
  return typeof search === 'function' ? null : [search.kind, search.part];
};

describe('a pattern', () => {
  it.each([
    ['users?/a', '/user/alice'],
    ['^\\/users\\/\\d+$', '/users/42'],
    ['group (id )?\\d{5,}', 'No group 40659'],
    ['(get|post) a', 'POST a'],
    ['EXPIRED', 'token expired'],
    ['[A-F]+\\b', 'deadbeef 1'],
    ['^second', 'first\nsecond'],
    ['令牌.*过期', '令牌已过期'],
    ['\\u4ee4\\x41', '令a'],
    ['\\u{1f600}\\p{Script=Han}+$', 'x😀令牌'],
    ['(?<name>a)(?:b)', 'ab'],
    ['a{2}b{0,1}c{1,}', 'aacc'],
    ['a{,2}', 'a{,2}'],
    ['foo(?!bar)', 'foobaz'],
    ['(?<=/)users$', '/users'],
    ['', 'anything'],
    ['^.*group.*$', 'no group 1'],
    ['a.*b.*c.*d', 'abc\na-b-c-d'],
    ['a.+b', 'ab a-b'],
    ['"[^"]*":"[^"]*"', '{"error":"x"}'],
    ['(\\w+,)+$', 'a,b,'],
    ['([^/]+/)+users', 'a/b/users'],
    ['\\d+\\.\\d+\\.\\d+\\.\\d+', 'from 47.1.2.3'],
    ['(forbidden|forbidden_op|unauthorized)', 'FORBIDDEN_OP'],
  ])('%s is found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBe(true);
  });

  it.each([
    ['^b', 'ab'],
    ['a.c', 'a\nc'],
    ['a.*c', 'a\nc'],
    ['a.+b', 'ab'],
    ['a.*b.*c', 'a b\nc a\nb'],
    ['\\b.*x', 'a\nb'],
    ['\\bpan', 'japan'],
    ['a{3}', 'aa'],
    ['[]', 'a'],
    ['\\D', '42'],
    ['foo(?!bar)', 'foobar'],
  ])('%s is not found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBe(false);
  });

  it.each([
    ['(a', 'group-open', '('],
    ['a)', 'group-close', ')'],
    ['[a', 'class-open', '['],
    ['[z-a]', 'syntax', '[z-a]'],
    ['*a', 'nothing-to-repeat', '*'],
    ['a**', 'nothing-to-repeat', '*'],
    ['a|+', 'nothing-to-repeat', '+'],
    ['a{2,1}', 'syntax', 'a{2,1}'],
    ['(a)\\1', 'back-reference', '\\1'],
    ['a\\', 'syntax', 'a\\'],
    ['a'.repeat(301), 'too-long', 'a'.repeat(301)],
  ])('%s is refused: %s', (pattern, kind, part) => {
    expect(problemOf(pattern)).toEqual([kind, part]);
  });

  it('finds what RegExp finds, or is refused', () => {
    const pieces = ['a', 'b', '\\d', '\\w', '\\s', '.', '[ab]', '[^a]', '[a-c1]', '\\b', '\\B', '^', '$'];
    const more = ['A', '\\W', 'abc', 'b\\b1', '(?:ab|c1)', '.*', '.+', '.*?', '(?=a)', '(?<!b)', 'b|1'];
    const repeats = ['a*', 'b+', 'a?', '(a|b)', '(ab)*', '(a|ab)+', 'a{2}', '(b|){1,3}', '(a*)*', '[^b]*?'];
    const piece = oneof(
      constantFrom(...pieces, ...more),
      constantFrom(...repeats, '(?:a|^b)', '[^]*', '\\d{2,}'),
    );
    const pattern = oneof(
      tuple(piece, piece, piece).map((parts) => parts.join('')),
      tuple(piece, piece, piece, piece, piece).map((parts) => parts.join('')),
      tuple(piece, piece).map((parts) => `(${parts.join('|')})+`),
    );
    let searched = 0;
    assert(
      property(pattern, stringMatching(/^[abc1 \n_]{0,12}$/), (source, text) => {
        const search = createSearch(source);
        if (typeof search !== 'function') return;
        searched += 1;
        expect([source, text, search(text)]).toEqual([source, text, new RegExp(source, 'im').test(text)]);
      }),
      runs(6_000),
    );
    expect(searched).toBeGreaterThan(3_000);
  });

  it('refuses or searches any text, and never throws', () => {
    const signs = stringMatching(/^[ab()[\]{}*+?|\\^$.,0-9:=!<>pu-]{0,20}$/);
    assert(
      property(oneof(string(), signs), string(), (source, text) => {
        const search = createSearch(source);
        if (typeof search === 'function') expect(search(text)).toBeTypeOf('boolean');
        else expect(search.part.length).toBeLessThanOrEqual(source.length + 20);
      }),
      runs(3_000),
    );
  });
});

/** What makes a backtracking matcher run away, each with a text that it runs away on. */
const refused = [
  ['x(a|a)*b', 'a'],
  ['x(a|aa)+b', 'a'],
  ['x(a|ab)*(c|bcd)*e', 'abcd'],
  ['x(.*)*y', 'a'],
  ['x(a*)*b', 'a'],
  ['x(a+)+$b', 'a'],
  ['x(a?){40}a{40}b', 'a'],
  [`x${'a?'.repeat(30)}${'a'.repeat(30)}b`, 'a'],
  [`${'(a|a)'.repeat(30)}b`, 'a'],
  ['^(([a-z])+.)+[A-Z]([a-z])+$b', 'a'],
  ['"([a-zA-Z0-9]+)*!', 'a'],
  ['x(\\w+\\s?)+§', 'ab '],
  ['x(\\d+|\\w+)+!', '1'],
  ['y(x+x+)+y', 'x'],
  ['a\\w*a\\w*a\\w*!', 'a'],
  ['a[^,]*b[^,]*c', 'ab'],
  ['\\w[^ ]*[!§]', 'a'],
  ['e[^/]*[!§]', 'e'],
  ['(?=(a+)+b)c', 'a'],
  ['x((a{1,40}){1,40}){1,40}b', 'a'],
  ['(a)\\1*(\\1a)*b', 'a'],
] as const;

/** Patterns that take long where they are searched for as they stand. */
const quick = [
  ['(a+)+$b', 'a'],
  ['(a|aa)+b', 'a'],
  ['(.*)(.*)(.*)(.*)x', 'a'],
  ['([a-z0-9]+)*!', 'a'],
  ['[a-z]+9', 'a'],
  ['\\w*\\w*\\w*!', 'a'],
  ['.*.*.*x', 'a'],
  ['.+.+.+=', 'a'],
  ['a.*b.*c.*d', 'abc'],
  ['\\w.*[§!]', 'a'],
  ['\\d+$x', '1'],
  ['aaaa.*b', 'a'],
  ['ab[ab]*c', 'ab'],
  ['a\\w*!', 'a'],
  ['(\\w+,)+!', 'a,'],
  ['"[^"]*":"[^"]*"!', '"a":"b"'],
] as const;

describe('a hostile pattern', () => {
  it.each(refused)('%s is refused', (pattern) => {
    expect(problemOf(pattern)?.[0]).toMatch(/^(slow|back-reference)$/);
  });

  it.each(quick)('%s is searched for in milliseconds in the longest text of %s', (pattern, unit) => {
    const text = unit.repeat(3_000 / unit.length);
    const from = performance.now();
    for (let count = 0; count < 3; count++) expect(found(pattern, text)).toBe(false);
    // What is refused above would take minutes.
    expect(performance.now() - from).toBeLessThan(500);
  });
});
