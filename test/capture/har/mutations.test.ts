import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importHar } from '../../../src/capture/har/import-har';
import type { Call } from '../../../src/model/call';
import { runs } from '../../fixtures/runs';

const isWatched = (host: string) => host === 'a1.easemob.com';
const chrome = readFileSync(new URL('../../fixtures/har/chrome.har', import.meta.url), 'utf8');
const minified = JSON.stringify(JSON.parse(chrome));

async function read(text: string) {
  const calls: Call[] = [];
  const result = await importHar(text, {
    isWatched,
    onCall: (call) => calls.push(call),
    pause: async () => {},
  });
  return { ...result, calls };
}

const texts = fc.constantFrom(chrome, minified);
const places = fc.double({ min: 0, max: 1, noNaN: true });

describe('a damaged file', () => {
  it('gives every entry that ends before the damage', async () => {
    const noise = fc.string({ unit: fc.constantFrom(...'{}[]",:\\x1 \n\0'), maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(texts, places, noise, fc.nat(30), async (text, place, added, removed) => {
        const whole = await read(text);
        const first = order(text)[0] ?? 0;
        const at = first + Math.floor(place * (text.length - first));
        const damaged = text.slice(0, at) + added + text.slice(at + removed);
        const result = await read(damaged);
        const before = whole.calls.filter((call) => endOf(text, call) < at);
        expect(result.calls.slice(0, before.length)).toEqual(before);
        // The entries that begin behind it are read too, but for one that the damage may have swallowed.
        const behind = whole.calls.filter((call) => startOf(text, call) > at + removed);
        expect(result.calls.length).toBeGreaterThanOrEqual(before.length + behind.length);
      }),
      runs(300),
    );
  });

  it('is said to be cut wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(texts, places, async (text, place) => {
        const cut = text.slice(0, 1 + Math.floor(place * (text.length - 3)));
        const { problems } = await read(cut);
        expect(problems).toMatchObject([{ what: 'cut', at: { offset: expect.any(Number) } }]);
        expect(problems[0]?.at.offset).toBeLessThanOrEqual(cut.length);
      }),
      runs(200),
    );
  });
});

/** Entries of the fixture are told apart by method, url and status. */
const order = (text: string) =>
  [...text.matchAll(/\{\s*"_connectionId"/g)].map(({ index }) => index).concat(text.length);

function indexOf(text: string, { request, response }: Call): number {
  const starts = order(text);
  return starts.findIndex((start, index) => {
    const entry = text.slice(start, starts[index + 1]);
    return (
      entry.includes(`${request.url}"`) &&
      entry.replaceAll(' ', '').includes(`"method":"${request.method}"`) &&
      entry.replaceAll(' ', '').includes(`"status":${response.status},`)
    );
  });
}

const startOf = (text: string, call: Call) => order(text)[indexOf(text, call)] ?? 0;
const endOf = (text: string, call: Call) => order(text)[indexOf(text, call) + 1] ?? text.length;
