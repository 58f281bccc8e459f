import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { aCall, type CallParts } from '../../fixtures/calls';
import { explain, now, refused } from './explained';

const path = '/acme/shop/chatgroups';
const call = refused('unauthorized/oauth', null);
const redirect = (parts: CallParts = {}) =>
  aCall({
    ...{ status: 301, url: `http://a1.easemob.com${path}`, startedAt: now - 50 },
    requestHeaders: [['authorization', 'Bearer YWMt-made-up']],
    responseHeaders: [['location', `https://a1.easemob.com${path}`]],
    ...parts,
  });

describe('a call without a token that follows a redirect', () => {
  it('lost its token on the way to another origin', () => {
    const { title, verdicts, evidence, steps } = explain(call, [redirect()]);
    expect(title).toBe('A redirect from http://a1.easemob.com dropped the token');
    expect(verdicts['not-sent']).toBe('confirmed');
    expect(evidence['not-sent']?.join()).toContain(
      'GET /chatgroups on http://a1.easemob.com carried one and was redirected here',
    );
    expect(steps).toEqual(['Call https://a1.easemob.com directly.']);
  });

  it('is mended as it was before the redirect made a GET of it', () => {
    const { request } = diagnose(call, [
      redirect({ method: 'POST', requestBody: '{"groupname":"team"}', status: 302 }),
    ]).fix;
    expect(request).toMatchObject({ method: 'POST', url: `https://a1.easemob.com${path}` });
    expect(JSON.stringify(request)).not.toContain('made-up');
  });

  it.each<[string, CallParts]>([
    ['led elsewhere', { responseHeaders: [['location', 'https://a1.easemob.com/elsewhere']] }],
    ['stayed on the origin', { url: 'https://a1.easemob.com/acme/shop/old' }],
    ['carried no token', { requestHeaders: [] }],
    ['was long ago', { startedAt: now - 60_000 }],
    ['was none', { status: 200 }],
    ['came after it', { startedAt: now + 50 }],
    ['names no address', { responseHeaders: [['location', 'http://[']] }],
  ])('did not, where that %s', (_, parts) => {
    expect(explain(call, [redirect(parts)]).title).toBe('No token was sent');
  });
});
