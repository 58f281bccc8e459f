import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { earlier, now, refused, tell } from './in-a-log';

const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const ask = (path: string, method = 'GET', otherCalls: Parameters<typeof tell>[1] = []) =>
  tell(refused(method, `/acme/shop${path}`, notFound), otherCalls);

describe('“Service resource not found”', () => {
  it.each([
    ['/users/nobody', 'no-such-user', 'The service finds no user nobody in acme#shop'],
    ['/chatgroups/404', 'no-such-group', 'No group 404 in acme#shop'],
    ['/chatrooms/404', 'no-such-room', 'No chat room 404 in acme#shop'],
  ])('on %s means the one thing that the path names', (path, cause, title) => {
    const told = ask(path);
    expect(told.verdicts[cause]).toBe('confirmed');
    expect(told.title).toBe(title);
    expect(told.places[cause]).toEqual([{ in: 'path', segment: 3 }]);
    const others = Object.entries(told.verdicts).filter(([id]) => id !== cause && id !== 'stale-user');
    expect(others.map(([, verdict]) => verdict)).toEqual(['ruled-out', 'ruled-out', 'ruled-out']);
  });

  it('leaves a broken record possible, of a user alone', () => {
    expect(ask('/users/nobody').verdicts['stale-user']).toBe('possible');
    expect(ask('/chatgroups/404').verdicts['stale-user']).toBe('ruled-out');
  });

  it('is less sure below the thing named', () => {
    expect(ask('/users/nobody/offline_msg_count').verdicts['no-such-user']).toBe('likely');
    expect(ask('/chatgroups/404/announcement').verdicts['no-such-group']).toBe('likely');
  });

  it('is less sure of several ids at once', () => {
    expect(ask('/chatgroups/404,405').verdicts['no-such-group']).toBe('likely');
  });

  it('is sure there too where the service says that it is the user', () => {
    const body = { error: notFound[1], exception: 'UserNotFoundException', error_description: notFound[2] };
    const call = aCall({
      url: 'https://a1.easemob.com/acme/shop/users/nobody/status',
      status: 404,
      body,
      startedAt: now,
    });
    expect(tell(call).verdicts['no-such-user']).toBe('confirmed');
  });

  it('decides nothing between two things that are named', () => {
    const told = ask('/chatgroups/404/users/nobody', 'POST');
    expect(told.verdicts).toMatchObject({
      'no-such-user': 'possible',
      'no-such-group': 'possible',
      'no-such-room': 'ruled-out',
      'no-such-path': 'ruled-out',
    });
  });

  it('says nothing of a path that names nothing', () => {
    expect(ask('/users/batch/status', 'POST').verdicts['no-such-user']).toBe('possible');
  });

  it('is likely a broken record where the list of users shows the user', () => {
    const list = earlier(1000, 'GET', '/acme/shop/users?limit=100', {
      body: { entities: [{ username: 'ghost' }] },
    });
    const told = ask('/users/ghost', 'GET', [list]);
    expect(told.verdicts).toMatchObject({ 'stale-user': 'likely', 'no-such-user': 'possible' });
    expect(ask('/users/nobody', 'GET', [list]).verdicts['no-such-user']).toBe('confirmed');
  });
});

describe('deleting a user, refused without a word', () => {
  const deletion = (name: string) =>
    aCall({
      method: 'DELETE',
      url: `https://a1.easemob.com/acme/shop/users/${name}`,
      status: 404,
      startedAt: now,
    });

  it('likely means that there is no such user: a proxy might answer so too', () => {
    expect(tell(deletion('nobody')).verdicts['no-such-user']).toBe('likely');
  });
});
