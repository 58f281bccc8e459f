import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const names = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index}`);
const presence = { path: '/users/amy/presence/3600', text: 'too many sub presence' };

describe('a list that is too long', () => {
  it('is counted, beside what the documents allow', () => {
    const { first, title, steps, excerpts } = judge({ ...presence, json: { usernames: names(101) } });
    expect(first).toBe('confirmed: blank/presence-too-many-subscribed#too-many-users');
    expect(title).toBe('101 users were sent; the documents allow 100');
    expect(steps).toEqual(['Split the list over 2 calls of at most 100 users each.']);
    expect(excerpts[0]).toContain('"customer-100"');
  });

  it('is counted beside the limit that the service names', () => {
    const call = { path: '/messages/chatgroups', error: 'message_send_error' };
    const { title } = judge({
      ...call,
      text: "params to's size can't exceed limit 3",
      json: { to: names(7) },
    });
    expect(title).toBe('7 receivers were sent; one call takes 3');
  });

  it('may be the body itself', () => {
    const call = { error: 'illegal_argument', json: names(65).map((username) => ({ username })) };
    const text =
      'Request body array size[65] had almost reached or been greater than the upper range value[60]';
    expect(judge({ ...call, text }).title).toBe('65 users were sent; one call takes 60');
  });

  it('may stand in the path', () => {
    const { title, places } = judge({
      method: 'DELETE',
      path: `/chatgroups/90000000000001/users/${names(61).join('%2C')}`,
      error: 'invalid_parameter',
      text: 'kickMember: kickMembers number more than maxSize : 60',
      requestHeaders: [],
    });
    expect(title).toBe('61 users were sent; one call takes 60');
    expect(places[0]).toEqual({ in: 'path', segment: 5 });
  });

  it('may stand in the query', () => {
    const { title, places } = judge({
      method: 'GET',
      path: `/reaction/user/amy?msgType=chat&msgIdList=${names(21).join(',')}`,
      error: 'Bad Request',
      text: 'msgIdList exceeds the maximum number limit',
    });
    expect(title).toBe('21 ids were sent; the documents allow 20');
    expect(places[0]).toEqual({ in: 'query', name: 'msgIdList' });
  });

  it('may be the fields of an object', () => {
    const metaData = Object.fromEntries(names(11).map((name) => [name, 'x']));
    const path = '/metadata/chatroom/90000000000009/user/amy';
    const { title } = judge({
      method: 'PUT',
      path,
      text: 'exceed allowed batch size 10',
      json: { metaData },
    });
    expect(title).toBe('11 attributes were sent; one call takes 10');
  });

  it('may be empty, where at least one is needed', () => {
    const call = {
      path: '/contacts/check',
      error: 'illegal_argument',
      json: { username: 'amy', check_list: [] },
    };
    expect(judge({ ...call, text: 'check_list size must be between 1 and 100' }).title).toBe(
      'The list is empty; one call takes 1 to 100 users',
    );
  });
});

describe('a list that is empty', () => {
  it('is not what the service means by too many', () => {
    const json = { usernames: [] };
    const call = { path: '/users/amy/presence/100', text: 'too many sub presence', json };
    expect(judge(call).title).toBe('Too many users in one presence subscription');
  });
});

describe('what is not claimed', () => {
  it('is that a list is too long which is not, whatever the service says', () => {
    const { title, evidence } = judge({ ...presence, json: { usernames: names(100) } });
    expect(title).not.toMatch(/\d/);
    expect(evidence).toEqual(['100 users were sent, no more than 100.']);
  });

  it('is anything of a body that is not shown', () => {
    expect(judge(presence).evidence).toEqual([]);
  });
});
