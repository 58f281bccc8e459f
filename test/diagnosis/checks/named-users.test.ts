import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const members = { path: '/chatgroups/90000000000001/users', status: 403, error: 'forbidden_op' };
const already = {
  ...members,
  text: 'can not join this group, reason:user: ben already in group: 90000000000001\n',
};

describe('the users that the service names', () => {
  it('are shown among those of the call', () => {
    const json = { usernames: ['cho', 'ben', 'lily'] };
    const { evidence, places, excerpts } = judge({ ...already, json });
    expect(evidence).toEqual(['ben is one of the 3 users that the call names.']);
    expect(places[0]).toMatchObject({ in: 'request-body', key: 'usernames' });
    expect(excerpts[0]?.split('\n')[1]?.length).toBe(
      (excerpts[0]?.split('\n')[0]?.indexOf('"ben"') as number) + 1,
    );
  });

  it('are left out where nothing is to be done for them', () => {
    const { steps, request } = judge({ ...already, json: { usernames: ['cho', 'ben'] } });
    expect(steps).toEqual(['Send the call again without those who are members already.']);
    expect(JSON.parse(request?.body ?? '')).toEqual({ usernames: ['cho'] });
  });

  it('are not left out where nobody else is named', () => {
    const { request, evidence } = judge({ ...already, json: { usernames: ['ben'] } });
    expect(evidence).toEqual(['ben is the only user that the call names.']);
    expect(request).toBeNull();
  });

  it('are not left out where there is another way: to register them', () => {
    const call = {
      ...members,
      status: 400,
      error: 'illegal_argument',
      text: "group member nobody doesn't exist",
    };
    const { evidence, request } = judge({ ...call, json: { usernames: ['cho', 'nobody'] } });
    expect(evidence).toEqual(['nobody is one of the 2 users that the call names.']);
    expect(request).toBeNull();
  });

  it('may be several', () => {
    const text = 'users [cho, dora] are not members of this group!';
    const call = { path: '/chatgroups/90000000000001/mute', error: 'invalid_parameter', text };
    expect(judge({ ...call, json: { usernames: ['ben', 'cho', 'dora'] } }).evidence).toEqual([
      'The service names 2 of the 3 users of the call, cho first.',
    ]);
  });

  it('may stand in the path', () => {
    const call = { path: '/chatgroups/90000000000001/users/cho,ben', status: 403, error: 'forbidden_op' };
    const { places } = judge({
      ...call,
      method: 'DELETE',
      text: 'users [cho] are not members of this group!',
    });
    expect(places[0]).toEqual({ in: 'path', segment: 5 });
  });

  it('may be one, in a field of the body', () => {
    const call = { path: '/chatgroups/90000000000001', method: 'PUT', status: 403, error: 'forbidden_op' };
    const text = "user: cho doesn't exist in group: 90000000000001";
    expect(judge({ ...call, text, json: { newowner: 'cho' } }).places[0]).toMatchObject({ key: 'newowner' });
  });
});

describe('nothing is said', () => {
  it('of users whom the call does not name', () => {
    expect(judge({ ...already, json: { usernames: ['cho'] } }).evidence).toEqual([]);
  });

  it('of a group id that happens to stand last in the path', () => {
    const call = { path: '/chatgroups/ben', method: 'DELETE', status: 403, error: 'forbidden_op' };
    expect(judge({ ...call, text: already.text }).evidence).toEqual([]);
  });
});
