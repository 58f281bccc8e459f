import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const noGroup = [404, 'service_resource_not_found', 'do not find this group:66213'] as const;
const getTeam = refused('GET', '/acme/shop/chatgroups/66213', noGroup);

describe('an id', () => {
  it('is that of a chat room, where a group belongs', () => {
    const told = tell(getTeam, [earlier(500, 'GET', '/acme/shop/chatrooms/66213')]);
    expect(told.title).toBe('66213 is the id of a chat room, not of a group');
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/chatrooms/66213');
  });

  it('is that of a chat room that the log created', () => {
    const created = earlier(500, 'POST', '/acme/shop/chatrooms', { body: { data: { id: '66213' } } });
    expect(tell(getTeam, [created]).title).toBe('66213 is the id of a chat room, not of a group');
  });

  it('is that of a group, where a chat room belongs', () => {
    const call = refused('GET', '/acme/shop/chatrooms/66213/users', noGroup);
    const told = tell(call, [earlier(500, 'GET', '/acme/shop/chatgroups/66213')]);
    expect(told.title).toBe('66213 is the id of a group, not of a chat room');
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/chatgroups/66213/users');
  });

  it('has no corrected request where the other kind has no such path', () => {
    const call = refused('POST', '/acme/shop/chatgroups/66213/apply', noGroup);
    expect(tell(call, [earlier(500, 'GET', '/acme/shop/chatrooms/66213')]).request).toBeNull();
  });

  it('belongs to another app', () => {
    const told = tell(getTeam, [earlier(500, 'GET', '/acme/blog/chatgroups/66213')]);
    expect(told.evidence['no-such-group']).toContain(
      'Group 66213 belongs to acme#blog (GET /chatgroups/66213), but this call goes to acme#shop.',
    );
  });

  it('is not known by a call that failed, or by one for something else', () => {
    const calls = [
      earlier(500, 'GET', '/acme/shop/chatrooms/66213', { status: 404 }),
      earlier(400, 'GET', '/acme/shop/chatrooms/66214'),
    ];
    expect(tell(getTeam, calls).title).toBe('There is no group or chat room 66213 in acme#shop');
  });
});
