import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harEntryText, toHar } from '../../../src/share/har';
import { redactCall } from '../../../src/share/redact';
import { runs } from '../../fixtures/runs';
import { outputs } from './outputs';
import { aPlantedCall, leaksOf } from './planted';

describe('a secret that a call names', () => {
  it.each(Object.entries(outputs))(
    'is nowhere in %s: not whole, split, escaped or encoded',
    (_name, output) => {
      fc.assert(
        fc.property(aPlantedCall, ({ call, secret, where }) => {
          expect(leaksOf(output(call), secret), where).toEqual([]);
        }),
        runs(430),
      );
    },
  );

  it('is in those outputs that it is asked for in', () => {
    fc.assert(
      fc.property(aPlantedCall, ({ call }) => {
        const kept = { keepSecrets: true, version: '0.1.0' };
        expect(redactCall(call, kept).call).toEqual(call);
        expect(harEntryText(call, kept)).toContain(JSON.stringify(call.request.url));
        expect(toHar([call], kept).removed).toEqual([]);
        expect(JSON.parse(harEntryText(call, kept)).response.content.text).toBe(call.response.body);
      }),
    );
  });
});
