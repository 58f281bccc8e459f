import { describe, expect, it } from 'vitest';
import { aDynamicToken, aJwt, anAccessToken2, anOpaqueToken, aUsergridToken } from '../token/made-tokens';
import { explain, now, type Refusal, refused, tokenCall } from './explained';

const day = 86_400_000;
const hour = 3_600_000;
const expired = 'unauthorized/expired-token';
const oauth = 'unauthorized/oauth';
const send = (token: string, refusal: Refusal = oauth) => refused(refusal, `Bearer ${token}`);
const agora = (issuedAt: number, lifetime: number) => anAccessToken2({ issuedAt, lifetime });

describe('an AccessToken2 that says it lives longer than a day', () => {
  it('is likely past the day that Agora allows', () => {
    const { title, verdicts } = explain(send(agora(now - 2 * day, 30 * day)));
    expect(title).toBe(
      'Likely: Agora allows a token 24 hours at most; this one was issued 2 days before the call',
    );
    expect(verdicts.expired).toBe('likely');
  });

  it('may be alive within it', () => {
    expect(explain(send(agora(now - hour, 30 * day))).verdicts.expired).toBe('possible');
  });
});

describe('a token that a `/token` call of the log returned', () => {
  const token = anOpaqueToken({ issuedAt: now - 2 * hour });
  const answered = (expiresIn: number) => tokenCall({ token, expiresIn, startedAt: now - 2 * hour });

  it('is past its `expires_in`', () => {
    const { title, verdicts, evidence } = explain(send(token, expired), [answered(3600)]);
    expect(title).toMatch(/^The token expired 59 minutes before this call$/);
    expect(verdicts).toEqual({ expired: 'confirmed', 'not-sent': 'ruled-out' });
    expect(evidence.expired?.[0]).toContain('good for 1 hour; it ran out 59 minutes before the call');
  });

  it('has time left, which rules out its age unless the service itself speaks of it', () => {
    const log = [answered(10_800)];
    expect(explain(send(token), log).verdicts.expired).toBe('ruled-out');
    expect(explain(send(token, expired), log).verdicts.expired).toBe('likely');
    expect(explain(send(token), log).evidence.expired?.[0]).toContain('by its expires_in it had 1 hour left');
  });

  it('is judged by the log’s clock alone, however wrong it is', () => {
    const call = send(token, expired);
    const wrong = { ...call, startedAt: call.startedAt + 400 * day };
    expect(
      explain(wrong, [{ ...answered(10_800), startedAt: wrong.startedAt - hour }]).verdicts.expired,
    ).toBe('likely');
  });

  it('is likely past it where a server of one’s own says how long it lives, or its session', () => {
    const login = { ...answered(3600), id: 'login' };
    const url = 'https://api.example.com/app/chat/user/login';
    const log = [{ ...login, request: { ...login.request, url } }];
    expect(explain(send(token), log).verdicts.expired).toBe('likely');
    expect(explain(send(token, expired), log).verdicts.expired).toBe('likely');
  });

  it('was replaced since: the step names the newer one', () => {
    const newer = tokenCall({
      token: anOpaqueToken({ issuedAt: now - 60_000 }),
      startedAt: now - 60_000,
    });
    expect(explain(send(token, expired), [answered(3600), newer]).steps[0]).toContain(
      'this call still carries the one before it',
    );
  });

  it('was not replaced by the token of somebody else', () => {
    const other = tokenCall({ token: anOpaqueToken({ issuedAt: now - 1 }), username: 'ben' });
    expect(explain(send(token, expired), [answered(3600), other]).steps[0]).toContain('Get a new token');
  });
});

