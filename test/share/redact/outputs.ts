import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { callToCurl } from '../../../src/share/curl';
import { excerptText } from '../../../src/share/excerpt';
import { fixText } from '../../../src/share/fix-text';
import { harEntryText, toHar } from '../../../src/share/har';
import { toMarkdown } from '../../../src/share/markdown';
import { redactCall, redactorFor } from '../../../src/share/redact';
import { redactSentence } from '../../../src/share/redact-sentence';
import { aDiagnosis, saying } from '../../fixtures/log-entries';
import { ownName } from './planted';

const extraNames = [ownName];

/**
 * All that a user could copy or save of a call, or be told of it, without asking for its secrets. What the panel
 * shows of it otherwise is looked at in the panel itself.
 */
export const outputs: Record<string, (call: Call) => string> = {
  'what the panel says of it': (call) => {
    const show = redactorFor(call, { extraNames });
    const { title, causes } = diagnose(call);
    const evidence = causes.flatMap((cause) => cause.evidence);
    return [
      ...[title, ...causes.map(({ text }) => text), ...evidence.map(({ found }) => found)].map((said) =>
        toPlainText(redactSentence(said, show, 'screen'), 'en'),
      ),
      ...evidence.flatMap(({ excerpt }) => (excerpt ? [excerptText(excerpt, show)] : [])),
    ].join('\n');
  },
  'the fix': (call) => fixText(diagnose(call), 'en', redactorFor(call, { extraNames })),
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
