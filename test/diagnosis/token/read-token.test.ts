import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readToken } from '../../../src/diagnosis/token/read-token';
import { anyText } from '../json/any-text';
import { aDynamicToken, aJwt, anAccessToken2, anOpaqueToken, aUsergridToken } from './made-tokens';

/** Tokens that Easemob's documents print as examples, long expired, with what came beside them. */
const printedAppToken =
  'YWMte3bGuOukEeiTkNP4grL7iwAAAAAAAAAAAAAAAAAAAAGL4CTw6XgR6LaXXVmNX4QCAgMAAAFnKdc-ZgBPGgBFTrLhhyK8woMEI005emtrLJFJV6aoxsZSioSIZkr5kw';
const printedUserToken =
  'YWMthyeiFhbyEe2eMGeYZSLlT7sMrFep3U6BvVj7KSnNonUiDB-wFvIR7a5Ttx2-01MYAwMAAAGCfIeryQAPoAAsuveDfkUrePkEM2Hgy6SaOTeTx3ETgh5cnXcP_HfBPg';

const issuedAt = Date.UTC(2026, 8, 20, 10, 21, 7, 345);
const day = 86_400_000;
const kinds = (text: string) => readToken(text).oddities.map(({ kind }) => kind);

describe('an AccessToken2 that is hardly begun', () => {
  it.each(['007eA', '007eJx', '007eJxT', '007eJxTYA', '007eJwDAAAA', '007eJwDAAAAA'])(
    'is undecodable, and gives no times: %s',
    (text) => {
      expect(readToken(text)).toMatchObject({ issuedAt: null, expiresAt: null, appId: null });
      expect(kinds(text)).toEqual(['undecodable']);
    },
  );
});

describe('an opaque token', () => {
  it('says when it was issued, for how long, and to which app', () => {
    const read = readToken(printedAppToken);
    expect(read).toMatchObject({
      kind: 'opaque',
      issuedAt: { value: Date.UTC(2018, 10, 19, 2, 40, 31, 334), inferred: false },
      lifetime: { value: 60 * day, inferred: true },
      holder: { value: 'app', inferred: true },
      application: { value: '8be024f0-e978-11e8-b697-5d598d5f8402', inferred: true },
      userUuid: null,
      oddities: [],
    });
    expect(read.expiresAt).toEqual({ value: (read.issuedAt?.value ?? 0) + 60 * day, inferred: true });
  });

  it('of a user names the user and the app, in the other order', () => {
    expect(readToken(printedUserToken)).toMatchObject({
      lifetime: { value: 1_024_000_000 },
      holder: { value: 'user' },
      userUuid: { value: '220c1fb0-16f2-11ed-ae53-b71dbed35318', inferred: true },
      application: { value: 'bb0cac57-a9dd-4e81-bd58-fb2929cda275', inferred: true },
    });
  });

  it('with padding reads the same', () => {
    expect(readToken(`${printedAppToken}==`)).toEqual(readToken(printedAppToken));
  });

  it('that never expires has no end', () => {
    const read = readToken(anOpaqueToken({ issuedAt, lifetime: 0 }));
    expect(read).toMatchObject({ lifetime: { value: 0 }, expiresAt: null });
  });

  it('of a kind of holder that is not known names neither app nor user', () => {
    const read = readToken(anOpaqueToken({ issuedAt, holder: 1 }));
    expect(read).toMatchObject({ holder: null, application: null, userUuid: null });
  });

  it('of Usergrid’s old layouts says when it expires, or only when it was issued', () => {
    expect(readToken(aUsergridToken(issuedAt, issuedAt + 7 * day))).toMatchObject({
      issuedAt: { value: issuedAt, inferred: false },
      expiresAt: { value: issuedAt + 7 * day, inferred: false },
      application: null,
      oddities: [],
    });
    expect(readToken(aUsergridToken(issuedAt, null))).toMatchObject({ expiresAt: null, oddities: [] });
  });

  it('that was cut off still says when it was issued, and no more', () => {
    const read = readToken(printedAppToken.slice(0, 80));
    expect(read).toMatchObject({ issuedAt: { inferred: true }, application: null, expiresAt: null });
    expect(kinds(printedAppToken.slice(0, 80))).toEqual(['truncated']);
    expect(kinds(printedAppToken.slice(0, 12))).toEqual(['truncated']);
  });

  it('cut to the length of an old one is not taken for one', () => {
    expect(kinds(printedAppToken.slice(0, 63))).toEqual(['truncated']);
    expect(kinds(printedUserToken.slice(0, 63))).toEqual(['truncated']);
  });

  it('whose two times differ is not trusted beyond the first', () => {
    const read = readToken(anOpaqueToken({ issuedAt, secondTime: issuedAt + 1 }));
    expect(read).toMatchObject({
      issuedAt: { value: issuedAt, inferred: true },
      application: null,
      expiresAt: null,
    });
    expect(read.oddities).toEqual([{ kind: 'times-differ' }]);
  });

  it('with something behind it, or garbled, says so', () => {
    expect(kinds(`${printedAppToken}abcd`)).toEqual(['too-long']);
    expect(kinds(`YWMt${'x'.repeat(126)}`)).toEqual(['undecodable']);
  });
});

