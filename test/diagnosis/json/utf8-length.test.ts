import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8Length } from '../../../src/diagnosis/json/utf8-length';
import { anyText } from './any-text';

describe('the bytes of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['环信', 6],
    ['😀', 4],
    ['\ud800', 3],
    ['\udc00\ud800', 6],
  ])('%j', (text, bytes) => {
    expect(utf8Length(text)).toBe(bytes);
  });

  it('are as many as are sent, of any text', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        expect(utf8Length(any)).toBe(Buffer.byteLength(any));
      }),
    );
  });
});
