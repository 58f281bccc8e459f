import { describe, expect, it } from 'vitest';
import { aCall, type CallParts } from '../../fixtures/calls';
import { anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000, holder: 'user' });
const call = refused('unauthorized/oauth', `Bearer ${token}`);
const login = tokenCall({ token, username: 'amy' });
const change = (parts: CallParts = {}) =>
  aCall({
    method: 'PUT',
    url: 'https://a1.easemob.com/acme/shop/users/amy/password',
    requestBody: '{"newpassword":"made-up-and-new"}',
    startedAt: now - 30_000,
    body: { action: 'set user password' },
    ...parts,
  });
const verdictOf = (...log: Parameters<typeof explain>[1] & object) => explain(call, log).verdicts.revoked;

describe('a token', () => {
  it('likely became void when its user got a new password', () => {
    const { title, verdicts, evidence } = explain(call, [login, change()]);
    expect(title).toBe('Likely: The password of amy was changed after the token was issued');
    expect(verdicts.revoked).toBe('likely');
    expect(evidence.revoked?.[0]).toBe(
      'PUT /users/amy/password changed the password of amy 30 seconds earlier, after this token was issued.',
    );
  });

  it('became void when its user was deleted', () => {
    const deletion = aCall({
      method: 'DELETE',
      url: 'https://a1.easemob.com/acme/shop/users/amy',
      startedAt: now - 30_000,
    });
    expect(verdictOf(login, deletion)).toBe('confirmed');
  });

  it.each<[string, CallParts]>([
    ['before the token was issued', { startedAt: now - 90_000 }],
    ['after the call', { startedAt: now + 1_000 }],
    ['without success', { status: 400 }],
    ['for another user', { url: 'https://a1.easemob.com/acme/shop/users/ben/password' }],
    ['in another app', { url: 'https://a1.easemob.com/acme/closed/users/amy/password' }],
  ])('did not, where the password was changed %s', (_, parts) => {
    const log = [login, change(parts)].sort((one, other) => one.startedAt - other.startedAt);
    expect(explain(call, log).evidence.revoked?.join()).not.toContain('changed the password');
  });

  it('did not, where the log does not show whose it is', () => {
    expect(verdictOf(change())).toBe('possible');
    const nobodys = explain(call, [tokenCall({ token }), change()]);
    expect(nobodys.evidence.revoked?.join()).not.toContain('changed the password');
  });

  it('may have, where nothing else is left', () => {
    expect(verdictOf(login)).toBe('likely');
  });
});
