import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldPlace } from '../../../src/diagnosis/json/field-place';

const body = `{
  "target_type": "users",
  "target": ["u1", {"id": 2}, []],
  "msg": { "type": "txt", "msg": "{\\"a\\":1}" },
  "ttl":  3600
}`;

describe('the place of a field', () => {
  it.each([
    [['target_type'], 2, 18, '"users"'],
    [['target'], 3, 13, '["u1"'],
    [['target', 0], 3, 14, '"u1"'],
    [['target', 1], 3, 20, '{"id"'],
    [['target', 1, 'id'], 3, 27, '2}'],
    [['target', 2], 3, 31, '[]]'],
    [['msg', 'type'], 4, 20, '"txt"'],
    [['msg', 'msg'], 4, 34, '"{\\"a'],
    [['ttl'], 5, 11, '3600'],
    [[], 1, 1, '{\n'],
  ])('%j is where its value begins', (path, line, column, begins) => {
    const place = fieldPlace(body, path);
    expect(place).toMatchObject({ line, column });
    expect(body.startsWith(begins, place?.offset)).toBe(true);
  });

  it.each([
    [['nobody']],
    [['target', 3]],
    [['target', '0']],
    [['msg', 'msg', 'a']],
    [['ttl', 0]],
    [['type']],
    [['']],
  ])('%j is nowhere', (path) => {
    expect(fieldPlace(body, path)).toBeNull();
  });

  it('is shown in its line', () => {
    expect(fieldPlace(body, ['msg', 'type'])?.excerpt).toEqual({
      text: '  "msg": { "type": "txt", "msg": "{\\"a\\":1}" },',
      spot: [19, 20],
    });
  });

  it('of a name that stands twice is the last, as for a parser', () => {
    expect(fieldPlace('{"a":1,"a":2}', ['a'])).toMatchObject({ column: 12 });
    expect(fieldPlace('{"a":{"b":1},"a":{}}', ['a', 'b'])).toBeNull();
  });

  it('of an escaped name is found by the name', () => {
    expect(fieldPlace('{"\\u0061":1}', ['a'])).toMatchObject({ column: 11 });
  });

  it.each(['', '{"a":', 'a=b', '{"a"=1}'])('in %j, which is no JSON, is nowhere', (text) => {
    expect(fieldPlace(text, ['a'])).toBeNull();
  });

  it('is found in any JSON, and holds the value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.jsonValue(), { minLength: 1 }), {
          minKeys: 1,
          noNullPrototype: true,
        }),
        fc.nat(),
        fc.constantFrom(0, 2, '\t'),
        (value, nth, indent) => {
          const json = JSON.stringify(value, null, indent);
          const names = Object.keys(value);
          const name = names[nth % names.length] as string;
          const items = value[name] as unknown[];
          const index = nth % items.length;
          const place = fieldPlace(json, [name, index]);
          const written = JSON.stringify(items[index], null, indent).split('\n')[0] as string;
          expect(json.startsWith(written, place?.offset)).toBe(true);
        },
      ),
    );
  });

  it('is looked for without a throw in any text, by any path', () => {
    const path = fc.array(fc.oneof(fc.string(), fc.nat(5)));
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), path, (text, keys) => {
        fieldPlace(text, keys);
      }),
    );
  });

  it('is found behind a megabyte of brackets and of fields', () => {
    const deep = `{"deep":${'['.repeat(500_000)}${']'.repeat(500_000)},"a":1}`;
    expect(fieldPlace(deep, ['a'])?.offset).toBe(deep.length - 2);
    const wide = `{${'"b":[1,"x"],'.repeat(90_000)}"a":1}`;
    expect(fieldPlace(wide, ['a'])?.offset).toBe(wide.length - 2);
  });
});
