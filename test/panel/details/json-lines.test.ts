import { describe, expect, it } from 'vitest';
import { canFold, foldedAtFirst, linesInView } from '../../../src/panel/details/body/folds';
import { type JsonLine, jsonLines } from '../../../src/panel/details/body/json-lines';

const textOf = ({ depth, runs }: JsonLine) =>
  '  '.repeat(depth) + runs.map(({ text, marked }) => (marked ? `«${text}»` : text)).join('');
const laidOut = (source: string, marked: readonly string[] = []) =>
  jsonLines(source, new Set(marked)).map(textOf).join('\n');

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

  it('says of each list and object where it ends, and how many values it has', () => {
    const [root, list] = jsonLines('{"a":[[1],2,3],"b":1}', new Set());
    expect(root?.opens).toEqual({ close: 7, count: 2 });
    expect(list?.opens).toEqual({ close: 5, count: 3 });
  });
});

describe('folding', () => {
  /** What is seen at first, line by line. */
  const seen = (value: unknown, marked: readonly string[] = []) => {
    const lines = jsonLines(JSON.stringify(value), new Set(marked));
    return linesInView(lines, foldedAtFirst(lines)).map((index) => textOf(lines[index] as JsonLine).trim());
  };
  const users = Array.from({ length: 100 }, (_, index) => ({
    username: `user${index}`,
    nickname: 'x'.repeat(60),
  }));

  it('leaves a short answer as it is', () => {
    expect(seen({ error: 'x', data: { a: ['y'.repeat(70)] } })).toHaveLength(8);
  });

  it('hides what is long', () => {
    expect(seen({ count: 100, entities: users })).toEqual(['{', '"count": 100,', '"entities": [', '}']);
  });

  it('shows the whole, though it be long', () => {
    expect(seen(users).length).toBeGreaterThan(100);
  });

  it('hides what lies deep', () => {
    const deep = { a: { b: { c: { d: { e: { f: { g: ['x'.repeat(70)] } } } } } } };
    expect(seen(deep)).toHaveLength(11);
  });

  it('hides nothing that the explanation speaks of', () => {
    expect(seen({ entities: users }, ['nickname']).length).toBeGreaterThan(300);
  });

  it('is offered only where there is something to fold', () => {
    const can = (value: unknown) => canFold(jsonLines(JSON.stringify(value), new Set()));
    expect(can({ error: 'x', body: { msg: 'hi' } })).toBe(false);
    expect(can({ entities: users })).toBe(true);
  });

  it('takes a body nested ten thousand deep', () => {
    const lines = jsonLines('['.repeat(10_000) + ']'.repeat(10_000), new Set());
    expect(linesInView(lines, foldedAtFirst(lines)).length).toBeLessThan(20);
  });
});
