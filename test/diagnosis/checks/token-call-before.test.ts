import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { explain, now, refused, tokenCall } from './explained';

const call = refused('unauthorized/expired-token', null);
const failed = tokenCall({
  token: 'none',
  username: 'amy',
  status: 400,
  body: { error: 'invalid_grant', error_description: 'invalid username or password' },
});

describe('the `/token` call before a call without a token', () => {
  it('failed: that comes first', () => {
    const { title, evidence, steps } = explain(call, [failed]);
    expect(title).toBe('No token was sent');
    expect(evidence['not-sent']).toContain('The /token call 1 minute earlier failed: 400 invalid_grant.');
    expect(steps[0]).toBe('Fix the earlier /token call first: without its answer there is no token to send.');
  });

  it('failed, and `undefined` was sent in the token’s place', () => {
    const { steps } = explain(refused('unauthorized/oauth', 'Bearer undefined'), [failed]);
    expect(steps[0]).toContain('Fix the earlier /token call first');
  });

  it('had no response', () => {
    const unanswered = { ...failed, response: { ...failed.response, status: 0, body: null } };
    expect(explain(call, [unanswered]).evidence['not-sent']).toContain(
      'The /token call 1 minute earlier failed: no response.',
    );
  });

  it('gave a token that this call does not carry', () => {
    const { evidence, steps } = explain(call, [tokenCall({ token: 'YWMtmade-up' })]);
    expect(evidence['not-sent']).toContain(
      '/token returned a token 1 minute earlier; this call does not carry it.',
    );
    expect(steps[0]).toBe('Read access_token from the response of /token, and hand it to this call.');
  });

  it('had not answered when this call was sent', () => {
    const { evidence, steps } = explain(call, [tokenCall({ token: 'YWMtmade-up', startedAt: now - 20 })]);
    expect(evidence['not-sent']).toContain(
      '/token was called 20 ms earlier, and had not answered when this call was sent.',
    );
    expect(steps[0]).toContain('only after /token has answered');
  });

  it('failed once, and was repeated with success', () => {
    const again = tokenCall({ token: 'YWMtmade-up', startedAt: now - 30_000 });
    expect(explain(call, [failed, again]).evidence['not-sent']?.join()).not.toContain('failed');
  });

  it('is none where it came after, or asked for something else', () => {
    const later = { ...failed, startedAt: now + 1 };
    const other = aCall({ url: 'https://a1.easemob.com/acme/shop/users', status: 400, startedAt: now - 1 });
    expect(explain(call, [other, later]).evidence['not-sent']).toHaveLength(1);
  });

  it('is none of another app’s: neither its failure nor its token', () => {
    const otherApp = {
      ...failed,
      request: { ...failed.request, url: 'https://a1.easemob.com/acme/gone/token' },
    };
    const { evidence, steps } = explain(call, [tokenCall({ token: 'YWMtmade-up' }), otherApp]);
    expect(evidence['not-sent']?.join()).toContain('returned a token');
    expect(steps.join()).not.toContain('Mend');
    expect(explain(call, [otherApp]).evidence['not-sent']).toHaveLength(1);
    expect(explain(call, [tokenCall({ token: 'YWMtmade-up', app: 'acme/gone' })]).steps.join()).not.toContain(
      'Read access_token',
    );
  });

  it('must be an app’s to register users', () => {
    const closed = refused('unauthorized/registration-closed', null, { method: 'POST' });
    const ofUser = tokenCall({ token: 'YWMtmade-up', username: 'amy' });
    expect(explain(closed, [ofUser]).evidence['no-token']?.join()).not.toContain('returned a token');
    const ofApp = tokenCall({ token: 'YWMtmade-up' });
    expect(explain(closed, [ofApp, ofUser]).evidence['no-token']?.join()).toContain('returned a token');
  });

  it('does not matter to a call that has its token', () => {
    const sent = refused('unauthorized/expired-token', 'Bearer made-up-token');
    expect(explain(sent, [failed]).evidence.expired?.join()).not.toContain('/token');
  });
});
