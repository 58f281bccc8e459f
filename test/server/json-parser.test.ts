import { describe, expect, it } from 'vitest';
import { JsonParseError, parseJson } from './json-parser';

function fault(text: string): string {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof JsonParseError) return error.message.replace(/ at \[Source: [^;]+; /, '[');
    throw error;
  }
  return 'none';
}

describe('a body that is JSON', () => {
  it.each(['{"a":[1,-2.5e3,true,null,"\\u8336"]}', '[]', '"text"', '42', ' {} '])('is read: %s', (text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
  });

  it('may be nested as deep as anybody likes', () => {
    expect(fault('['.repeat(10_000) + ']'.repeat(10_000))).toBe('none');
  });
});

describe('a body that is none says where it stops being JSON', () => {
  const key = 'was expecting double-quote to start field name';
  const value = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";
  it.each([
    [
      '{"a"=1}',
      `Unexpected character ('=' (code 61)): was expecting a colon to separate field name and value\n[line: 1, column: 6]`,
    ],
    ['{a:1}', `Unexpected character ('a' (code 97)): ${key}\n[line: 1, column: 3]`],
    ['{"a":1,}', `Unexpected character ('}' (code 125)): ${key}\n[line: 1, column: 9]`],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      `Unexpected character ('"' (code 34)): was expecting comma to separate OBJECT entries\n[line: 3, column: 4]`,
    ],
    [
      '[1 2]',
      `Unexpected character ('2' (code 50)): was expecting comma to separate ARRAY entries\n[line: 1, column: 5]`,
    ],
    ["{'a':1}", `Unexpected character (''' (code 39)): ${key}\n[line: 1, column: 3]`],
    ['{"a":“b”}', `Unexpected character ('“' (code 8220)): ${value}\n[line: 1, column: 7]`],
    ['{"朵":x}', `Unexpected character ('x' (code 120)): ${value}\n[line: 1, column: 9]`],
    ['username=amy', `Unexpected character ('u' (code 117)): ${value}\n[line: 1, column: 2]`],
    ['[1,]', `Unexpected character (']' (code 93)): ${value}\n[line: 1, column: 5]`],
    ['{"a":nil}', `Unrecognized token 'nil': was expecting 'null', 'true' or 'false'\n[line: 1, column: 7]`],
    ['{"a":01}', `Invalid numeric value: '01'\n[line: 1, column: 7]`],
    [
      '{"a":"b\nc"}',
      'Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value\n[line: 1, column: 9]',
    ],
    ['{"a":"\\x"}', `Unrecognized character escape 'x' (code 120)\n[line: 1, column: 9]`],
    ['{"a":1', 'Unexpected end-of-input: expected close marker for OBJECT\n[line: 1, column: 7]'],
    [
      '{"a":"b',
      'Unexpected end-of-input: was expecting closing quote for a string value\n[line: 1, column: 8]',
    ],
  ])('%s', (text, message) => {
    expect(fault(text)).toBe(message);
  });
});
