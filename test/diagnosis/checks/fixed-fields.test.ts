import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const group = { method: 'PUT', path: '/chatgroups/90000000000001', error: 'invalid_parameter' };

describe('a field that cannot be changed', () => {
  it('is shown, and left out of the request', () => {
    const requestBody = '{\n  "groupid": "1",\n  "description": "us"\n}';
    const { first, places, request } = judge({
      ...group,
      requestBody,
      text: 'some of [groupid] are not valid fields',
    });
    expect(first).toBe('confirmed: invalid_parameter/not-editable#not-editable');
    expect(places[0]).toEqual({ in: 'request-body', line: 2, column: 3, key: 'groupid' });
    expect(request?.body).toBe('{\n  "description": "us"\n}');
  });

  it('may be one of several', () => {
    const json = { groupid: '1', owner: 'amy', description: 'us' };
    const { evidence, request } = judge({
      ...group,
      json,
      text: 'some of [groupid, owner] are not valid fields',
    });
    expect(evidence).toEqual(['Beside fields that can be changed, the body has groupid, owner.']);
    expect(request?.body).toBe('{"description":"us"}');
  });

  it('is renamed where it is one that can be, misspelt', () => {
    const { title, request } = judge({
      ...group,
      json: { groupName: 'Us' },
      text: 'some of [groupName] are not valid fields',
    });
    expect(title).toBe('The body has groupName; the API reads groupname');
    expect(request?.body).toBe('{"groupname":"Us"}');
  });

  it('leaves no request where nothing else is in the body', () => {
    const { evidence, request } = judge({
      ...group,
      json: { groupid: '1' },
      text: 'some of [groupid] are not valid fields',
    });
    expect(evidence).toEqual(['Nothing else is in the body.']);
    expect(request).toBeNull();
  });

  it('is not claimed to be in a body that does not have it', () => {
    const { evidence, request } = judge({
      ...group,
      json: { description: 'us' },
      text: 'some of [groupid] are not valid fields',
    });
    expect(evidence).toEqual([]);
    expect(request).toBeNull();
  });
});

describe('a list with the subscriber in it', () => {
  const subscribe = { path: '/users/amy/presence/3600', text: "you can't sub yourself" };

  it('is shown at that place, and offered without', () => {
    const { first, evidence, request } = judge({ ...subscribe, json: { usernames: ['ben', 'Amy', 'cho'] } });
    expect(first).toBe('confirmed: blank/presence-of-oneself#own-name');
    expect(evidence).toEqual(['amy is item 2 of 3 in the list, and the user of the path.']);
    expect(request?.body).toBe('{"usernames":["ben","cho"]}');
  });

  it('is not offered empty', () => {
    expect(judge({ ...subscribe, json: { usernames: ['amy'] } }).request).toBeNull();
  });

  it('is not claimed to have who is not in it', () => {
    expect(judge({ ...subscribe, json: { usernames: ['ben'] } }).evidence).toEqual([]);
  });
});
