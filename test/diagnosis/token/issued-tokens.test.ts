import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIssuedToken } from '../../../src/diagnosis/token/issued-tokens';
import { aCall, type CallParts } from '../../fixtures/calls';
import { anOpaqueToken } from './made-tokens';

const startedAt = Date.UTC(2026, 10, 20, 10, 21, 7);
const answeredAt = startedAt + 48;
const url = 'https://a1.easemob.com/acme/shop/token';
const answer = { access_token: 'YWMtMADEUP', expires_in: 5_184_000, application: 'an-app-uuid' };
const aTokenCall = (parts: CallParts = {}) =>
  aCall({ method: 'POST', url, body: answer, startedAt, ...parts });
const app = 'acme#shop';
const issued = (body: object, parts: CallParts = {}) => readIssuedToken(aTokenCall({ body, ...parts }), app);

describe('a call that was answered with a token', () => {
  it('tells the token, its app, how long it lives, and how it was asked for', () => {
    const requestBody = '{"grant_type":"client_credentials","client_id":"made up","client_secret":"made up"}';
    expect(readIssuedToken(aTokenCall({ id: 'call-7', requestBody }), app)).toEqual({
      callId: 'call-7',
      token: 'YWMtMADEUP',
      answeredAt,
      expiresIn: 5_184_000_000,
      expiresInProblem: null,
      expiresAt: answeredAt + 5_184_000_000,
      application: 'an-app-uuid',
      user: null,
      app: 'acme#shop',
      grant: 'client_credentials',
    });
  });

  it('for a user tells the user', () => {
    const user = { uuid: 'a-user-uuid', username: 'hxtest1', activated: true };
    expect(issued({ ...answer, application: undefined, user })).toMatchObject({
      application: null,
      user: { uuid: 'a-user-uuid', username: 'hxtest1' },
    });
  });

  it('of Agora tells the moment at which the token expires', () => {
    const expiresAt = answeredAt + 600_000;
    expect(issued({ access_token: 'YWMtMADEUP', expire_timestamp: expiresAt })).toMatchObject({
      expiresIn: 600_000,
      expiresAt,
      expiresInProblem: null,
    });
    const login = { url: 'https://a41.chat.agora.io/app/chat/user/login' };
    expect(issued({ accessToken: '007made up', expireTimestamp: expiresAt }, login)).toMatchObject({
      token: '007made up',
      expiresAt,
    });
  });

  it.each([
    ['5184000', 5_184_000_000, null],
    [1.5, 1_500, null],
    [undefined, null, 'missing'],
    [null, null, 'missing'],
    [0, null, 'zero'],
    ['0', null, 'zero'],
    [-60, null, 'negative'],
    [5_184_000_000, null, 'absurd'],
    [Number.MAX_SAFE_INTEGER, null, 'absurd'],
    ['soon', null, 'not-a-number'],
    ['1e400', null, 'not-a-number'],
    [{}, null, 'not-a-number'],
    [true, null, 'not-a-number'],
  ])('with `expires_in` %j', (expires_in, expiresIn, expiresInProblem) => {
    const expiresAt = expiresIn === null ? null : answeredAt + expiresIn;
    expect(issued({ ...answer, expires_in })).toMatchObject({ expiresIn, expiresInProblem, expiresAt });
  });

  it('in milliseconds, as the token itself tells, is read as such', () => {
    const access_token = anOpaqueToken({ issuedAt: startedAt, lifetime: 86_400_000 });
    expect(issued({ access_token, expires_in: 86_400_000 })).toMatchObject({
      expiresIn: 86_400_000,
      expiresInProblem: 'milliseconds',
    });
    expect(issued({ access_token, expires_in: 86_400 })).toMatchObject({
      expiresIn: 86_400_000,
      expiresInProblem: null,
    });
  });

  it('without a clock or a duration still tells the token', () => {
    expect(readIssuedToken({ ...aTokenCall(), duration: null }, app)?.answeredAt).toBe(startedAt);
    expect(readIssuedToken({ ...aTokenCall(), startedAt: Number.NaN }, app)).toMatchObject({
      token: 'YWMtMADEUP',
      answeredAt: null,
      expiresAt: null,
    });
  });
});

describe('a call that was not', () => {
  it.each<[string, CallParts]>([
    ['failed', { status: 400 }],
    ['had no response', { status: 0, body: null }],
    ['was another operation', { url: 'https://a1.easemob.com/acme/shop/users' }],
    ['was a GET', { method: 'GET' }],
    ['was answered with no token', { body: { expires_in: 7 } }],
    ['was answered with a token that is none', { body: { access_token: 7 } }],
    ['was answered with no JSON', { body: '<html>' }],
    ['was answered with `null`', { body: 'null' }],
  ])('because it %s', (_, parts) => {
    expect(readIssuedToken(aTokenCall(parts), app)).toBeNull();
  });

  it('because it was a preflight', () => {
    expect(readIssuedToken({ ...aTokenCall(), preflight: true }, app)).toBeNull();
  });
});

describe('any answer', () => {
  it('is not parsed where it cannot have been for a token', () => {
    let read = 0;
    const other = aCall({ method: 'POST', url: 'https://a1.easemob.com/acme/shop/messages' });
    const response = {
      ...other.response,
      get body() {
        read += 1;
        return '{"access_token":"x"}';
      },
    };
    expect(readIssuedToken({ ...other, response }, app)).toBeNull();
    expect(read).toBe(0);
  });

  it('is read without a throw', () => {
    const text = fc.oneof(fc.json(), fc.string());
    const call = fc.record({
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constant(url)),
      body: text,
      requestBody: text,
    });
    fc.assert(
      fc.property(call, (parts) => {
        const token = readIssuedToken(aTokenCall(parts), app);
        if (token !== null) expect(token.token).not.toBe('');
      }),
    );
  });
});
