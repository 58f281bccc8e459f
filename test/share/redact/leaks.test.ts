import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/model/call';
import { redactCall, redactorFor } from '../../../src/share/redact';
import { aPlantedCall, leaksOf, ownName } from './planted';

const extraNames = [ownName];

/** All that a user could see, copy or save of a call without asking for its secrets. */
const outputs: Record<string, (call: Call) => string> = {
  'the screen': (call) => {
    const show = redactorFor(call, { extraNames });
    const headers = [...call.request.headers, ...call.response.headers];
    return [
      show.url(call.request.url),
      show.text(call.request.body ?? ''),
      show.text(call.response.body ?? ''),
      show.text(call.response.failure ?? ''),
      ...headers.map(([name, value]) => `${name}: ${show.headerValue(name, value)}`),
    ].join('\n');
  },
  'a call to copy': (call) => {
    const { request, response, initiator } = redactCall(call, { extraNames }).call;
    const headers = [...request.headers, ...response.headers].map((header) => header.join(': '));
    return [request.url, ...headers, request.body, response.body, response.failure, initiator?.url].join(
      '\n',
    );
  },
};

describe('a secret that a call names', () => {
  it.each(Object.entries(outputs))(
    'is nowhere in %s: not whole, split, escaped or encoded',
    (_name, output) => {
      fc.assert(
        fc.property(aPlantedCall, ({ call, secret, where }) => {
          expect(leaksOf(output(call), secret), where).toEqual([]);
        }),
        { numRuns: 1000 },
      );
    },
  );
});
