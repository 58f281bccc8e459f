import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const inGroup = [
  403,
  'forbidden_op',
  'can not join this group, reason:user: ben already in group: 66213\n',
] as const;
const notMembers = [403, 'forbidden_op', 'users [cho, ben] are not members of this group!'] as const;
const sameOwner = [403, 'forbidden_op', 'new owner and old owner are the same'] as const;
const taken = [
  400,
  'duplicate_unique_property_exists',
  'Application null Entity user requires that property named username be unique, value of amy exists',
] as const;

const add = refused('POST', '/acme/shop/chatgroups/66213/users/ben', inGroup);
const addSeveral = refused('POST', '/acme/shop/chatgroups/66213/users', inGroup, {
  requestBody: '{"usernames":["cho","ben"]}',
});
const already = 'ben is already in group 66213';

describe('a member who cannot be added', () => {
  it('was added by the same call', () => {
    const before = earlier(80, 'POST', '/acme/shop/chatgroups/66213/users/ben');
    const told = tell(add, [before]);
    expect(told.title).toBe('Sent twice: the same call succeeded 80 ms earlier');
    expect(told.places['already-member']).toContainEqual({ in: 'log', callId: before.id });
  });

  it.each([
    ['among others', 'POST', '/users', { requestBody: '{"usernames":["ben","kim"]}' }],
    ['by a list of those who joined', 'POST', '/users', { body: { data: { newmembers: ['ben'] } } }],
    ['before, as the list of members shows', 'GET', '/users', { body: { data: [{ member: 'ben' }] } }],
    ['before: he is the owner', 'GET', '/users', { body: { data: [{ owner: 'ben' }] } }],
  ])('was added %s', (_, method, path, parts) => {
    const before = earlier(80, method, `/acme/shop/chatgroups/66213${path}`, parts);
    expect(tell(addSeveral, [before]).title).toBe('80 ms earlier, ben was already in 66213');
  });

  it('came with the group when it was created', () => {
    const created = earlier(80, 'POST', '/acme/shop/chatgroups', {
      requestBody: '{"owner":"amy","members":["ben"]}',
      body: { data: { groupid: '66213' } },
    });
    expect(tell(add, [created]).title).toBe('80 ms earlier, ben was already in 66213');
  });

  it.each([
    ['to another group', earlier(80, 'POST', '/acme/shop/chatgroups/66214/users/ben')],
    ['as another user', earlier(80, 'POST', '/acme/shop/chatgroups/66213/users/benny')],
    ['in vain', earlier(80, 'POST', '/acme/shop/chatgroups/66213/users/ben', { status: 403 })],
    ['later', earlier(-80, 'POST', '/acme/shop/chatgroups/66213/users/ben')],
    ['in another app', earlier(80, 'POST', '/acme/blog/chatgroups/66213/users/ben')],
  ])('was not added by a call that added %s', (_, call) => {
    expect(tell(add, [call]).title).toBe(already);
  });

  it('was not added by a call whose effect was undone since', () => {
    const calls = [
      earlier(90, 'POST', '/acme/shop/chatgroups/66213/users/ben'),
      earlier(80, 'DELETE', '/acme/shop/chatgroups/66213/users/ben', { body: { data: { result: true } } }),
    ];
    expect(tell(add, calls).title).toBe(already);
  });
});

describe('a user who is no member', () => {
  const mute = refused('POST', '/acme/shop/chatgroups/66213/mute', notMembers, {
    requestBody: '{"usernames":["cho","ben"]}',
  });

  it('was removed before', () => {
    const removal = earlier(5_000, 'DELETE', '/acme/shop/chatgroups/66213/users/ben', {
      body: { data: { result: true, user: 'ben' } },
    });
    expect(tell(mute, [removal]).title).toBe('5 seconds earlier, ben was removed from 66213');
  });

  it('was not removed by a call that says that it did not', () => {
    const removal = earlier(5_000, 'DELETE', '/acme/shop/chatgroups/66213/users/ben,kim', {
      body: {
        data: [
          { result: false, user: 'ben' },
          { result: true, user: 'kim' },
        ],
      },
    });
    expect(tell(mute, [removal]).title).not.toContain('removed');
  });
});

describe('an owner who owns the group already', () => {
  const handOver = refused('PUT', '/acme/shop/chatgroups/66213', sameOwner, {
    requestBody: '{"newowner":"Ben"}',
  });

  it('got it before', () => {
    const before = earlier(60_000, 'PUT', '/acme/shop/chatgroups/66213', {
      requestBody: '{"newowner":"ben"}',
    });
    expect(tell(handOver, [before]).title).toBe('1 minute earlier, Ben became the owner of 66213');
  });

  it('did not get it from a call that gave it to another', () => {
    const before = earlier(60_000, 'PUT', '/acme/shop/chatgroups/66213', {
      requestBody: '{"newowner":"amy"}',
    });
    expect(tell(handOver, [before]).title).toBe('Ben already owns group 66213');
  });
});

