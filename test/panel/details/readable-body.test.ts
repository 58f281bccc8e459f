import { describe, expect, it } from 'vitest';
import { spotIn } from '../../../src/panel/details/body/body-spot';
import { readableBody } from '../../../src/panel/details/body/readable-body';
import { asItIs, byRules } from '../../../src/share/redact';
import { secretToken } from '../../fixtures/log-entries';

const read = (body: string, marked: readonly string[] = []) => readableBody(body, new Set(marked), byRules);
const laidOut = (body: string, marked: readonly string[] = []) =>
  read(body, marked).lines?.map(
    ({ depth, runs }) => '  '.repeat(depth) + runs.map(({ text }) => text).join(''),
  );

describe('a body made readable', () => {
  it('is laid out where it is JSON, else as it came', () => {
    expect(laidOut('{"a":1,"b":[1,2]}')).toEqual(['{', '  "a": 1,', '  "b": [1, 2]', '}']);
    for (const other of ['{"a":1,', '<html>{"a":1}</html>', 'null', '"text"', '']) {
      expect(read(other)).toEqual({ text: other, isCut: false, lines: null });
    }
  });

  it('has its secrets masked, and stays laid out', () => {
    const body = JSON.stringify({ access_token: secretToken, password: 'made-up-password', pin: 1234 });
    expect(laidOut(body)?.join('\n')).not.toMatch(/MADE-UP|made-up|1234/);
    expect(laidOut(body)?.[1]).toContain('  "access_token"');
  });

  it('shows its secrets to those who asked for them', () => {
    expect(readableBody(`{"access_token":"${secretToken}"}`, new Set(), asItIs).text).toContain(secretToken);
  });

  it('marks the fields in question', () => {
    const { lines } = read('{"error":"unauthorized"}', ['error']);
    expect(lines?.flatMap(({ runs }) => runs).filter(({ marked }) => marked)).toEqual([
      { text: '"unauthorized"', marked: true },
    ]);
  });

  it('is never shown past a million characters', () => {
    expect(read('x'.repeat(10_000_000)).text).toHaveLength(1_000_000);
  });

  it('shows no part of a secret that the cut goes through', () => {
    const { text } = read(`${'x '.repeat(499_995)}${secretToken}${' x'.repeat(5_000)}`);
    expect(text).not.toContain('YWMt');
  });
});

describe('the spot of a body that the explanation speaks of', () => {
  const marked = (body: string, line: number, column?: number, shown = byRules.text(body)) => {
    const range = spotIn(body, shown, { line, column });
    return range && shown.slice(range.from, range.to);
  };

  it('is the character, or the line where no column is told', () => {
    expect(marked('{"a" = 1}', 1, 6)).toBe('=');
    expect(marked('{\n "a": 1\n "b": 2\n}', 3, 2)).toBe('"');
    expect(marked('{\n "a": 1\n "b": 2\n}', 2)).toBe(' "a": 1');
    expect(marked('{"a": "😀}', 1, 8)).toBe('😀');
  });

  it('is the line where the body ends too soon, or a mask has moved it', () => {
    expect(marked('{"a": 1', 1, 8)).toBe('{"a": 1');
    const secret = '{"password": "made-up-password", "a" = 1}';
    expect(marked(secret, 1, 38)).toBe(byRules.text(secret));
  });

  it('is nowhere where the lines are no longer the same, or it is none of them', () => {
    expect(marked('a\nb', 2, 1, 'a••••••')).toBeNull();
    expect(marked('a', 7, 1)).toBeNull();
  });
});
