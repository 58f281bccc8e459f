import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { aDynamicToken, aJwt, anAccessToken2, anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const oauth = 'unauthorized/oauth';
const unknown = 'auth_bad_access_token/unknown-token';
const ours = '00000000-1111-1222-8333-444444444444';
const theirs = '99999999-1111-1222-8333-444444444444';
const token = anOpaqueToken({ issuedAt: now - 60_000, holderUuid: theirs });
const ofOther = refused(unknown, `Bearer ${token}`);

describe('a token that `/token` of an app returned', () => {
  it('is of another app than the path names', () => {
    const { title, verdicts, evidence } = explain(ofOther, [tokenCall({ token, app: 'acme/closed' })]);
    expect(title).toBe('The token belongs to app acme#closed, not to acme#shop');
    expect(verdicts).toEqual({ 'other-app': 'confirmed', 'other-cluster': 'ruled-out' });
    expect(evidence['other-app']).toEqual([
      '/token of acme#closed returned this token; the path names acme#shop.',
    ]);
  });

  it('is of the path’s own app, whatever the case', () => {
    const { verdicts } = explain(refused(oauth, `Bearer ${token}`), [tokenCall({ token, app: 'Acme/SHOP' })]);
    expect(verdicts['other-app']).toBe('ruled-out');
  });

  it('came from another host, which is likely another cluster', () => {
    const { verdicts, evidence } = explain(ofOther, [tokenCall({ token, host: 'a1-hsb.easemob.com' })]);
    expect(verdicts).toEqual({ 'other-cluster': 'likely', 'other-app': 'ruled-out' });
    expect(evidence['other-cluster']?.[0]).toBe(
      '/token on a1-hsb.easemob.com returned the token; this call went to a1.easemob.com.',
    );
  });

  it('is only likely of another app where a server of one’s own may rewrite the path', () => {
    const url = 'https://proxy.example.com/im/chat/users/ben';
    const { verdicts } = explain(refused(oauth, `Bearer ${token}`, { url }), [tokenCall({ token })]);
    expect(verdicts['other-app']).toBe('likely');
  });

  it('is of another app where both paths go to the same server', () => {
    const host = 'chat.example.com';
    const url = `https://${host}/acme/shop/users`;
    const log = [tokenCall({ token, host, app: 'acme/closed' })];
    expect(explain(refused(oauth, `Bearer ${token}`, { url }), log).verdicts['other-app']).toBe('confirmed');
  });

  it('cannot be compared with a path that names its app in another way', () => {
    const url = 'https://a61.chat.agora.io/app-id/aaaa/chatgroups';
    const { verdicts } = explain(refused(oauth, `Bearer ${token}`, { url }), [tokenCall({ token })]);
    expect(verdicts['other-app']).toBe('possible');
  });

  it('is of no app, where it administers an organization', () => {
    const management = tokenCall({ token, app: 'management' });
    expect(explain(refused(oauth, `Bearer ${token}`), [management]).verdicts['other-app']).toBe('possible');
  });
});

describe('a token that names its app', () => {
  const appId = 'b'.repeat(32);
  const agora = anAccessToken2({ appId, issuedAt: now, lifetime: 60_000 });
  const byAppId = (id: string) =>
    refused(oauth, `Bearer ${agora}`, { url: `https://a61.chat.agora.io/app-id/${id}/chatgroups` });

  it('names another App ID', () => {
    expect(explain(byAppId('a'.repeat(32))).verdicts['other-app']).toBe('confirmed');
    expect(explain(byAppId(appId)).verdicts['other-app']).toBe('ruled-out');
  });

  it('names another app key', () => {
    const dynamic = (appkey: string) => aDynamicToken({ appkey, curTime: now / 1000, ttl: 600 });
    const of = (key: string) => explain(refused(oauth, `Bearer ${dynamic(key)}`)).verdicts['other-app'];
    expect([of('acme#closed'), of('acme#shop')]).toEqual(['confirmed', 'ruled-out']);
  });

  it('names another app key in a claim that is read by its usual name only', () => {
    const { verdicts, evidence } = explain(refused(oauth, `Bearer ${aJwt({ appkey: 'acme#closed' })}`));
    expect(verdicts['other-app']).toBe('likely');
    expect(evidence['other-app']?.[0]).toContain('inferred');
  });

  it('was not made with what the call carries', () => {
    const call = refused('unauthorized/illegal-token', `Bearer ${agora}`, {
      url: `https://a61.chat.agora.io/app-id/${'a'.repeat(32)}/users`,
    });
    expect(explain(call).verdicts.mismatch).toBe('confirmed');
  });

  it('names none', () => {
    expect(explain(refused(oauth, 'Bearer 007eJx')).verdicts['other-app']).toBe('possible');
  });
});

describe('a token that holds the UUID of its application', () => {
  const answered = aCall({
    url: 'https://a1.easemob.com/acme/shop/users/amy',
    requestHeaders: [['Authorization', 'Bearer made-up']],
    body: { action: 'get', application: ours, path: '/users' },
  });

  it('is likely of another one than the path’s, by an answer of the log', () => {
    const { verdicts, evidence } = explain(ofOther, [answered]);
    expect(verdicts['other-app']).toBe('likely');
    expect(evidence['other-app']?.[0]).toContain('(inferred from the token’s layout)');
  });

  it('or by the answer of `/token`', () => {
    const other = tokenCall({ token: anOpaqueToken({ issuedAt: now }), application: ours });
    expect(explain(ofOther, [other]).verdicts['other-app']).toBe('likely');
  });

  it('seems to be of the path’s own, which excludes nothing', () => {
    const own = anOpaqueToken({ issuedAt: now, holderUuid: ours });
    expect(explain(refused(unknown, `Bearer ${own}`), [answered]).verdicts['other-app']).toBe('possible');
  });

  it('cannot be compared where no answer of this app is in the log', () => {
    const elsewhere = aCall({
      url: 'https://a1.easemob.com/acme/closed/users/amy',
      body: { application: ours },
    });
    expect(explain(ofOther, [elsewhere]).verdicts['other-app']).toBe('possible');
    expect(explain(ofOther).evidence['other-app']).toEqual([]);
  });
});