describe('a name that is taken', () => {
  const register = refused('POST', '/acme/shop/users', taken, {
    requestBody: '{"username":"amy","password":"x"}',
  });
  const before = earlier(2_000, 'POST', '/acme/shop/users', {
    requestBody: '[{"username":"Amy","password":"y"}]',
    body: { entities: [{ username: 'amy' }] },
  });

  it('was registered by the log', () => {
    expect(tell(register, [before]).title).toBe('amy was registered 2 seconds earlier');
  });

  it('keeps the title of its batch', () => {
    const batch = refused('POST', '/acme/shop/users', taken, {
      requestBody: '[{"username":"kim","password":"x"},{"username":"amy","password":"x"}]',
    });
    const told = tell(batch, [before]);
    expect(told.title).not.toContain('2 seconds');
    expect(told.evidence.batch).toContain('POST /users registered amy 2 seconds earlier.');
  });
});

describe('other states of the log', () => {
  it('tell since when a user is banned', () => {
    const call = refused('POST', '/acme/shop/token', [400, 'invalid_grant', 'user not activated'], {
      requestBody: '{"grant_type":"password","username":"amy","password":"x"}',
    });
    const ban = earlier(1_000, 'POST', '/acme/shop/users/amy/deactivate');
    expect(tell(call, [ban]).title).toBe('amy was banned 1 second earlier');
    const unban = earlier(500, 'POST', '/acme/shop/users/amy/activate');
    expect(tell(call, [ban, unban]).title).not.toContain('banned 1 second');
  });

  it('tell that a message was recalled before', () => {
    const call = refused(
      'POST',
      '/acme/shop/messages/msg_recall',
      [403, 'message_recall_error', 'not_found msg'],
      { requestBody: '{"msg_id":"1142","to":"ben","chat_type":"chat","force":true}' },
    );
    const recall = earlier(1_000, 'POST', '/acme/shop/messages/msg_recall', {
      requestBody: '{"msg_id":"1142","to":"ben","chat_type":"chat","force":false}',
      body: { msgs: [{ msg_id: '1142', recalled: 'yes' }] },
    });
    const told = tell(call, [recall]);
    expect(told.verdicts).toEqual({ recalled: 'confirmed', expired: 'possible' });
    const failed = {
      ...recall,
      response: { ...recall.response, body: '{"msgs":[{"msg_id":"1142","recalled":"no"}]}' },
    };
    expect(tell(call, [failed]).verdicts.recalled).toBe('possible');
    const sent = earlier(1_000, 'POST', '/acme/shop/messages/users', { body: { data: { ben: '1142' } } });
    expect(tell(call, [sent]).verdicts.recalled).toBe('possible');
  });
});

describe('the owner of a new thread', () => {
  const thread = refused('POST', '/acme/shop/thread', [404, 'group_error', 'user not in group.'], {
    requestBody: '{"group_id":"66213","name":"Lunch","owner":"ben","msg_id":"1142"}',
  });

  it('was removed from the group that the body names', () => {
    const removal = earlier(80, 'DELETE', '/acme/shop/chatgroups/66213/users/ben');
    expect(tell(thread, [removal]).title).toBe('80 ms earlier, ben was removed from 66213');
  });

  it.each([
    ['of another group', '/acme/shop/chatgroups/66214/users/ben'],
    ['who is another', '/acme/shop/chatgroups/66213/users/cho'],
  ])('is not a member %s', (_, path) => {
    expect(tell(thread, [earlier(80, 'DELETE', path)]).title).not.toContain('removed');
  });
});

describe('a group’s id that is taken', () => {
  const parts = { requestBody: '{"groupid":"66213","groupname":"Team","public":true,"owner":"amy"}' };
  const create = refused(
    'POST',
    '/acme/shop/chatgroups',
    [400, 'illegal_argument', 'group ID 66213 already exists!'],
    parts,
  );

  it('is that of the same call, sent twice', () => {
    const first = earlier(80, 'POST', '/acme/shop/chatgroups', {
      ...parts,
      body: { data: { groupid: '66213' } },
    });
    const told = tell(create, [first]);
    expect(told.title).toBe('Sent twice: the same call succeeded 80 ms earlier');
    expect(told.steps).toEqual(['Send the call once, and use the response to the first one.']);
  });
});
