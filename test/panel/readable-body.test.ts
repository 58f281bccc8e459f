import { describe, expect, it } from 'vitest';
import { readableBody } from '../../src/panel/details/readable-body';
import { secretToken } from '../fixtures/log-entries';

const none = new Set<string>();
const textOf = (body: string, limit = 20_000, marked: ReadonlySet<string> = none) => {
  const { runs, ...rest } = readableBody(body, marked, limit);
  return { text: runs.map(({ text }) => text).join(''), ...rest };
};

describe('a body made readable', () => {
  it('is laid out where it is JSON, else as it came', () => {
    expect(textOf('{"a":1,"b":[1,2]}').text).toBe('{\n  "a": 1,\n  "b": [1, 2]\n}');
    expect(textOf('{"a":1,').text).toBe('{"a":1,');
    expect(textOf('<html>{"a":1}</html>').text).toBe('<html>{"a":1}</html>');
    expect(textOf('null').text).toBe('null');
  });

  it('has its secrets masked, and stays laid out', () => {
    const body = JSON.stringify({ access_token: secretToken, password: 'made-up-password', pin: 1234 });
    const { text } = textOf(body);
    expect(text).not.toMatch(/MADE-UP|made-up|1234/);
    expect(text).toContain('\n  "access_token"');
  });

  it('marks the fields in question', () => {
    const { runs } = readableBody('{"error":"unauthorized"}', new Set(['error']), 100);
    expect(runs.filter(({ marked }) => marked)).toEqual([{ text: '"unauthorized"', marked: true }]);
  });

  it('is cut at the limit, and says how much is shown and that there is more', () => {
    const body = 'x'.repeat(30_000);
    expect(textOf(body)).toEqual({ text: 'x'.repeat(20_000), shown: 20_000, more: true });
    expect(textOf(body, Number.POSITIVE_INFINITY)).toEqual({ text: body, shown: null, more: false });
  });

  it('is never shown past a million characters', () => {
    const { text, shown, more } = textOf('x'.repeat(10_000_000), Number.POSITIVE_INFINITY);
    expect([text.length, shown, more]).toEqual([1_000_000, 1_000_000, false]);
  });

  it('shows no part of a secret that the cut goes through', () => {
    const { text } = textOf(
      `${'x '.repeat(499_995)}${secretToken}${' x'.repeat(5_000)}`,
      Number.POSITIVE_INFINITY,
    );
    expect(text).not.toContain('YWMt');
  });
});
