import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRules } from '../../../src/share/redact';
import { runs } from '../../fixtures/runs';

const names = [
  'password',
  'token',
  'access_token',
  'username',
  'note',
  'name',
  'value',
  'a b',
  'client_secret',
  'cookie',
];
const strings = fc.string({ unit: fc.constantFrom(...'ab"\\:=,{}[] /%&;\'\n\té密') });

const { json } = fc.letrec((tie) => ({
  json: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('list'), tie('record')),
  leaf: fc.oneof(
    strings,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    strings.map((s) => JSON.stringify({ password: s })),
  ),
  list: fc.array(tie('json'), { maxLength: 4 }),
  record: fc.dictionary(fc.constantFrom(...names), tie('json'), { maxKeys: 4 }),
}));

describe('JSON with its secrets replaced', () => {
  it.each([0, 2])('is JSON, with the keys that it had (indented by %i)', (indent) => {
    fc.assert(
      fc.property(json, (value) => {
        const clean: unknown = JSON.parse(byRules.text(JSON.stringify(value, null, indent), 'file'));
        expect(shapeOf(clean)).toEqual(shapeOf(value));
      }),
      runs(3000),
    );
  });
});

/** Keys, lengths and types: all that is no text and no number. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
