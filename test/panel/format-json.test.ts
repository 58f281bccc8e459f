import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/panel/details/format-json';

const laidOut = (source: string, marked: readonly string[] = []) =>
  formatJson(source, new Set(marked))
    .map(({ text, marked }) => (marked ? `«${text}»` : text))
    .join('');

describe('JSON laid out', () => {
  it('stands one field a line, short lists and objects in a line', () => {
    expect(laidOut('{"to":["4065"],"body":{"msg":"hi"},"ext":{}}')).toBe(
      '{\n  "to": ["4065"],\n  "body": {"msg": "hi"},\n  "ext": {}\n}',
    );
  });

  it('breaks long and nested ones', () => {
    expect(laidOut('{"a":[[1],2]}')).toBe('{\n  "a": [\n    [1],\n    2\n  ]\n}');
    expect(laidOut(`{"a":["${'x'.repeat(70)}"]}`)).toContain('[\n');
  });

  it.each([
    ['long numbers', '{"id":40659491815425123456789}', '40659491815425123456789'],
    ['escapes', '{"a":"\\u4f60\\"\\\\"}', '"\\u4f60\\"\\\\"'],
    ['repeated keys', '{"a":1,"a":2}', '"a": 1,\n  "a": 2'],
    ['signs inside strings', '{"a":"{[:,]}"}', '"{[:,]}"'],
  ])('keeps %s as sent', (_what, source, kept) => {
    expect(laidOut(source)).toContain(kept);
  });

  it('marks the value of a key that the explanation speaks of, at any depth', () => {
    expect(laidOut('{"error":"x","data":{"error":5}}', ['error'])).toBe(
      '{\n  "error": «"x"»,\n  "data": {"error": «5»}\n}',
    );
  });

  it('marks the key where the value is a list or an object', () => {
    expect(laidOut('{"data":{"a":1}}', ['data'])).toBe('{\n  «"data"»: {"a": 1}\n}');
  });

  it.each(['', '{', '}}}', '{"a":', '"unclosed', '\\', '{"a":••••••,"b":1}', 'a b c', ']['])(
    'takes %j, which is no JSON, and loses nothing but space',
    (source) => {
      expect(laidOut(source).replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    },
  );

  it('stays small for a body nested a thousand deep', () => {
    const source = '['.repeat(1_000) + ']'.repeat(1_000);
    expect(laidOut(source).length).toBeLessThan(200_000);
  });
});
