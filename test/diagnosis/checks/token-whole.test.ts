import { describe, expect, it } from 'vitest';
import { aJwt, anAccessToken2, anOpaqueToken } from '../token/made-tokens';
import { explain, now, refused, tokenCall } from './explained';

const token = anOpaqueToken({ issuedAt: now - 60_000 });
const oauth = 'unauthorized/oauth';
const corrupt = 'auth_bad_access_token/corrupt-token';
const agora = anAccessToken2({ issuedAt: now - 60_000, lifetime: 86_400_000 });

describe('a token that `/token` returned, sent otherwise', () => {
  it.each([
    ['cut at its end', token.slice(0, -4), 'Of the 130 characters', '126 were sent'],
    ['cut at its beginning', token.slice(4), 'Of the 130 characters', '126 were sent'],
    ['with more around it', `${token}abc`, 'was sent with 3 more characters around it', ''],
    ['in other letters', token.toLowerCase(), 'in other upper and lower case', ''],
    [
      'changed in one place',
      `${token.slice(0, 99)}!${token.slice(100)}`,
      'but for 1 character changed',
      '100',
    ],
    ['wrapped', `${token.slice(0, 60)} ${token.slice(60)}`, 'with white space in it', ''],
  ])('is known again: %s', (_, sent, ...words) => {
    const { title, verdicts, evidence, steps } = explain(refused(corrupt, `Bearer ${sent}`), [
      tokenCall({ token }),
    ]);
    expect(title).toBe('The token was altered on its way into the call');
    expect(verdicts).toMatchObject({ malformed: 'confirmed', 'bad-scheme': 'ruled-out' });
    for (const word of words) expect(evidence.malformed?.join()).toContain(word);
    expect(steps[0]).toContain('exactly as /token returned it');
  });

  it('is the same to the last character: then it is whole', () => {
    const { verdicts } = explain(refused(oauth, `Bearer ${token}`), [tokenCall({ token })]);
    expect(verdicts.malformed).toBe('ruled-out');
  });

  it('is not taken for another token of the same app', () => {
    const other = anOpaqueToken({ issuedAt: now - 120_000 });
    const { verdicts } = explain(refused(oauth, `Bearer ${token}`), [tokenCall({ token: other })]);
    expect(verdicts.malformed).toBe('possible');
  });

  it('is not known again by its first letters alone', () => {
    const { verdicts } = explain(refused(oauth, `Bearer ${token.slice(0, 12)}`), [tokenCall({ token })]);
    expect(verdicts.malformed).toBe('likely');
  });
});

describe('a token that shows by itself that it is none', () => {
  it.each([
    [`${token.slice(0, 20)}…${token.slice(-20)}`, 'The token is shortened: character 21 is …'],
    [`${token.slice(0, 20)}...`, 'The token is shortened: character 21 is …'],
    [`${token.slice(0, 20)} ${token.slice(20)}`, 'Character 21 of the token is white space'],
    [`${token}%3D`, 'The token is URL-encoded: character 131 is %'],
    [`${token.slice(0, 20)};`, 'Character 21 of the token is ;, which no token has'],
    [
      'YXA6bWFkZS11cC1mb3ItdGVzdHM',
      'A client id or client secret was sent in place of a token: it starts YXA6',
    ],
    [agora.slice(0, 40), 'The token begins as an AccessToken2 and does not decode as one'],
    [aJwt({ exp: 1 }).split('.').slice(0, 2).join('.'), 'The token breaks off after'],
  ])('is surely malformed', (sent, title) => {
    const explained = explain(refused(oauth, `Bearer ${sent}`));
    expect(explained.title).toContain(title);
    expect(explained.verdicts.malformed).toBe('confirmed');
  });

  it.each([
    [
      'breaks off',
      token.slice(0, 90),
      'The token breaks off after 90 characters (inferred from its layout).',
    ],
    ['is too long', `${token}AAAA`, '(inferred from its layout).'],
    ['is of no kind', 'made-up-without-any-form', 'begins like no token of this service'],
  ])('is likely malformed: it %s', (_, sent, words) => {
    const { verdicts, evidence, title } = explain(refused(oauth, `Bearer ${sent}`));
    expect(verdicts.malformed).toBe('likely');
    expect(title).not.toContain('inferred');
    expect(evidence.malformed?.join()).toContain(words);
  });

  it.each([token, agora, aJwt({ exp: 2_000_000_000 })])('is not: it is whole', (sent) => {
    expect(explain(refused(oauth, `Bearer ${sent}`)).verdicts.malformed).toBe('possible');
    expect(explain(refused(corrupt, `Bearer ${sent}`)).verdicts).toEqual({
      malformed: 'possible',
      'bad-scheme': 'ruled-out',
      'other-app': 'possible',
      'user-token': 'possible',
    });
  });
});

describe('an AccessToken2 made for other services', () => {
  const made = (...services: readonly number[]) =>
    anAccessToken2({
      ...{ issuedAt: now - 60_000, lifetime: 3_600_000 },
      services: services.map((number) => [number, [1], ...(number === 1 ? ['room', 'amy'] : ['amy'])]),
    });
  const ask = (token: string) => explain(refused(oauth, `Bearer ${token}`));

  it('is none for chat', () => {
    const { title, verdicts } = ask(made(1, 2));
    expect(title).toBe('The token is for rtc, rtm, not for chat');
    expect(verdicts.malformed).toBe('confirmed');
  });

  it.each([
    ['chat is among them', [1, 5]],
    ['it may be, behind one that we do not know', [1, 99]],
    ['it may be, behind one that cannot be stepped over', [7]],
  ])('may be one for chat: %s', (_, services) => {
    expect(ask(made(...services)).verdicts.malformed).toBe('possible');
  });
});
