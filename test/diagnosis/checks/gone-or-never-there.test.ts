import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const noGroup = (id: string) => [404, 'service_resource_not_found', `do not find this group:${id}`] as const;
const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const badLogin = [400, 'invalid_grant', 'invalid username or password'] as const;

const getTeam = refused('GET', '/acme/shop/chatgroups/66213', noGroup('66213'));
const getAmy = refused('GET', '/acme/shop/users/amy', notFound);
const logIn = refused('POST', '/acme/shop/token', badLogin, {
  requestBody: '{"grant_type":"password","username":"amy","password":"made-up"}',
});

describe('what the log deleted', () => {
  it('is a group, and is said in the row with how long ago', () => {
    const deletion = earlier(120_000, 'DELETE', '/acme/shop/chatgroups/66213');
    const told = tell(getTeam, [deletion]);
    expect(told.title).toBe('Group 66213 was deleted 2 minutes earlier');
    expect(told.places['no-such-group']).toContainEqual({ in: 'log', callId: deletion.id });
    expect(told.evidence['no-such-group']).toContain(
      'DELETE /chatgroups/66213 deleted group 66213 2 minutes earlier.',
    );
  });

  it('is a group that only the body names', () => {
    const thread = refused('POST', '/acme/shop/thread', [404, 'group_error', 'group not found.'], {
      requestBody: '{"group_id":"66213","name":"Lunch","owner":"amy","msg_id":"1142"}',
    });
    const deletion = (id: string) => earlier(80, 'DELETE', `/acme/shop/chatgroups/${id}`);
    expect(tell(thread, [deletion('66213')]).title).toBe('Group 66213 was deleted 80 ms earlier');
    expect(tell(thread, [deletion('66214')]).title).not.toContain('deleted');
  });

  it('is a user, whatever the case of the name', () => {
    const deletion = earlier(80, 'DELETE', '/acme/shop/users/Amy');
    const call = refused('GET', '/acme/shop/users/aMY', notFound);
    const told = tell(call, [deletion]);
    expect(told.verdicts['no-such-user']).toBe('confirmed');
    expect(told.title).toBe('User aMY was deleted 80 ms earlier');
  });

  it('is a user who was deleted among others', () => {
    const deletion = earlier(80, 'DELETE', '/acme/shop/users?limit=2', {
      body: { entities: [{ username: 'ben' }, { username: 'amy' }] },
    });
    expect(tell(getAmy, [deletion]).title).toBe('User amy was deleted 80 ms earlier');
  });

  it('makes a refused login likely, since the name may have been registered anew', () => {
    const told = tell(logIn, [earlier(80, 'DELETE', '/acme/shop/users/amy')]);
    expect(told.verdicts).toMatchObject({ 'no-such-user': 'likely', 'wrong-password': 'possible' });
  });

  it('is only likely the reason where the path names two things', () => {
    const call = refused('POST', '/acme/shop/chatgroups/66213/users/amy', notFound);
    const told = tell(call, [earlier(80, 'DELETE', '/acme/shop/users/amy')]);
    expect(told.verdicts).toMatchObject({ 'no-such-user': 'likely', 'no-such-group': 'possible' });
  });

  const title = 'There is no group or chat room 66213 in acme#shop';
  it.each([
    ['another group', earlier(80, 'DELETE', '/acme/shop/chatgroups/66214')],
    ['one of another app', earlier(80, 'DELETE', '/acme/blog/chatgroups/66213')],
    ['one whose deletion failed', earlier(80, 'DELETE', '/acme/shop/chatgroups/66213', { status: 401 })],
    ['one that is deleted later', earlier(-80, 'DELETE', '/acme/shop/chatgroups/66213')],
    ['a member of it', earlier(80, 'DELETE', '/acme/shop/chatgroups/66213/users/amy')],
  ])('is not it, if it was %s', (_, call) => {
    expect(tell(getTeam, [call]).title).toBe(title);
  });

  it('is there again once it worked again', () => {
    const calls = [
      earlier(200, 'DELETE', '/acme/shop/chatgroups/66213'),
      earlier(100, 'GET', '/acme/shop/chatgroups/66213'),
    ];
    expect(tell(getTeam, calls).title).toBe(title);
  });
});

describe('what was never made', () => {
  const failed = earlier(3_000, 'POST', '/acme/shop/users', {
    status: 400,
    requestBody: '{"username":"Amy"}',
  });

  it('is a user whose registration failed', () => {
    const told = tell(refused('GET', '/acme/shop/users/amy/status', notFound), [failed]);
    expect(told.verdicts['no-such-user']).toBe('likely');
    expect(told.evidence['no-such-user']).toContain(
      'POST /users was to register amy 3 seconds earlier, but failed.',
    );
    expect(told.steps).toEqual(['Fix POST /users first, and stop if it fails.']);
  });

  it('is none whose name was taken, since the user is there then', () => {
    const taken = earlier(3_000, 'POST', '/acme/shop/users', {
      status: 400,
      requestBody: '{"username":"amy"}',
      body: { error: 'duplicate_unique_property_exists' },
    });
    expect(tell(getAmy, [taken]).evidence['no-such-user']).toHaveLength(1);
  });

  it('is none that was registered after all', () => {
    const made = earlier(1_000, 'POST', '/acme/shop/users', {
      requestBody: '{"username":"Amy"}',
      body: { entities: [{ username: 'amy' }] },
    });
    const told = tell(getAmy, [failed, made]);
    expect(told.evidence['no-such-user']).toContain(
      'amy was there 1 second earlier: POST /users returned 200.',
    );
  });
});

describe('a user whom the log knows', () => {
  it('has likely another password', () => {
    const told = tell(logIn, [earlier(60_000, 'GET', '/acme/shop/users/amy')]);
    expect(told.verdicts).toMatchObject({ 'no-such-user': 'ruled-out', 'wrong-password': 'likely' });
  });

  it('says nothing of other users', () => {
    const told = tell(logIn, [earlier(60_000, 'GET', '/acme/shop/users/ben')]);
    expect(told.verdicts['no-such-user']).toBe('possible');
  });
});
