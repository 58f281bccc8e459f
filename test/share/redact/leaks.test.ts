import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/model/call';
import { callToCurl } from '../../../src/share/curl';
import { harEntryText, toHar } from '../../../src/share/har';
import { toMarkdown } from '../../../src/share/markdown';
import { redactCall, redactorFor } from '../../../src/share/redact';
import { aDiagnosis, saying } from '../../fixtures/log-entries';
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
      ...headers.map(([name, value]) => `${show.text(name)}: ${show.headerValue(name, value)}`),
    ].join('\n');
  },
  'a call to copy': (call) => {
    const { request, response, initiator } = redactCall(call, { extraNames }).call;
    const headers = [...request.headers, ...response.headers].map((header) => header.join(': '));
    return [
      request.url,
      ...headers,
      request.body,
      response.body,
      response.failure,
      initiator?.url,
      initiator?.functionName,
    ].join('\n');
  },
  cURL: (call) => callToCurl(call, { extraNames }),
  Markdown: (call) => {
    // A diagnosis says what stands in the call.
    const title = saying('{x}', '{x}', { x: call.response.body ?? '' });
    const { url, method, headers, body } = call.request;
    const fix = { steps: [title], request: { url, method, headers, body } };
    const versions = { extension: '0.1.0', browser: 'Chrome 140' };
    return toMarkdown(call, aDiagnosis(401, { title, fix }), 'en', versions, { extraNames });
  },
  'a HAR entry': (call) => harEntryText(call, { extraNames }),
  'a HAR file': (call) => {
    const bare = { ...call, request: { ...call.request, headers: [] }, id: 'other' };
    return JSON.stringify(toHar([bare, call], { version: '0.1.0', extraNames }));
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
