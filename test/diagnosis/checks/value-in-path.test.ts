import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const noGroup = (id: string) => [404, 'service_resource_not_found', `do not find this group:${id}`] as const;
const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const group = (id: string, otherCalls: Parameters<typeof tell>[1] = []) =>
  tell(refused('GET', `/acme/shop/chatgroups/${encodeURIComponent(id)}`, noGroup(id)), otherCalls);
const user = (raw: string) => tell(refused('GET', `/acme/shop/users/${raw}`, notFound));

describe('a value that was never filled in', () => {
  it.each(['undefined', 'null', 'NaN', '[object Object]', '{group_id}', ':groupId', '<id>', 'group_id'])(
    'stands in place of a group: %s',
    (id) => {
      const told = group(id);
      expect(told.verdicts['no-such-group']).toBe('confirmed');
      expect(told.title).toBe(`The path has ${id} instead of a group`);
      expect(told.places['no-such-group']).toContainEqual({ in: 'path', segment: 3 });
    },
  );

  it('may come from a creation that failed', () => {
    const failed = earlier(800, 'POST', '/acme/shop/chatgroups', { status: 400 });
    const told = group('undefined', [failed]);
    expect(told.evidence['no-such-group']).toContain(
      'undefined is in place of the id: POST /chatgroups failed 800 ms earlier, so there was no id.',
    );
    expect(told.places['no-such-group']).toContainEqual({ in: 'log', callId: failed.id });
  });

  it('comes from none that was made good since', () => {
    const failed = earlier(800, 'POST', '/acme/shop/chatgroups', { status: 400 });
    const mended = earlier(400, 'POST', '/acme/shop/chatgroups', { body: { data: { groupid: '1' } } });
    expect(group('undefined', [failed, mended]).evidence['no-such-group']).toContain(
      'undefined is where a group belongs: the value was never filled in.',
    );
  });

  it('is URL-encoded twice', () => {
    const told = user('zoe%2540shop');
    expect(told.title).toBe('zoe%2540shop is URL-encoded twice');
    expect(told.verdicts['no-such-user']).toBe('confirmed');
  });

  it('has an escape that decodes once, and is no more than a name', () => {
    expect(user('zoe%40shop').title).not.toContain('twice');
  });

  it('stands in the body of a login', () => {
    const login = (username: string) =>
      tell(
        refused('POST', '/acme/shop/token', [404, 'invalid_grant', 'user not found'], {
          requestBody: JSON.stringify({ grant_type: 'password', username, password: 'made-up' }),
        }),
      );
    expect(login('zoe ').title).toBe('The body has a space around zoe');
    expect(login('undefined').title).toBe('The body has undefined instead of a user');
    expect(login('zoe').title).toBe('zoe does not exist in acme#shop');
  });

  it('stands in place of a user', () => {
    expect(user('undefined').title).toBe('The path has undefined instead of a user');
  });

  it('is not seen in names and ids', () => {
    expect(group('66213271109633').title).toBe('There is no group or chat room 66213271109633 in acme#shop');
    expect(user('username').title).toBe('The service finds no user username in acme#shop');
    expect(user('null-pointer').title).toBe('The service finds no user null-pointer in acme#shop');
  });
});

describe('something around a value', () => {
  it.each([
    ['amy%0A', 'a line feed'],
    ['amy%20', 'a space'],
    ['%09amy', 'a tab'],
    ['%E2%80%8Bamy', 'an invisible character'],
    ['%22amy%22', 'quotes'],
  ])('makes another name of it: %s', (raw, oddity) => {
    const told = user(raw);
    expect(told.verdicts['no-such-user']).toBe('confirmed');
    expect(told.title).toBe(`The path has ${oddity} around amy`);
    expect(told.request).toBe('GET https://a1.easemob.com/acme/shop/users/amy');
  });

  it('is not seen within a name', () => {
    expect(user('a%20my').title).toBe('The service finds no user a my in acme#shop');
  });
});
