import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  membersAt,
  withField,
  withoutMembers,
  withRenamed,
  withValue,
} from '../../src/diagnosis/json/edit-json';

describe('leaving members out', () => {
  it('keeps the text around them as written', () => {
    const text = '{\n  "name": "Team",\n  "groupid": "1",\n  "public": true\n}';
    expect(withoutMembers(text, [], (key) => key === 'groupid')).toBe(
      '{\n  "name": "Team",\n  "public": true\n}',
    );
  });

  it('leaves out the first, the last, or all', () => {
    expect(withoutMembers('["amy", "ben", "cho"]', [], (key) => key === 0)).toBe('["ben", "cho"]');
    expect(withoutMembers('["amy", "ben", "cho"]', [], (key) => key === 2)).toBe('["amy", "ben"]');
    expect(withoutMembers('[ "amy" ]', [], () => true)).toBe('[  ]');
  });

  it('leaves out items of a field', () => {
    const text = '{"usernames":["amy",{"a":[1,2]},"cho"],"n":1}';
    expect(withoutMembers(text, ['usernames'], (key) => key === 1)).toBe('{"usernames":["amy","cho"],"n":1}');
  });

  it('changes nothing where nothing fits', () => {
    expect(withoutMembers('{"a":1}', [], () => false)).toBe('{"a":1}');
    expect(withoutMembers('{"a":1}', ['b'], () => true)).toBe('{"a":1}');
    expect(withoutMembers('no JSON', [], () => true)).toBe('no JSON');
  });
});

describe('other edits', () => {
  it('renames a field', () => {
    expect(withRenamed('{ "newPassword" : "x", "a": 1 }', [], 'newPassword', 'newpassword')).toBe(
      '{ "newpassword" : "x", "a": 1 }',
    );
    expect(withRenamed('[{"userName":"amy"}]', [0], 'userName', 'username')).toBe('[{"username":"amy"}]');
  });

  it('writes another value', () => {
    expect(withValue('{"maxusers": "200", "a": [1]}', ['maxusers'], '200')).toBe(
      '{"maxusers": 200, "a": [1]}',
    );
    expect(withValue('{"a":{"b":null}}', ['a', 'b'], '"x"')).toBe('{"a":{"b":"x"}}');
    expect(withValue('{"a":1}', ['b'], '2')).toBe('{"a":1}');
  });

  it('adds a field, to an empty object too', () => {
    expect(withField('{"a":1}', [], 'b', '2')).toBe('{"a":1, "b": 2}');
    expect(withField('{}', [], 'b', '2')).toBe('{"b": 2}');
  });

  it('does not lose digits that JavaScript cannot hold', () => {
    expect(withoutMembers('{"id":12345678901234567890,"x":1}', [], (key) => key === 'x')).toBe(
      '{"id":12345678901234567890}',
    );
  });
});

describe('whatever the JSON', () => {
  const containers = fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()));

  it('members are what a parser finds', () => {
    fc.assert(
      fc.property(containers, fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(json, null, indent);
        const parsed = JSON.parse(text) as object;
        const found = membersAt(text, []).map(({ key, from, to }) => [
          String(key),
          JSON.parse(text.slice(from, to)),
        ]);
        expect(Object.fromEntries(found)).toEqual({ ...parsed });
      }),
    );
  });

  it('what is left stays JSON', () => {
    fc.assert(
      fc.property(containers, fc.nat(5), (json, position) => {
        const text = JSON.stringify(json, null, 2);
        const out = membersAt(text, [])[position]?.key;
        const left = JSON.parse(withoutMembers(text, [], (key) => key === out)) as object;
        expect(Object.keys(left).length).toBe(Object.keys(json).length - (out === undefined ? 0 : 1));
      }),
    );
  });
});