describe('an Agora AccessToken2', () => {
  const user = anAccessToken2({
    appId: '0123456789abcdef0123456789abcdef',
    issuedAt: Math.floor(issuedAt / 1000) * 1000,
    lifetime: 600_000,
    services: [
      [1, [1, 2], 'a channel', '17'],
      [5, [1], 'hxtest1'],
    ],
  });

  it('says its App ID, its times, its user and its services', () => {
    const from = Math.floor(issuedAt / 1000) * 1000;
    expect(readToken(user)).toMatchObject({
      kind: 'agora-access-token-2',
      appId: { value: '0123456789abcdef0123456789abcdef', inferred: false },
      issuedAt: { value: from, inferred: false },
      expiresAt: { value: from + 600_000, inferred: false },
      holder: { value: 'user' },
      username: { value: 'hxtest1', inferred: false },
      services: ['rtc', 'chat'],
      oddities: [],
    });
  });

  it('of an app has no user', () => {
    const app = anAccessToken2({ issuedAt: 1_700_000_000_000, lifetime: 600_000, services: [[5, [2], '']] });
    expect(readToken(app)).toMatchObject({ holder: { value: 'app' }, username: null, services: ['chat'] });
  });

  it('for something else than chat has no holder', () => {
    const rtm = anAccessToken2({
      issuedAt: 1_700_000_000_000,
      lifetime: 600_000,
      services: [[2, [1], 'hxtest1']],
    });
    expect(readToken(rtm)).toMatchObject({ holder: null, services: ['rtm'] });
  });

  it('with a service that cannot be stepped over names the services up to it', () => {
    const token = anAccessToken2({
      issuedAt: 1_700_000_000_000,
      lifetime: 600_000,
      services: [
        [99, [1], 'what this is nobody knows'],
        [5, [1], 'hxtest1'],
      ],
    });
    expect(readToken(token)).toMatchObject({ services: ['service 99'], username: null, oddities: [] });
  });

  it('cut off, or changed, says so', () => {
    expect(kinds(`007eJx${'A'.repeat(40)}`)).toEqual(['undecodable']);
    expect(readToken(user.slice(0, 60)).kind).toBe('agora-access-token-2');
    expect(kinds(user.slice(0, 60)).length).toBeGreaterThan(0);
  });

  it('that would inflate to a thousand times its length is cut short', () => {
    const bomb = anAccessToken2({
      issuedAt: 1_700_000_000_000,
      lifetime: 600_000,
      services: Array.from({ length: 400 }, () => [5, [1], 'x'.repeat(1_000)] as const),
    });
    expect(bomb.length).toBeLessThan(16_384);
    expect(kinds(bomb)).toEqual(['truncated']);
  });

  it('is not every number that begins with 007', () => {
    expect(readToken('0071234567890').kind).toBe('unknown');
  });
});

describe('a token that an app server makes after Easemob’s "dynamic user token"', () => {
  const claims = {
    signature: 'made up',
    appkey: 'acme#shop',
    userId: 'hxtest1',
    curTime: 1_686_207_557,
    ttl: 600,
  };

  it('says its app key, its user and its times', () => {
    expect(readToken(aDynamicToken(claims))).toMatchObject({
      kind: 'dynamic',
      appKey: { value: 'acme#shop', inferred: false },
      username: { value: 'hxtest1' },
      holder: { value: 'user' },
      issuedAt: { value: 1_686_207_557_000, inferred: false },
      expiresAt: { value: 1_686_208_157_000, inferred: false },
      oddities: [],
    });
  });

  it('made with milliseconds says so', () => {
    const read = readToken(aDynamicToken({ ...claims, curTime: 1_686_207_557_000 }));
    expect(read).toMatchObject({
      issuedAt: { value: 1_686_207_557_000 },
      oddities: [{ kind: 'milliseconds' }],
    });
  });

  it('of other JSON, or of none, says what it can', () => {
    expect(readToken(aDynamicToken({ ttl: 'soon', appkey: 7 }))).toMatchObject({
      lifetime: null,
      appKey: null,
    });
    expect(kinds(aDynamicToken([]))).toEqual(['undecodable']);
    expect(kinds('ZHQtbm9uZQ')).toEqual(['undecodable']);
  });
});

