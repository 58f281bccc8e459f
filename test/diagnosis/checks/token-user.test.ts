import { describe, expect, it } from 'vitest';
import { anAccessToken2, anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000, holder: 'user' });
const url = 'https://a1.easemob.com/acme/shop/metadata/user/ben';
const call = refused('metadata_error/auth-error', `Bearer ${token}`, { method: 'PUT', url });
const verdictOf = (...parts: Parameters<typeof explain>) => explain(...parts).verdicts['other-user'];

describe('attributes that were refused', () => {
  it('are those of another user than the token’s', () => {
    expect(explain(call, [tokenCall({ token, username: 'amy' })])).toMatchObject({
      title: 'The token of amy was sent for user ben',
      verdicts: { 'other-user': 'confirmed' },
    });
  });

  it('are the user’s own, or were asked for with an app token', () => {
    expect(verdictOf(call, [tokenCall({ token, username: 'BEN' })])).toBe('ruled-out');
    expect(verdictOf(call, [tokenCall({ token })])).toBe('ruled-out');
  });

  it('are those of nobody knows whom', () => {
    expect(verdictOf(call)).toBe('possible');
    const uuid = '12345678-1111-1222-8333-444444444444';
    const agora = anAccessToken2({ issuedAt: now, lifetime: 60_000, services: [[5, [1], uuid]] });
    expect(verdictOf(refused('metadata_error/auth-error', `Bearer ${agora}`, { url }))).toBe('possible');
  });
});
