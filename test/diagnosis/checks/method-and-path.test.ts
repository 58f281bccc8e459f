import { describe, expect, it } from 'vitest';
import { aCall } from '../../fixtures/calls';
import { now, refused, tell } from './in-a-log';

const unsupported = [405, 'unsupported_service_operation', 'Service operation not supported'] as const;
const ask = (method: string, path: string, requestBody: string | null = null) =>
  tell(refused(method, `/acme/shop${path}`, unsupported, { requestBody }));

describe('a method that the path does not support', () => {
  it('is named, with those that it does support and what they do', () => {
    const told = ask('PUT', '/chatgroups');
    expect(told.verdicts).toEqual({ 'wrong-method': 'confirmed', 'wrong-path': 'ruled-out' });
    expect(told.title).toBe('/chatgroups supports GET, POST, not PUT');
    expect(told.steps).toEqual([
      "GET /chatgroups: List the app's groups.",
      'POST /chatgroups: Create a group.',
    ]);
    expect(told.request).toBeNull();
  });

  it('is exchanged where there is one other, and the body fits it', () => {
    expect(ask('GET', '/chatgroups/1/invite').request).toBeNull();
    expect(ask('PUT', '/chatgroups/1/invite', '{"usernames":["ben"]}').request).toBe(
      'POST https://a1.easemob.com/acme/shop/chatgroups/1/invite',
    );
    expect(ask('POST', '/chatgroups/1/acks/2').request).toBe(
      'GET https://a1.easemob.com/acme/shop/chatgroups/1/acks/2',
    );
    expect(ask('POST', '/chatgroups/1/acks/2', '{}').request).toBeNull();
  });

  it('is not exchanged for the one that deletes', () => {
    const told = ask('GET', '/users/amy/disconnect/web_1');
    expect(told.title).toBe('/users/amy/disconnect/web_1 supports DELETE, not GET');
    expect(told.request).toBeNull();
  });

  it('may be one that no call of the API uses', () => {
    const told = ask('PATCH', '/chatgroups/1', '{"groupname":"Team"}');
    expect(told.verdicts['wrong-method']).toBe('confirmed');
    expect(told.title).toBe('The API has no PATCH calls');
    expect(told.steps).toContain('PUT /chatgroups/1: Update a group.');
  });

  it.each([405, 500, 501])('is found under a bare status %i too', (status) => {
    const call = (method: string) =>
      tell(
        aCall({
          ...{ method, status, startedAt: now },
          url: 'https://a1.easemob.com/acme/shop/token',
        }),
      );
    const verdicts = Object.values(call(status === 501 ? 'PATCH' : 'GET').verdicts);
    expect(verdicts).toContain(status === 500 ? 'likely' : 'confirmed');
  });
});

describe('a method that the path does support', () => {
  it('is not blamed', () => {
    expect(ask('POST', '/token', '{}').verdicts['wrong-method']).toBe('possible');
  });

  it('rules out that there is no such path', () => {
    const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
    const told = tell(refused('GET', '/acme/shop/users/nobody', notFound));
    expect(told.verdicts['no-such-path']).toBe('ruled-out');
    expect(told.evidence['no-such-path']).toEqual(['/users/nobody is a path of the API.']);
  });
});