describe('a token that says when it ends', () => {
  it.each([
    ['an AccessToken2', agora(now - 3 * day, day)],
    [
      'a dynamic token',
      aDynamicToken({ curTime: (now - 3 * day) / 1000, ttl: day / 1000, appkey: 'acme#shop' }),
    ],
    ['a token of Usergrid', aUsergridToken(now - 3 * day, now - 2 * day)],
  ])('is past it: %s', (_, token) => {
    const { title, verdicts } = explain(send(token));
    expect(title).toBe('The token expired 2 days before this call');
    expect(verdicts.expired).toBe('confirmed');
  });

  it('is likely past it where it is a JWT, which other services issue too', () => {
    const { verdicts, evidence } = explain(send(aJwt({ exp: (now - 2 * day) / 1000 })));
    expect(verdicts.expired).toBe('likely');
    expect(evidence.expired?.[0]).toContain('was 2 days before the call');
  });

  it('has time left', () => {
    const { verdicts, evidence } = explain(send(agora(now - hour, day)));
    expect(verdicts.expired).toBe('ruled-out');
    expect(evidence.expired?.[0]).toContain('it had 23 hours left');
  });

  it('has so little left that clocks may differ by more', () => {
    expect(explain(send(agora(now - day + 60_000, day))).verdicts.expired).toBe('possible');
  });

  it('never ends', () => {
    expect(explain(send(anOpaqueToken({ issuedAt: now - 900 * day, lifetime: 0 }))).verdicts.expired).toBe(
      'possible',
    );
  });

  it('is likely at fault under words that are not known', () => {
    expect(explain(send(agora(now - 3 * day, day), 'unauthorized/code')).verdicts['bad-token']).toBe(
      'likely',
    );
  });
});

describe('a token whose layout was inferred', () => {
  it('is likely past its life, and the words say why', () => {
    const token = anOpaqueToken({ issuedAt: now - 61 * day, lifetime: 60 * day });
    const { verdicts, evidence } = explain(send(token));
    expect(verdicts.expired).toBe('likely');
    expect(evidence.expired?.[0]).toMatch(/good for 60 days, which ran out 1 day before.*inferred/);
  });

  it('that seems to have time left excludes nothing', () => {
    const { verdicts, evidence } = explain(send(anOpaqueToken({ issuedAt: now - day })));
    expect(verdicts.expired).toBe('possible');
    expect(evidence.expired?.[0]).toContain('had 59 days left (inferred');
  });

  it('and that tells its issue alone is measured by what `/token` gives others', () => {
    const token = aUsergridToken(now - 61 * day, null);
    const other = tokenCall({ token: anOpaqueToken({ issuedAt: now }), expiresIn: 5_184_000 });
    const { verdicts, evidence } = explain(send(token), [other]);
    expect(verdicts.expired).toBe('likely');
    expect(evidence.expired?.[0]).toContain(
      'issued 61 days before the call; /token gives tokens of this app 60 days',
    );
    expect(explain(send(token)).evidence.expired).toEqual([]);
  });
});

describe('a clock that is off', () => {
  const token = agora(now - 3 * hour, hour);

  it('does not matter where the service says what time it is', () => {
    const call = send(token);
    const { verdicts, evidence } = explain({ ...call, startedAt: now - 30 * day });
    expect(verdicts.expired).toBe('confirmed');
    expect(evidence.expired).toContainEqual(
      'This computer’s clock is 30 days behind the service’s; the service’s was used.',
    );
  });

  it('may be all there is: then only a day proves anything', () => {
    const body = { error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)' };
    const byOwnClock = (made: string) => explain(refused(oauth, `Bearer ${made}`, { body })).verdicts.expired;
    expect(byOwnClock(token)).toBe('likely');
    expect(byOwnClock(agora(now - 5 * day, day))).toBe('confirmed');
    expect(byOwnClock(agora(now - hour, 2 * hour))).toBe('possible');
  });

  it('is read from the `Date` header where the body has no time', () => {
    const call = refused(oauth, `Bearer ${token}`, {
      body: { error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)' },
      responseHeaders: [['date', new Date(now).toUTCString()]],
    });
    expect(explain(call).verdicts.expired).toBe('confirmed');
  });

  it('shows by a token of the future, which proves nothing', () => {
    const { verdicts, evidence } = explain(send(agora(now + 2 * hour, hour)));
    expect(verdicts.expired).toBe('possible');
    expect(evidence.expired?.[0]).toContain('a clock is off');
  });

  it('that no one knows says nothing', () => {
    const call = refused(oauth, `Bearer ${token}`, {
      body: { error: 'unauthorized', error_description: 'Unable to authenticate (OAuth)' },
      startedAt: 0,
    });
    expect(explain(call).verdicts.expired).toBe('possible');
    expect(explain(call).evidence.expired).toEqual([]);
  });
});

describe('a token that nobody could read', () => {
  it.each(['not-a-token', 'YWMt', '007eJx', 'eyJ'])('has no age: %s', (token) => {
    expect(explain(send(token)).verdicts.expired).toBe('possible');
  });
});
