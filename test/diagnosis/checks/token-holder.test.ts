import { describe, expect, it } from 'vitest';
import { aCall, errorBody } from '../../fixtures/calls';
import { anAccessToken2, anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000, holder: 'user' });
const noPermission = refused('unauthorized/no-permission', `Bearer ${token}`);
const ofAmy = tokenCall({ token, username: 'amy' });
const ofApp = tokenCall({ token });

describe('a call that takes an app token', () => {
  it('got that of a user, as the log proves', () => {
    const { title, verdicts, evidence } = explain(noPermission, [ofAmy]);
    expect(title).toBe('The token of user amy was sent; this call takes an app token');
    expect(verdicts).toMatchObject({ 'user-token': 'confirmed', 'not-sent': 'ruled-out' });
    expect(evidence['user-token']).toEqual(['/token returned this token: it is that of user amy.']);
  });

  it('got that of a user, as the token itself says', () => {
    const agora = anAccessToken2({ issuedAt: now, lifetime: 60_000, services: [[5, [1], 'amy']] });
    expect(explain(refused('unauthorized/no-permission', `Bearer ${agora}`)).verdicts['user-token']).toBe(
      'confirmed',
    );
  });

  it('got what reads as that of a user', () => {
    const { verdicts, evidence } = explain(noPermission);
    expect(verdicts['user-token']).toBe('likely');
    expect(evidence['user-token']?.[0]).toBe('The token reads as a user’s token (inferred from its layout).');
  });

  it('got an app token: that is not it', () => {
    expect(explain(noPermission, [ofApp]).verdicts['user-token']).toBe('ruled-out');
  });

  it('got that of somebody who administers organizations: that is neither', () => {
    const own = anOpaqueToken({ issuedAt: now, holder: 1 });
    const admin = tokenCall({ token: own, app: 'management', username: 'boss' });
    const call = refused('unauthorized/no-permission', `Bearer ${own}`);
    expect(explain(call, [admin]).verdicts['user-token']).toBe('possible');
  });

  it('is registering where registration is closed', () => {
    const call = refused('unauthorized/registration-closed', `Bearer ${token}`);
    expect(explain(call, [ofAmy])).toMatchObject({
      title: "Registration is closed, and a user's token was sent",
      verdicts: { 'user-token': 'confirmed', 'no-token': 'ruled-out' },
    });
    expect(explain(call, [ofApp]).verdicts['user-token']).toBe('ruled-out');
  });
});

describe('a call that takes the token of an organization’s admin', () => {
  const call = refused('unauthorized/no-organization-access', `Bearer ${token}`);

  it('got that of an app or of a user', () => {
    expect(explain(call, [ofApp]).verdicts['no-admin']).toBe('confirmed');
    expect(explain(call, [ofAmy]).verdicts['no-admin']).toBe('confirmed');
  });

  it('got one that only reads so', () => {
    expect(explain(call).verdicts['no-admin']).toBe('likely');
  });
});

describe('a password that is set without the old one', () => {
  const reset = (authorization: string | null, body = '{"newpassword":"made-up-and-new"}') =>
    aCall({
      method: 'PUT',
      url: 'https://a1.easemob.com/acme/shop/users/amy/password',
      status: 400,
      startedAt: now,
      requestHeaders: [
        ['user-agent', 'Mozilla/5.0'],
        ...(authorization === null ? [] : [['Authorization', authorization] as const]),
      ],
      requestBody: body,
      body: errorBody('illegal_argument', 'oldPassword is required'),
    });
  const verdictOf = (...parts: Parameters<typeof explain>) => explain(...parts).verdicts['no-admin-token'];

  it('came without a token', () => {
    expect(verdictOf(reset(null))).toBe('confirmed');
    expect(verdictOf(reset('Bearer undefined'))).toBe('confirmed');
  });

  it('came with the token of another user', () => {
    expect(verdictOf(reset(`Bearer ${token}`), [tokenCall({ token, username: 'ben' })])).toBe('confirmed');
  });

  it('came with the user’s own token: then it is the field that is missing', () => {
    const { verdicts } = explain(reset(`Bearer ${token}`), [ofAmy]);
    expect(verdicts).toEqual({ 'field-missing': 'confirmed', 'no-admin-token': 'possible' });
  });

  it('came with an app token', () => {
    expect(verdictOf(reset(`Bearer ${token}`), [ofApp])).toBe('ruled-out');
  });

  it('is not so where the old one was sent', () => {
    expect(verdictOf(reset(null, '{"newpassword":"a","oldPassword":"b"}'))).not.toBe('confirmed');
  });
});
