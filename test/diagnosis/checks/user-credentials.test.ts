import { describe, expect, it } from 'vitest';
import { aCall, type CallParts } from '../../fixtures/calls';
import { explain, now, tokenCall } from './explained';

const refusal = { error: 'invalid_grant', error_description: 'invalid username or password' };
const logIn = (fields: object, parts: CallParts = {}) =>
  aCall({
    method: 'POST',
    url: 'https://a1.easemob.com/acme/shop/token',
    status: 400,
    startedAt: now,
    requestBody: JSON.stringify({ grant_type: 'password', ...fields }),
    body: refusal,
    ...parts,
  });
const asAmy = (password: string) => logIn({ username: 'amy', password });
/** With `made-up-password`. */
const worked = tokenCall({ token: 'YWMtmade-up', username: 'amy' });

describe('a login that was refused', () => {
  it('likely had the wrong password where another worked shortly before', () => {
    const { title, verdicts, evidence } = explain(asAmy('made-up-guess'), [worked]);
    expect(title).toBe('Likely: The password of amy is wrong');
    expect(verdicts).toEqual({ 'wrong-password': 'likely', 'no-such-user': 'ruled-out' });
    expect(evidence['wrong-password']).toContain(
      'POST /token worked for amy with another password 1 minute earlier.',
    );
  });

  it('had another password than the user was registered with, or than the one set last', () => {
    const url = 'https://a1.easemob.com/acme/shop/users';
    const registered = aCall({
      method: 'POST',
      url,
      startedAt: now - 60_000,
      requestBody: JSON.stringify([{ username: 'Amy', password: 'made-up-first' }]),
    });
    const changed = aCall({
      method: 'PUT',
      url: `${url}/amy/password`,
      startedAt: now - 30_000,
      requestBody: JSON.stringify({ newpassword: 'made-up-second' }),
    });
    const verdictOf = (password: string) => {
      return explain(asAmy(password), [registered, changed]).verdicts['wrong-password'];
    };
    expect(verdictOf('made-up-first')).toBe('likely');
    expect(verdictOf('made-up-second')).not.toBe('confirmed');
  });

  it('had the password that worked before: nothing is proved', () => {
    const { verdicts } = explain(asAmy('made-up-password'), [worked]);
    expect(Object.values(verdicts)).not.toContain('confirmed');
  });

  it('had another password than the one that worked later', () => {
    const later = { ...worked, startedAt: now + 5_000 };
    expect(explain(asAmy('made-up-guess'), [later]).verdicts['wrong-password']).toBe('likely');
  });

  it('was that of a user deleted since', () => {
    const deletion = aCall({
      method: 'DELETE',
      url: 'https://a1.easemob.com/acme/shop/users/amy',
      startedAt: now - 30_000,
    });
    const { verdicts } = explain(asAmy('made-up-guess'), [worked, deletion]);
    expect(verdicts['wrong-password']).not.toBe('confirmed');
    expect(verdicts['no-such-user']).toBe('likely');
  });

  it.each<[string, object, CallParts]>([
    ['of another user', { username: 'ben' }, {}],
    ['in another app', {}, { url: 'https://a1.easemob.com/acme/closed/token' }],
  ])('is not compared with a login %s', (_, fields, parts) => {
    const call = logIn({ username: 'amy', password: 'made-up-guess', ...fields }, parts);
    expect(explain(call, [worked]).verdicts['wrong-password']).toBe('possible');
  });

  it.each([
    ['no password', {}, 'The body has no password in it.'],
    ['an empty one', { password: '' }, 'The body has no password in it.'],
    [
      'one with a blank at its end',
      { password: 'made-up ' },
      'The password begins or ends with white space.',
    ],
  ])('likely has the wrong password: %s', (_, fields, words) => {
    const { verdicts, evidence } = explain(logIn({ username: 'amy', ...fields }));
    expect(verdicts['wrong-password']).toBe('likely');
    expect(evidence['wrong-password']).toEqual([words]);
  });

  it('likely has a name that nobody can have', () => {
    const { verdicts } = explain(logIn({ username: 'amy@shop.example', password: 'made-up-guess' }));
    expect(verdicts).toEqual({ 'no-such-user': 'likely', 'wrong-password': 'possible' });
  });

  it('shows none of its passwords', () => {
    const shown = JSON.stringify(explain(asAmy('made-up-guess'), [worked]));
    expect(shown).not.toContain('made-up-guess');
    expect(shown).not.toContain('made-up-password');
  });

  it.each(['', 'grant_type=password&username=amy', '{', '[]', 'null'])(
    'may have a body that says nothing: %j',
    (requestBody) => {
      const { verdicts } = explain(logIn({}, { requestBody }), [worked]);
      expect(Object.values(verdicts)).not.toContain('confirmed');
    },
  );
});

describe('a log in which passwords are masked', () => {
  it.each(['••••••', '********', '<PASSWORD>', '[REDACTED]'])('%s tells nothing of them', (mask) => {
    const before = tokenCall({
      token: 'YWMtmade-up',
      requestBody: JSON.stringify({ grant_type: 'password', username: 'amy', password: mask }),
    });
    expect(explain(asAmy(mask), [before]).evidence['wrong-password']?.join()).not.toContain('password');
    expect(explain(asAmy('made-up-guess'), [before]).evidence['wrong-password']?.join()).not.toContain(
      'another password',
    );
  });
});