describe('a JSON Web Token', () => {
  it('says its times, and an app where it names one', () => {
    expect(
      readToken(aJwt({ iat: 1_700_000_000, exp: 1_700_003_600, appkey: 'acme#shop', sub: 'hxtest1' })),
    ).toMatchObject({
      kind: 'jwt',
      issuedAt: { value: 1_700_000_000_000, inferred: false },
      expiresAt: { value: 1_700_003_600_000, inferred: false },
      appKey: { value: 'acme#shop', inferred: true },
      username: { value: 'hxtest1', inferred: true },
      oddities: [],
    });
  });

  it('without times, with wrong ones, or in part is read as far as it goes', () => {
    expect(readToken(aJwt({}))).toMatchObject({ issuedAt: null, expiresAt: null, oddities: [] });
    expect(readToken(aJwt({ exp: 'tomorrow', iat: -1 }))).toMatchObject({ issuedAt: null, expiresAt: null });
    expect(kinds(aJwt({ exp: 1 }).split('.').slice(0, 2).join('.'))).toEqual(['truncated']);
    expect(kinds('eyJhbGciOiJIUzI1NiJ9.bm8ganNvbg.x')).toEqual(['undecodable']);
  });
});

describe('what is odd about a token', () => {
  it.each([
    ['', 'empty'],
    [`"${printedAppToken}"`, 'quotes'],
    [`${printedAppToken.slice(0, 60)}\n${printedAppToken.slice(60)}`, 'whitespace'],
    ['YWMte3bGuOukEeiTkN…', 'ellipsis'],
    ['YWMte3bGuOukEeiTkN...', 'ellipsis'],
    ['••••••', 'masked'],
    ['YWMt****************', 'masked'],
    [`${printedAppToken}%3D%3D`, 'percent-encoded'],
    ['YXA6i-Ak8Ol4Eei2l11ZjV-EAg', 'client-credential'],
    ['8be024f0 is no token', 'whitespace'],
    ['这不是 token', 'whitespace'],
    ['<YOUR_TOKEN>', 'bad-character'],
  ])('%j: %s', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it('shows where', () => {
    expect(readToken('abc$def').oddities).toEqual([{ kind: 'bad-character', index: 3, character: '$' }]);
    expect(readToken('ab 😀').oddities[0]).toEqual({ kind: 'whitespace', index: 2 });
    expect(readToken('ab😀').oddities).toEqual([{ kind: 'bad-character', index: 2, character: '😀' }]);
  });

  it('keeps nobody from reading what is in it', () => {
    const wrapped = `"${printedAppToken.slice(0, 60)}\r\n${printedAppToken.slice(60)}%3D%3D"`;
    expect(readToken(wrapped).application).toEqual(readToken(printedAppToken).application);
  });

  it('is that a text of a megabyte is none', () => {
    expect(kinds('"'.repeat(1_000_000))).toContain('too-long');
    expect(kinds(`YWMt${'A'.repeat(1_000_000)}`)).toContain('too-long');
  });
});

describe('any text', () => {
  const starts = fc.constantFrom('', 'YWMt', '007eJx', 'ZHQt', 'eyJ', 'YXA6');
  const rest = fc.oneof(
    anyText,
    fc.base64String({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url')),
  );

  it('is read without a throw, and never says more than it may', () => {
    fc.assert(
      fc.property(starts, rest, (start, text) => {
        const read = readToken(start + text);
        for (const time of [read.issuedAt, read.expiresAt]) {
          if (time !== null) expect(Number.isFinite(time.value)).toBe(true);
        }
      }),
    );
  });

  it('cut anywhere is read without a throw, and never as belonging to another app', () => {
    const tokens = [printedAppToken, printedUserToken].map((token) => [
      token,
      readToken(token).application?.value,
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...tokens), fc.nat(129), ([token = '', application], length) => {
        const cut = readToken(token.slice(0, length)).application;
        expect(cut === null || cut.value === application).toBe(true);
      }),
    );
  });

  it('of any parts is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2013), max: Date.UTC(2100) }),
        fc.integer({ min: 1, max: 2 ** 32 - 1 }),
        fc.uuid(),
        fc.uuid(),
        (at, seconds, belongsTo, holderUuid) => {
          const parts = {
            issuedAt: at,
            lifetime: seconds * 1000,
            belongsTo,
            holderUuid,
            holder: 'user' as const,
          };
          expect(readToken(anOpaqueToken(parts))).toMatchObject({
            issuedAt: { value: at },
            expiresAt: { value: at + seconds * 1000 },
            application: { value: belongsTo },
            userUuid: { value: holderUuid },
            oddities: [],
          });
        },
      ),
    );
  });
});
