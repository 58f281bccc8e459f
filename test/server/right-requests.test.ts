import { request } from 'node:https';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChatServer, startChatServer } from './chat-server';
import { clientOf } from './client';
import { writeHour } from './hours';
import { credentials, device, lobby, password, storedHoursAgo, team } from './initial-state';
import { readToken } from './tokens';
import { address, appToken, type CallOptions, call, type Send, userToken } from './wrong-requests/calls';

let server: ChatServer;
let send: Send;
beforeAll(async () => {
  server = await startChatServer();
  send = clientOf(server);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

const app = 'acme/shop';

async function asApp(method: string, path: string, json?: unknown, at = app) {
  return read(await call(send, at, method, path, { token: await appToken(send, at), json }));
}

async function as(username: string, method: string, path: string, json?: unknown) {
  return read(await call(send, app, method, path, { token: await userToken(send, app, username), json }));
}

async function anybody(method: string, path: string, json?: unknown) {
  const options: CallOptions = { json };
  return read(await call(send, app, method, path, options));
}

function read({ status, body }: { status: number; body: string }) {
  return { status, ...JSON.parse(body) };
}

describe('tokens', () => {
  it('are given to the app and to its users, for as long as was asked', async () => {
    const json = { grant_type: 'client_credentials', ...credentials('acme', 'shop'), ttl: 1200 };
    const reply = await anybody('POST', '/token', json);
    expect(reply).toMatchObject({ status: 200, expires_in: 1200, application: expect.any(String) });
    expect(readToken(reply.access_token)?.appUuid).toBe(reply.application);
    expect(reply.access_token).toMatch(/^YWMt/);
  });

  it('expire', async () => {
    const json = { grant_type: 'password', username: 'amy', password, ttl: 1 };
    const { access_token: token } = await anybody('POST', '/token', json);
    const ask = () => call(send, app, 'GET', '/users/amy', { token });
    expect((await ask()).status).toBe(200);
    server.advance(1000);
    expect(read(await ask())).toMatchObject({
      status: 401,
      error_description: 'Unable to authenticate due to expired access token',
    });
  });

  it('of a user open that user, and nobody else’s things', async () => {
    expect((await as('amy', 'GET', '/users/amy')).status).toBe(200);
    const refused = await as('amy', 'GET', '/users/ben');
    expect(refused).toMatchObject({ status: 401, error: 'unauthorized' });
    expect(refused.error_description).toMatch(
      /^Subject does not have permission \[applications:get:.*:\/users\/ben\]$/,
    );
  });
});

describe('users', () => {
  it('register themselves where the app lets them', async () => {
    const reply = await anybody('POST', '/users', { username: 'Dora', password, nickname: 'D' });
    expect(reply).toMatchObject({
      status: 200,
      action: 'post',
      organization: 'acme',
      applicationName: 'shop',
    });
    expect(reply.entities).toMatchObject([{ username: 'dora', nickname: 'D', activated: true }]);
    expect((await asApp('GET', '/users/dora')).entities[0].username).toBe('dora');
  });

  it('are registered by the app where only it may', async () => {
    const reply = await asApp('POST', '/users', [{ username: 'dora', password }], 'acme/closed');
    expect(reply.entities).toHaveLength(1);
  });

  it('are all left out when one name of a batch is taken', async () => {
    const batch = [
      { username: 'dora', password },
      { username: 'ben', password },
    ];
    expect((await asApp('POST', '/users', batch)).error).toBe('duplicate_unique_property_exists');
    expect((await asApp('GET', '/users/dora')).status).toBe(404);
  });

  it('are changed, switched off and on, and deleted', async () => {
    expect((await as('ben', 'PUT', '/users/ben', { nickname: 'Benny' })).entities[0].nickname).toBe('Benny');
    await asApp('POST', '/users/ben/deactivate');
    const login = { grant_type: 'password', username: 'ben', password };
    expect(await anybody('POST', '/token', login)).toEqual({
      status: 400,
      error: 'invalid_grant',
      error_description: 'user not activated',
    });
    await asApp('POST', '/users/ben/activate');
    expect((await anybody('POST', '/token', login)).status).toBe(200);
    expect((await asApp('DELETE', '/users/ben')).status).toBe(200);
    expect((await asApp('GET', '/users/ben')).status).toBe(404);
  });

  it('change their password with the old one; the app without', async () => {
    const path = '/users/ben/password';
    expect((await anybody('PUT', path, { oldPassword: password, newpassword: 'made-up-2' })).status).toBe(
      200,
    );
    expect((await asApp('PUT', path, { newpassword: password })).status).toBe(200);
    expect(await userToken(send, app, 'ben')).toMatch(/^YWMt/);
  });

  it('make friends and block each other', async () => {
    await as('amy', 'POST', '/users/amy/contacts/users/ben');
    expect((await as('ben', 'GET', '/users/ben/contacts/users')).data).toEqual(['amy']);
    await as('amy', 'POST', '/users/amy/blocks/users', { usernames: ['cho'] });
    expect((await as('amy', 'GET', '/users/amy/blocks/users')).data).toEqual(['cho']);
  });
});

describe('groups', () => {
  it('are made, filled, handed over and dissolved', async () => {
    const made = { groupname: 'Crew', desc: '', public: true, owner: 'amy', members: ['ben'] };
    const { data } = await asApp('POST', '/chatgroups', made);
    const path = `/chatgroups/${data.groupid}`;
    expect((await asApp('POST', `${path}/users/cho`)).data.result).toBe(true);
    expect((await asApp('PUT', path, { newowner: 'cho' })).status).toBe(200);
    expect((await asApp('GET', path)).data[0]).toMatchObject({ owner: 'cho', affiliations_count: 3 });
    expect((await asApp('DELETE', `${path}/users/ben`)).status).toBe(200);
    expect((await asApp('DELETE', path)).data.success).toBe(true);
    expect((await asApp('GET', path)).status).toBe(404);
  });

  it('are changed by their owner, not by a member', async () => {
    const path = `/chatgroups/${team}`;
    expect((await as('amy', 'PUT', path, { groupname: 'Team 2' })).data).toEqual({ groupname: true });
    expect(await as('ben', 'PUT', path, { groupname: 'Mine' })).toMatchObject({
      status: 403,
      error_description: 'you have no permission to do this',
    });
  });

  it('say of each of several members whether it could be removed, in an HTTP 200', async () => {
    const { status, data } = await asApp('DELETE', `/chatrooms/${lobby}/users/cho%2Cben`);
    expect(status).toBe(200);
    expect(data).toMatchObject([
      { result: false, user: 'cho', reason: `user: cho doesn't exist in group: ${lobby}` },
      { result: true, user: 'ben' },
    ]);
  });

  it('take attributes key by key, in an HTTP 200', async () => {
    const path = (user: string) => `/metadata/chatroom/${lobby}/user/${user}`;
    await as('ben', 'PUT', path('ben'), { metaData: { topic: 'tea' } });
    const { status, data } = await as('lily', 'PUT', path('lily'), {
      metaData: { topic: 'cake', mood: 'good' },
    });
    expect(status).toBe(200);
    expect(data).toEqual({ successKeys: ['mood'], errorKeys: { topic: 'topic is not part of you' } });
  });
});

describe('messages', () => {
  it('are sent, in the newer way and in the older', async () => {
    const sent = await asApp('POST', '/messages/users', { to: ['ben'], type: 'txt', body: { msg: 'hello' } });
    expect(sent.data.ben).toMatch(/^\d+$/);
    const older = { target_type: 'users', target: ['ben'], msg: { type: 'txt', msg: 'hello' } };
    expect((await asApp('POST', '/messages', older)).data).toEqual({ ben: 'success' });
    const msgs = [{ msg_id: sent.data.ben }, { msg_id: '1' }];
    expect((await asApp('POST', '/messages/recall', { msgs })).msgs).toEqual([
      { msg_id: sent.data.ben, recalled: 'yes' },
      { msg_id: '1', recalled: 'not_found msg' },
    ]);
  });

  it('are kept, hour by hour', async () => {
    const hour = writeHour(Date.now() - storedHoursAgo * 3_600_000);
    expect((await asApp('GET', `/chatmessages/${hour}`)).data[0].url).toContain(hour);
  });
});

describe('presence', () => {
  it('is set on a connected device, and seen by who asks', async () => {
    const json = { ext: 'in a meeting' };
    expect((await as('amy', 'POST', `/users/amy/presence/${device}/1`, json)).result).toBe('ok');
    const seen = await as('ben', 'POST', '/users/ben/presence', { usernames: ['amy'] });
    expect(seen.result).toMatchObject([{ uid: 'amy', ext: 'in a meeting', status: { [device]: 1 } }]);
  });

  it('is subscribed to', async () => {
    await as('ben', 'POST', '/users/ben/presence/3600', { usernames: ['amy'] });
    const { result } = await as('ben', 'GET', '/users/ben/presence/sublist');
    expect(result).toMatchObject({ totalnum: 1, sublist: [{ uid: 'amy' }] });
  });

  it('says in its own way that an app lacks it', async () => {
    const token = await userToken(send, 'acme/free', 'amy');
    const reply = await call(send, 'acme/free', 'GET', '/users/amy/presence/sublist', { token });
    expect(read(reply)).toEqual({ status: 400, result: 'the app not open presence' });
  });
});

describe('files and attributes', () => {
  it('are stored and fetched', async () => {
    const token = await userToken(send, app, 'amy');
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'multipart/form-data; boundary=made-up',
    };
    const part = 'Content-Disposition: form-data; name="file"; filename="note.txt"';
    const body = `--made-up\r\n${part}\r\n\r\nhello\r\n--made-up--\r\n`;
    const { entities } = read(await send('POST', address(app, '/chatfiles'), { headers, body }));
    const file = await call(send, app, 'GET', `/chatfiles/${entities[0].uuid}`, { token });
    expect(file).toEqual({ status: 200, body: 'hello' });
  });

  it('of a user come as a form, as the SDK sends them', async () => {
    const Authorization = `Bearer ${await userToken(send, app, 'amy')}`;
    const headers = { Authorization, 'Content-Type': 'application/x-www-form-urlencoded' };
    await send('PUT', address(app, '/metadata/user/amy'), { headers, body: 'nickname=Amy&ext=%E8%8C%B6' });
    const wanted = { targets: ['amy'], properties: ['nickname', 'ext'] };
    expect((await as('ben', 'POST', '/metadata/user/get', wanted)).data).toEqual({
      amy: { nickname: 'Amy', ext: '茶' },
    });
  });
});

describe('the server', () => {
  it('answers a preflight, and lets any page read an answer, a refusal too', async () => {
    const preflight = await fetchHeaders('OPTIONS', '/users', {
      origin: 'https://demo.example.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    });
    expect(preflight['access-control-allow-origin']).toBe('*');
    expect(preflight['access-control-allow-headers']).toBe('authorization,content-type');
    expect((await fetchHeaders('GET', '/users', {}))['access-control-allow-origin']).toBe('*');
  });

  it('can be called by app id in place of org and app', async () => {
    const json = { grant_type: 'client_credentials', ...credentials('acme', 'shop') };
    const { application } = await anybody('POST', '/token', json);
    const path = `/app-id/${application.replaceAll('-', '')}/token`;
    const headers = { 'Content-Type': 'application/json' };
    const reply = await send('POST', `https://a1.easemob.com${path}`, {
      headers,
      body: JSON.stringify(json),
    });
    expect(read(reply)).toMatchObject({ status: 200, application });
    const unknown = await send('GET', 'https://a1.easemob.com/app-id/made-up/users');
    expect(read(unknown)).toMatchObject({ status: 404, error: 'organization_application_not_found' });
  });

  it('tells the SDK which hosts to use', async () => {
    const { body } = await send('GET', 'https://rs.chat.agora.io/easemob/server.json?app_key=acme%23shop');
    expect(JSON.parse(body).rest.hosts[0].domain).toBe('a1.easemob.com');
  });

  it('tells each app of its own host, and finds it on that domain alone', async () => {
    const config = await send('GET', 'https://rs.chat.agora.io/easemob/server.json?app_key=nova%2523shop');
    expect(JSON.parse(config.body).rest.hosts[0].domain).toBe('a61.chat.agora.io');
    const elsewhere = await send('GET', 'https://a1.easemob.com/nova/shop/users/amy');
    expect(read(elsewhere)).toMatchObject({ status: 404, error: 'organization_application_not_found' });
  });

  it('lists a user whose record is broken, and finds it by its UUID alone', async () => {
    const { entities } = await asApp('GET', '/users', undefined, 'heritage/shop');
    const ghost = entities.find((user: { username: string }) => user.username === 'ghost');
    expect((await asApp('GET', '/users/ghost', undefined, 'heritage/shop')).status).toBe(404);
    expect((await asApp('DELETE', `/users/${ghost.uuid}`, undefined, 'heritage/shop')).status).toBe(200);
  });

  it('pages what it lists', async () => {
    expect((await as('amy', 'GET', '/user/amy/contacts?limit=50')).data.contacts).toEqual([]);
    expect((await as('amy', 'GET', '/reaction/user/amy/detail?limit=50')).status).toBe(200);
    expect((await asApp('GET', '/thread?limit=50')).entities).toEqual([]);
    expect((await asApp('GET', '/robot/rule?page=1&size=10')).entities).toEqual([]);
    expect((await asApp('GET', '/push/label')).data).toEqual([]);
  });

  it('hands out the demo page with the SDK', async () => {
    const page = await send('GET', server.demoUrl);
    expect(page.body).toContain('<script src="/Agora-chat.js"');
    expect((await send('GET', `${server.demoUrl}Agora-chat.js`)).body.length).toBeGreaterThan(100_000);
  });
});

async function fetchHeaders(method: string, path: string, headers: Record<string, string>) {
  const { port, certificate } = server;
  return new Promise<Record<string, unknown>>((resolve, reject) => {
    const url = new URL(address(app, path));
    const host = url.hostname;
    const options = {
      method,
      host: '127.0.0.1',
      port,
      servername: host,
      path: url.pathname,
      ca: certificate,
    };
    const call = request({ ...options, headers: { ...headers, host }, agent: false }, (response) => {
      response.resume();
      resolve(response.headers);
    });
    call.on('error', reject);
    call.end();
  });
}
