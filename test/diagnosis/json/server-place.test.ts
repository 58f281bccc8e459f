import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/diagnosis/json/find-json-fault';
import { isServerPlace, readServerPlace } from '../../../src/diagnosis/json/server-place';

const description =
  "Unexpected character ('=' (code 61)): was expecting a colon to separate field name and value\n at [Source: java.io.BufferedInputStream@170e3f35; line: 1, column: 23]";

describe('the place that the service names', () => {
  it('is read from its text', () => {
    expect(readServerPlace(description)).toEqual({ line: 1, column: 23 });
    expect(readServerPlace('line:2,column:7')).toEqual({ line: 2, column: 7 });
  });

  it.each(['', 'Unable to authenticate', 'line: x, column: y', 'column: 3'])('is none in %j', (text) => {
    expect(readServerPlace(text)).toBeNull();
  });

  /** What Jackson 2.17 answers to these bodies; up to 2.16 the column is one more where a character is at fault. */
  it.each([
    ['{"username"="a"}', 1, 12],
    ["{'a':1}", 1, 2],
    ['{a:1}', 1, 2],
    ['{"a":1,}', 1, 8],
    ['{"a":1 "b":2}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['{"a":"b', 1, 8],
    ['{"a":1', 1, 7],
    ['{"中文"=1}', 1, 10],
    ['{"a":"x\ny"}', 1, 8],
    ['{"a":"\\d"}', 1, 8],
    ['{"a":undefined}', 1, 16],
    ['{"a":True}', 1, 11],
    ['{"a":"b"c"}', 1, 9],
    ['a=b&c=d', 1, 3],
    ['[1,2}', 1, 5],
    ['{\n "a"=1}', 2, 5],
  ])('is the place of the fault in %j', (body, line, column) => {
    const fault = findJsonFault(body);
    expect(fault && isServerPlace(body, fault, { line, column })).toBe(true);
  });

  it('may be the column behind the character, as older parsers count', () => {
    const body = '{ "user":"a", "msg" = "b"}';
    const fault = findJsonFault(body);
    expect(fault?.column).toBe(21);
    expect(fault && isServerPlace(body, fault, { line: 1, column: 22 })).toBe(true);
  });

  it('is not the place of the fault where the service read another body', () => {
    const body = '{"username"="a"}';
    const fault = findJsonFault(body);
    expect(fault && isServerPlace(body, fault, { line: 1, column: 23 })).toBe(false);
    expect(fault && isServerPlace(body, fault, { line: 2, column: 12 })).toBe(false);
  });
});
