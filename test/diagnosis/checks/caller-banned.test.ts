import { describe, expect, it } from 'vitest';
import { aCall, type CallParts, errorBody } from '../../fixtures/calls';
import { anOpaqueToken } from '../token/made-tokens';
import { explain, now, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000, holder: 'user' });
const call = aCall({
  url: 'https://a1.easemob.com/acme/shop/chatgroups',
  status: 403,
  startedAt: now,
  requestHeaders: [['Authorization', `Bearer ${token}`]],
  body: errorBody('forbidden_service_operation', 'Service operation not allowed'),
});
const login = tokenCall({ token, username: 'amy' });
const ban = (parts: CallParts = {}) =>
  aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/users/amy/deactivate',
    startedAt: now - 30_000,
    ...parts,
  });
const verdictOf = (...log: Parameters<typeof explain>[1] & object) =>
  explain(call, log).verdicts['user-banned'];

describe('the user who calls', () => {
  it('was banned in this log, which cannot tell whether the ban was lifted elsewhere', () => {
    expect(explain(call, [login, ban()])).toMatchObject({
      title: 'Likely: The caller, amy, was banned on 20 Nov 2026, 10:20:37',
      verdicts: { 'user-banned': 'likely', 'app-banned': 'possible' },
      steps: ['Unban the user first: POST /users/amy/activate.'],
    });
  });

  it('was banned, and let in again', () => {
    const unban = ban({ url: 'https://a1.easemob.com/acme/shop/users/amy/activate', startedAt: now - 1 });
    expect(verdictOf(login, ban(), unban)).toBe('possible');
  });

  it('is not the one who was banned, or not known', () => {
    const other = ban({ url: 'https://a1.easemob.com/acme/shop/users/ben/deactivate' });
    expect(verdictOf(login, other)).toBe('possible');
    expect(verdictOf(ban())).toBe('possible');
    expect(verdictOf(login, ban({ status: 401 }))).toBe('possible');
  });
});
