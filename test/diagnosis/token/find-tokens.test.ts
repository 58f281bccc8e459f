import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../../src/diagnosis/token/find-tokens';
import type { Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { anyText } from '../json/any-text';

const token = 'YWMtMADEUPmadeupMADEUP';
const withHeaders = (...requestHeaders: Header[]) => findTokens(aCall({ requestHeaders }));
const authorization = (value: string) => withHeaders(['Authorization', value]);
const first = (value: string) => authorization(value)[0];

describe('the Authorization header', () => {
  it('with a scheme and a token has no problem', () => {
    expect(authorization(`Bearer ${token}`)).toEqual([
      { place: { in: 'request-header', name: 'Authorization' }, scheme: 'Bearer', token, problems: [] },
    ]);
  });

  it('in another case, its scheme too, has none either', () => {
    expect(withHeaders(['authorization', `bearer ${token}`])).toMatchObject([
      { place: { name: 'Authorization' }, scheme: 'bearer', token, problems: [] },
    ]);
  });

  it('is missing', () => {
    expect(withHeaders(['Accept', 'application/json'])).toEqual([
      {
        place: { in: 'request-header', name: 'Authorization' },
        scheme: null,
        token: '',
        problems: ['missing'],
      },
    ]);
  });

  it.each([
    ['', 'empty', ''],
    ['   ', 'empty', ''],
    ['""', 'empty', ''],
    ['Bearer', 'empty-bearer', ''],
    ['Bearer ', 'empty-bearer', ''],
    ['Bearer ""', 'empty-bearer', ''],
    ['Bearer undefined', 'literal', 'undefined'],
    ['Bearer null', 'literal', 'null'],
    ['Bearer [object Object]', 'literal', '[object Object]'],
    ['Bearer [object Promise]', 'literal', '[object Promise]'],
    ['undefined', 'literal', 'undefined'],
    ['Bearer $token', 'placeholder', '$token'],
    [`Bearer \${token}`, 'placeholder', `\${token}`],
    ['Bearer {{token}}', 'placeholder', '{{token}}'],
    ['Bearer <YourAppToken>', 'placeholder', '<YourAppToken>'],
    ['Bearer YourAppToken', 'placeholder', 'YourAppToken'],
    ['Bearer ••••••', 'masked', '••••••'],
    ['Bearer [REDACTED]', 'masked', '[REDACTED]'],
    [token, 'no-scheme', token],
    [`Bearer${token}`, 'joined-scheme', token],
    [`bearer${token}`, 'joined-scheme', token],
    [`Bearer: ${token}`, 'scheme-punctuation', token],
    [`Bearer=${token}`, 'scheme-punctuation', token],
    [`Bearer Bearer ${token}`, 'doubled-scheme', token],
    [`Bearer bearer bearer ${token}`, 'doubled-scheme', token],
    [`Token ${token}`, 'wrong-scheme', token],
    [`Basic ${token}`, 'wrong-scheme', token],
    [`Bearers ${token}`, 'wrong-scheme', token],
    [`"Bearer ${token}"`, 'quoted', token],
    [`Bearer "${token}"`, 'quoted', token],
    [`Bearer “${token}”`, 'quoted', token],
  ])('%j: %s', (value, problem, found) => {
    expect(first(value)).toMatchObject({ token: found });
    expect(first(value)?.problems[0]).toBe(problem);
  });

  it('with several problems names the most telling first', () => {
    expect(first('"undefined"')?.problems).toEqual(['literal', 'no-scheme', 'quoted']);
    expect(first(`Token "${token}"`)).toMatchObject({
      scheme: 'Token',
      problems: ['wrong-scheme', 'quoted'],
    });
  });

  it('with white space in its token is read as one token', () => {
    expect(first(`YWMtMADE UP`)).toMatchObject({
      scheme: null,
      token: 'YWMtMADE UP',
      problems: ['no-scheme'],
    });
  });

  it('twice is read twice', () => {
    const twice = withHeaders(['Authorization', `Bearer ${token}`], ['authorization', 'Bearer null']);
    expect(twice.map(({ problems }) => problems)).toEqual([
      ['duplicate-header'],
      ['literal', 'duplicate-header'],
    ]);
  });

  it('of two values joined by a comma is read as both', () => {
    expect(authorization(`Bearer ${token}, Bearer eyJmade.up.too`)).toMatchObject([
      { token, problems: ['several-values'] },
      { token: 'eyJmade.up.too', problems: ['several-values'] },
    ]);
    expect(authorization(`Bearer ${token},${token}`)).toHaveLength(2);
  });

  it('of another scheme keeps its commas', () => {
    const digest = 'Digest username="hxtest1", realm="acme"';
    expect(authorization(digest)).toMatchObject([{ scheme: 'Digest', problems: ['wrong-scheme'] }]);
  });
});

describe('a header of another name', () => {
  it.each(['Authorisation', 'Authorizaton', 'Autorization', 'Authroization', 'Authorizations'])(
    '%s was meant as Authorization',
    (name) => {
      expect(withHeaders([name, `Bearer ${token}`])).toMatchObject([
        { problems: ['missing'] },
        { place: { in: 'request-header', name }, scheme: 'Bearer', token, problems: ['misspelt-header'] },
      ]);
    },
  );

  it.each(['token', 'X-Token', 'access_token', 'X-Access-Token', 'X-Authorization', 'Authentication', 'jwt'])(
    '%s carries a token, and needs no scheme there',
    (name) => {
      expect(withHeaders([name, token])[1]).toMatchObject({
        token,
        scheme: null,
        problems: ['wrong-header'],
      });
    },
  );

  it.each(['Origin', 'X-Requested-With', 'Author', 'device-token', 'X-CSRF-Token', ':authority'])(
    '%s has nothing to do with it',
    (name) => {
      expect(withHeaders([name, token])).toHaveLength(1);
    },
  );
});

describe('a token elsewhere', () => {
  it('in the query is found', () => {
    const url = `https://a1.easemob.com/acme/shop/users?limit=10&access_token=${token}&token=`;
    expect(findTokens(aCall({ url }))).toMatchObject([
      { problems: ['missing'] },
      { place: { in: 'query', name: 'access_token' }, token, problems: ['in-query'] },
      { place: { in: 'query', name: 'token' }, token: '', problems: ['empty', 'in-query'] },
    ]);
  });

  it('in a JSON body is found at its line and column', () => {
    const requestBody = `{\n  "username": "hxtest1",\n  "access_token": "${token}"\n}`;
    expect(findTokens(aCall({ method: 'POST', requestBody }))[1]).toMatchObject({
      place: { in: 'request-body', key: 'access_token', line: 3, column: 19 },
      token,
      problems: ['in-body'],
    });
  });

  it('in a form is found', () => {
    expect(findTokens(aCall({ method: 'POST', requestBody: `a=b&token=Bearer+${token}` }))[1]).toMatchObject({
      place: { in: 'request-body', key: 'token' },
      scheme: 'Bearer',
      token,
    });
  });

  it.each(['{"device_token":"abc"}', '{"token":7}', '["token"]', '{"token":', 'token', ''])(
    'is none in the body %j',
    (requestBody) => {
      expect(findTokens(aCall({ method: 'POST', requestBody }))).toHaveLength(1);
    },
  );
});

describe('any request', () => {
  const name = fc.oneof(
    fc.constantFrom('Authorization', 'authorization', 'Autorization', 'X-Token', 'token', 'Accept'),
    fc.string(),
  );
  const value = fc.oneof(
    fc.constantFrom(`Bearer ${token}`, token, 'Bearer', '', '""', `Bearer ${token}, Bearer ${token}`),
    anyText,
    fc.string().map((text) => `Bearer ${text}`),
  );

  it('is read without a throw, and the same in whatever order its headers stand', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.tuple(name, value), { maxLength: 8 })
          .chain((headers) =>
            fc.tuple(fc.constant(headers), fc.shuffledSubarray(headers, { minLength: headers.length })),
          ),
        ([headers, shuffled]) => {
          expect(withHeaders(...shuffled)).toEqual(withHeaders(...headers));
        },
      ),
    );
  });

  it('has at least one place where a token should be', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.option(fc.json()), (url, requestBody) => {
        expect(findTokens(aCall({ url, requestBody })).length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ['commas', ','.repeat(1_000_000)],
    ['quotes', '"'.repeat(1_000_000)],
    ['schemes', 'Bearer '.repeat(150_000)],
    ['spaces', `Bearer${' '.repeat(1_000_000)}x`],
    ['brackets', '<'.repeat(1_000_000)],
  ])('with a megabyte of %s is read', (_, hostile) => {
    expect(authorization(hostile).length).toBeGreaterThan(0);
    expect(findTokens(aCall({ method: 'POST', requestBody: `token=${hostile}` })).length).toBeGreaterThan(0);
  });
});
