import { describe, expect, it } from 'vitest';
import { refused, tell } from './in-a-log';

const noApi = [500, 'web_application', 'javax.ws.rs.WebApplicationException'] as const;
const notFound = [404, 'service_resource_not_found', 'Service resource not found'] as const;
const unsupported = [500, 'unsupported_service_operation', 'Service operation not supported'] as const;

const ask = (method: string, path: string) => tell(refused(method, path, noApi));
const inShop = (path: string) => `https://a1.easemob.com/acme/shop${path}`;

describe('a path that the API does not have', () => {
  it.each([
    ['GET', '/chatgroup', '/chatgroups'],
    ['GET', '/ChatGroups', '/chatgroups'],
    ['GET', '/chatgruops/1', '/chatgroups/1'],
    ['GET', '/groups/1/members', '/chatgroups/1/users'],
    ['POST', '/chatgroups/1/user/ben', '/chatgroups/1/users/ben'],
    ['GET', '/users/amy/joined_chatgroup', '/users/amy/joined_chatgroups'],
    ['POST', '/message/users', '/messages/users'],
    ['GET', '/v2/chatgroups/1', '/chatgroups/1'],
  ])('is near to one that it has: %s %s', (method, path, near) => {
    const told = ask(method, `/acme/shop${path}`);
    expect(told.verdicts['no-such-path']).toBe('confirmed');
    expect(told.title).toBe(`The API has no path ${path}: did you mean ${near}?`);
    expect(told.request).toBe(`${method} ${inShop(near)}`);
  });

  it('may lack an id, which nobody can fill in', () => {
    const told = ask('POST', '/acme/shop/chatgroups/users/ben');
    expect(told.verdicts['no-such-path']).toBe('confirmed');
    expect(told.evidence['no-such-path']).toEqual(['A segment is missing after /chatgroups: {group_id}.']);
    expect(told.request).toBeNull();
  });

  it('may be near to none', () => {
    const told = ask('GET', '/acme/shop/what/ever');
    expect(told.verdicts['no-such-path']).toBe('confirmed');
    expect(told.evidence['no-such-path']).toEqual(['The API has no path /what/ever.']);
    expect(told.request).toBeNull();
  });

  it('may name org and app twice', () => {
    const told = ask('GET', '/acme/shop/acme/shop/users/amy');
    expect(told.title).toBe('Org and app name are in the path twice');
    expect(told.request).toBe(`GET ${inShop('/users/amy')}`);
  });

  it('may lack org and app', () => {
    expect(ask('GET', '/users').title).toBe('Org and app name are missing from the path');
    expect(ask('GET', '/acme/users/amy').title).toBe('The org or the app name is missing from the path');
  });

  it('keeps the query of the call', () => {
    expect(ask('GET', '/acme/shop/chatgroup?limit=10').request).toBe(`GET ${inShop('/chatgroups?limit=10')}`);
  });

  it('is shown at the segment that is wrong', () => {
    const told = ask('POST', '/acme/shop/chatgroups/1/user/ben');
    expect(told.places['no-such-path']).toEqual([{ in: 'path', segment: 4 }]);
  });
});

describe('what an unknown path proves', () => {
  it('is less where the service speaks of a resource', () => {
    const ask = (path: string) => tell(refused('GET', path, notFound)).verdicts['no-such-path'];
    expect(ask('/acme/shop/users/amy/friend_list')).toBe('likely');
    expect(ask('/acme/shop/frobnicate/amy')).toBe('likely');
    expect(ask('/acme/shop/frobnicate')).toBe('confirmed');
  });

  it('is less where the service speaks of the method', () => {
    const told = tell(refused('GET', '/acme/shop/users/amy/friend_list', unsupported));
    expect(told.verdicts).toEqual({ 'wrong-path': 'likely', 'wrong-method': 'possible' });
  });

  it('is nothing where a proxy of one’s own puts the app in', () => {
    const call = refused('GET', 'https://chat.example.com/users/amy', notFound);
    expect(tell(call).verdicts['no-such-path']).toBe('ruled-out');
  });
});

describe('a path that the API has', () => {
  it('is not blamed', () => {
    expect(ask('GET', '/acme/shop/chatgroups').verdicts['no-such-path']).toBe('possible');
  });
});
