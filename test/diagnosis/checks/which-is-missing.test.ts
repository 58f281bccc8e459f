import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/model/call';
import { earlier, refused, tell } from './in-a-log';

const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const ask = (method: string, path: string, body: object, otherCalls: readonly Call[] = []) =>
  tell(
    refused(method, `/acme/shop${path}`, notFound, {
      requestBody: JSON.stringify(body),
      requestHeaders: [['Content-Type', 'application/json']],
    }),
    otherCalls,
  );
const registered = (ms: number, username: string) =>
  earlier(ms, 'POST', '/acme/shop/users', {
    requestBody: JSON.stringify([{ username }]),
    body: { entities: [{ username }] },
  });
const apply = '/users/amy/contacts/apply';

describe('“Service resource not found”, of a call that names several things', () => {
  it('means the user in the body, where the log shows the one in the path', () => {
    const told = ask('POST', apply, { usernames: ['nobody'] }, [registered(67, 'amy')]);
    expect(told.title).toBe('Likely: The service finds no user nobody');
    expect(told.verdicts['no-such-user']).toBe('likely');
    expect(told.evidence['no-such-user']?.[0]).toContain('amy was there 67 ms earlier');
    expect(told.evidence['no-such-user']?.join()).not.toContain('The only thing in the path');
    expect(told.places['no-such-user']).toContainEqual(expect.objectContaining({ in: 'request-body' }));
  });

  it('names both, where the log knows neither', () => {
    const told = ask('POST', apply, { usernames: ['nobody'] });
    expect(told.title).toBe('The service finds no user amy or user nobody');
    expect(told.verdicts['no-such-user']).toBe('possible');
  });

  it('may mean a group or its new owner', () => {
    const told = ask('PUT', '/chatgroups/404', { newowner: 'nobody' });
    expect(told.title).toBe('The service finds no group 404 or user nobody');
    expect(told.verdicts).toMatchObject({ 'no-such-group': 'possible', 'no-such-user': 'possible' });
  });

  it('rules out the group that answered shortly before', () => {
    const answered = earlier(1000, 'GET', '/acme/shop/chatgroups/404');
    const told = ask('PUT', '/chatgroups/404', { newowner: 'nobody' }, [answered]);
    expect(told.verdicts).toMatchObject({ 'no-such-group': 'ruled-out', 'no-such-user': 'likely' });
  });

  it('rules out nothing by what was there long before, or was deleted since', () => {
    const long = ask('POST', apply, { usernames: ['nobody'] }, [registered(3_600_000, 'amy')]);
    expect(long.title).toContain('amy or user nobody');
    const gone = earlier(20, 'DELETE', '/acme/shop/users/amy');
    const deleted = ask('POST', apply, { usernames: ['nobody'] }, [registered(67, 'amy'), gone]);
    expect(deleted.evidence['no-such-user']?.join()).not.toContain('does not show user nobody');
  });

  it('says nothing of whom where there are too many', () => {
    const told = ask('POST', apply, { usernames: ['a', 'b', 'c', 'd'] });
    expect(told.title).toBe('The service does not find something that the call names');
  });
});
