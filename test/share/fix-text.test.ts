import { describe, expect, it } from 'vitest';
import { fixText } from '../../src/share/fix-text';
import { redactorFor } from '../../src/share/redact';
import { aCall } from '../fixtures/calls';
import { aDiagnosis, saying } from '../fixtures/log-entries';

const said = (text: string, values = {}) => saying(text, text, values);

describe('the fix as text', () => {
  const diagnosis = aDiagnosis(401, {
    title: said('The token `{token}` has expired', { token: 'made-up-word' }),
    fix: {
      steps: [said('Ask for a new one.'), said('Send it.')],
      request: {
        method: 'GET',
        url: 'https://a1.easemob.com/acme/shop/made-up-word',
        headers: [],
        body: null,
      },
    },
  });

  it('says what happened, what to do, and the request as it should have been', () => {
    expect(fixText(diagnosis, 'en')).toBe(
      [
        'The token made-up-word has expired',
        '',
        '1. Ask for a new one.',
        '2. Send it.',
        '',
        "curl -X GET 'https://a1.easemob.com/acme/shop/made-up-word'",
      ].join('\n'),
    );
  });

  it('keeps its own words whole, also where they look like a secret', () => {
    const steps = [
      said('Get a new token: `POST /{org_name}/{app_name}/token`.', { org_name: 'acme', app_name: 'shop' }),
      said('Send it as `Authorization: Bearer <YOUR_TOKEN>` and repeat the call.'),
    ];
    expect(fixText({ ...diagnosis, fix: { steps, request: null } }, 'en')).toContain(
      [
        '1. Get a new token: POST /acme/shop/token.',
        '2. Send it as Authorization: Bearer <YOUR_TOKEN> and repeat the call.',
      ].join('\n'),
    );
  });

  it('has no secret of the call in it', () => {
    const redactor = redactorFor(aCall({ requestHeaders: [['Authorization', 'Bearer made-up-word']] }));
    const text = fixText(diagnosis, 'en', redactor);
    expect(text).not.toContain('made-up-word');
    expect(text).toContain('The token <YOUR_TOKEN> has expired');
  });

  it('is the title alone where there is nothing to do', () => {
    expect(fixText(aDiagnosis(401, { title: said('All is well') }), 'zh')).toBe('All is well');
  });
});
