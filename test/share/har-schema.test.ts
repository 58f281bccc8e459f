import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../src/model/call';
import { phases } from '../../src/model/timings';
import { toHar } from '../../src/share/har';
import { anyCall } from '../diagnosis/checks/arbitrary-calls';
import { aCall } from '../fixtures/calls';
import { harSchema } from './har-schema';

const isHar = new Ajv({ allErrors: true, strictTypes: false, strictRequired: false }).compile(harSchema);
const faultsOf = (calls: readonly Call[], keepSecrets = false) => {
  const { har } = toHar(calls, { version: '0.1.0', keepSecrets });
  isHar(JSON.parse(JSON.stringify(har)));
  return (isHar.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

const someTimings = fc.dictionary(fc.constantFrom(...phases), fc.double({ min: 0, max: 1e6, noNaN: true }));
/** As capture makes them: a duration is a number or none, a status no less than 0. */
const aTimedCall = fc.tuple(anyCall, fc.option(someTimings)).map(([{ response, ...call }, timings]) => ({
  ...call,
  timings,
  duration: call.duration || null,
  response: { ...response, status: Math.max(0, response.status) },
}));

describe('an exported file', () => {
  it('is HAR 1.2, with all that the importers of the browsers need', () => {
    fc.assert(
      fc.property(fc.array(aTimedCall, { maxLength: 4 }), fc.boolean(), (calls, keepSecrets) => {
        expect(faultsOf(calls, keepSecrets)).toEqual([]);
      }),
    );
  });

  it('has times that are none, and no size, as the format wants them', () => {
    const call = aCall({ status: 0 });
    const odd = { ...call, duration: null, response: { ...call.response, size: -1 } };
    for (const startedAt of [9e15, 253_402_300_800_000, -62_167_219_200_001]) {
      expect(faultsOf([{ ...odd, startedAt }])).toEqual([]);
    }
  });

  it('would not pass without a field that an importer needs', () => {
    const { har } = toHar([aCall()], { version: '0.1.0' });
    const [entry] = har.log.entries;
    for (const field of Object.keys(entry ?? {}).filter((name) => !name.startsWith('_'))) {
      const { [field as 'time']: _, ...rest } = entry ?? {};
      expect(isHar({ log: { ...har.log, entries: [rest] } }), field).toBe(false);
    }
  });
});
