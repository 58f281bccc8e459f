import { describe, expect, it } from 'vitest';
import { redactCall } from '../../../src/share/redact';
import { aCall } from '../../fixtures/calls';

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown) =>
  `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}.bWFkZS11cC1zaWduYXR1cmU`;

/** Letters of base64, the same each time. */
function letters(count: number, seed: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return alphabet[state >>> 26];
  }).join('');
}

describe('base64 of a file', () => {
  it.each(['/007', '+007', '/YWMt', '/eyJ', '/PW/x/', 'x/token/'])('is no token for holding %s', (start) => {
    const body = JSON.stringify({ thumb: start + letters(50_000, 7) + start + letters(50_000, 11) });
    const call = aCall({
      requestBody: body,
      body: { error: 'illegal_argument', error_description: 'too large' },
    });
    expect(redactCall(call)).toMatchObject({ call, removed: [] });
  });

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    'is left alone, whatever it holds (%i)',
    (seed) => {
      const body = JSON.stringify({ thumb: letters(20_000, seed * 7_919) });
      expect(redactCall(aCall({ requestBody: body })).removed).toEqual([]);
    },
  );
});

describe('what is public stays though it be part of a secret', () => {
  it('is a claim of the token', () => {
    const token = jwt({ sub: 'customer-12345678', iss: 'https://login.shop.example' });
    const call = aCall({
      url: 'https://a1.easemob.com/acme/shop/users/customer-12345678',
      requestHeaders: [
        ['Authorization', `Bearer ${token}`],
        ['Origin', 'https://login.shop.example'],
      ],
      body: { error_description: 'customer-12345678 is no member', members: ['customer-12345678'] },
    });
    const { request, response } = redactCall(call).call;
    expect(request.headers).toEqual([
      ['Authorization', 'Bearer <YOUR_TOKEN>'],
      ['Origin', 'https://login.shop.example'],
    ]);
    expect([request.url, response.body]).toEqual([call.request.url, call.response.body]);
  });

  it('is the user’s name within the password', () => {
    const call = aCall({
      url: 'https://a1.easemob.com/acme/shop/users/alexandergraham',
      requestBody: '{"username":"alexandergraham","password":"alexandergraham1"}',
      body: { error_description: 'alexandergraham is not found; alexandergraham1 is wrong' },
    });
    const { request, response } = redactCall(call).call;
    expect(request.url).toBe(call.request.url);
    expect(request.body).toBe('{"username":"alexandergraham","password":"<PASSWORD>"}');
    expect(response.body).toBe('{"error_description":"alexandergraham is not found; <PASSWORD> is wrong"}');
  });

  it('is the user of Basic credentials, the org and the app', () => {
    const call = aCall({
      url: 'https://a1.easemob.com/corporation/storefront-app/users/alexandergraham',
      requestHeaders: [['Authorization', `Basic ${btoa('alexandergraham:corporation/storefront-app-9')}`]],
      body: { error_description: 'alexandergraham of corporation storefront-app' },
    });
    const { request, response } = redactCall(call).call;
    expect([request.url, response.body]).toEqual([call.request.url, call.response.body]);
  });

  it('is a time that a cookie holds', () => {
    const call = aCall({
      requestHeaders: [['Cookie', '_ga=GA1.2.1.1764000000; tz=Asia/Shanghai; sid=k3jH8sPq2LmN']],
      body: { timestamp: 1_764_000_000_123, zone: 'Asia/Shanghai' },
    });
    expect(redactCall(call).call.response.body).toBe(call.response.body);
  });
});

describe('a word behind a secret’s name stays', () => {
  it.each([
    'signature: verification failed',
    'client_secret: size must be between 8 and 64',
    "password: doesn't match",
    'token: unsupported type user',
    'session: closed by server',
    'Authorization: Bearer <token> required',
    'Session: 10am',
    'cert: ISO9001',
    'the password is wrong',
    'token of user kim has expired',
    'invalid password or pin',
    'field "password" "required"',
    'use --password to set it',
  ])('%s', (error_description) => {
    const body = { error: 'unauthorized', error_description };
    expect(redactCall(aCall({ body })).removed).toEqual([]);
  });

  it.each([
    '{"session":"chatgroups"}',
    '{"session":"general"}',
    '{"sessions":["40659491815425","40659491815426"]}',
    '{"auth":"admin"}',
    '{"pass":"yes"}',
    '{"sig":"Best, Amy"}',
    '{"total_tokens":1500,"max_tokens":4096}',
    '{"required":["username","password"]}',
    '{"name":"token","value":"required"}'.replace('token', 'nickname'),
  ])('%s', (body) => {
    expect(redactCall(aCall({ body })).removed).toEqual([]);
  });

  it.each([
    'https://a1.easemob.com/acme/shop/users/token/joined_chatgroups',
    'https://a1.easemob.com/secret/shop/users',
    'https://a1.easemob.com/acme/token/users',
    'https://a1.easemob.com/acme/shop/users/secret/contacts/users/token',
  ])('a user, an org or an app of that name: %s', (url) => {
    expect(redactCall(aCall({ url })).removed).toEqual([]);
  });
});
