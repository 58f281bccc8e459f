import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const noApp = (app: string) =>
  [
    404,
    'organization_application_not_found',
    `Could not find application for ${app} from URI: ${app}/users`,
  ] as const;
const ask = (app: string, ...otherCalls: Parameters<typeof tell>[1] & object) =>
  tell(refused('GET', `/${app}/users`, noApp(app)), otherCalls);

const works = earlier(1000, 'GET', '/acme/shop/users');
const worksElsewhere = earlier(1000, 'GET', 'https://a61.chat.agora.io/acme/shop/users');
const config = (domain: string, app = 'acme%23shop') =>
  earlier(2000, 'GET', `https://rs.easemob.com/easemob/server.json?app_key=${app}`, {
    body: { rest: { hosts: [{ protocol: 'https', domain, port: 443 }] } },
  });

describe('the host', () => {
  it('is the wrong one where the same app works on another', () => {
    const told = ask('acme/shop', worksElsewhere);
    expect(told.verdicts['other-host']).toBe('confirmed');
    expect(told.verdicts['wrong-app-key']).toBe('ruled-out');
    expect(told.title).toBe('acme#shop is on a61.chat.agora.io, not on a1.easemob.com');
    expect(told.places['other-host']).toEqual([{ in: 'log', callId: worksElsewhere.id }]);
    expect(told.request).toBe('GET https://a61.chat.agora.io/acme/shop/users');
  });

  it('is the wrong one also if the call that works came later', () => {
    const later = earlier(-1000, 'GET', 'https://a61.chat.agora.io/acme/shop/users');
    expect(ask('acme/shop', later).verdicts['other-host']).toBe('confirmed');
  });

  it('is only likely the wrong one where the app works on a host of one’s own', () => {
    const mock = earlier(1000, 'GET', 'http://localhost:3000/acme/shop/users');
    const told = ask('acme/shop', mock);
    expect(told.verdicts).toMatchObject({ 'other-host': 'likely', 'wrong-app-key': 'possible' });
    expect(told.steps).toEqual(['Call http://localhost:3000.']);
    expect(told.request).toBeNull();
  });

  it('proves nothing of a server of one’s own, which may ask for another app than it is asked for', () => {
    const call = refused('GET', 'https://chat.example.com/acme/shop/users', noApp('acme/shop'));
    const told = tell(call, [earlier(1000, 'GET', 'https://a61.easemob.com/acme/shop/users')]);
    expect(told.verdicts).toMatchObject({ 'other-host': 'likely', 'wrong-app-key': 'possible' });
  });

  it('is likely the wrong one where the DNS config names another', () => {
    const told = ask('acme/shop', config('a31.easemob.com'));
    expect(told.verdicts['other-host']).toBe('likely');
    expect(told.request).toBe('GET https://a31.easemob.com/acme/shop/users');
  });

  it.each([
    ['names this host', config('a1.easemob.com')],
    ['was asked for another app', config('a31.easemob.com', 'acme%23blog')],
    ['failed', { ...config('a31.easemob.com'), response: { ...works.response, status: 500 } }],
  ])('is left open where the DNS config %s', (_, call) => {
    expect(ask('acme/shop', call).verdicts['other-host']).toBe('possible');
  });

  it('is likely the wrong one where it is a test host', () => {
    const call = refused('GET', 'https://a1-hsb.easemob.com/acme/shop/users', noApp('acme/shop'));
    expect(tell(call).verdicts['other-host']).toBe('likely');
  });

  it('is left open where the app worked here', () => {
    const told = ask('acme/shop', works, worksElsewhere);
    expect(told.verdicts).toMatchObject({ 'other-host': 'possible', 'wrong-app-key': 'possible' });
  });
});

describe('the app key', () => {
  it.each([
    ['acme/shoop', 'one letter too many'],
    ['acme/sohp', 'two letters swapped'],
    ['Acme/shop', 'another case'],
    ['shop/acme', 'org and app swapped'],
  ])('is likely misspelt: %s, %s', (app) => {
    const told = ask(app, works);
    expect(told.verdicts['wrong-app-key']).toBe('likely');
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/users');
    expect(told.steps).toEqual(['If you meant acme/shop, call that.']);
  });

  it.each([
    ['acme/blog', 'quite another name'],
    ['acme/stops', 'two letters apart'],
  ])('is not called misspelt: %s, %s', (app) => {
    expect(ask(app, works).verdicts['wrong-app-key']).toBe('possible');
  });

  it('is not guessed where two apps are as near', () => {
    const other = earlier(900, 'GET', '/acme/shot/users');
    expect(ask('acme/shoq', works, other).verdicts['wrong-app-key']).toBe('possible');
  });

  it('is not compared with apps whose calls failed', () => {
    const failed = earlier(900, 'GET', '/acme/shop/users', { status: 404 });
    expect(ask('acme/shoop', failed).verdicts['wrong-app-key']).toBe('possible');
  });
});
