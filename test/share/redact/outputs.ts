import type { Call } from '../../../src/model/call';
import { callToCurl } from '../../../src/share/curl';
import { harEntryText, toHar } from '../../../src/share/har';
import { toMarkdown } from '../../../src/share/markdown';
import { redactCall, redactorFor } from '../../../src/share/redact';
import { aDiagnosis, saying } from '../../fixtures/log-entries';
import { ownName } from './planted';

const extraNames = [ownName];

/** All that a user could see, copy or save of a call without asking for its secrets. */
export const outputs: Record<string, (call: Call) => string> = {
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
    return JSON.stringify(toHar([call], { version: '0.1.0', extraNames }));
  },
};
