import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const call = {
  path: '/messages',
  error: 'illegal_argument',
  text: "target_type can only be 'users' or 'chatgroups' or 'chatrooms'",
};
const message = { target: ['ben'], msg: { type: 'txt', msg: 'hello' } };

describe('a value that the field does not take', () => {
  it.each([
    ['user', 'users'],
    ['Users', 'users'],
    ['group', 'chatgroups'],
    ['chat_rooms', 'chatrooms'],
  ])('is shown with the one that it most likely stands for: %s', (target_type, meant) => {
    const { first, title, steps, request } = judge({ ...call, json: { target_type, ...message } });
    expect(first).toBe('confirmed: illegal_argument/wrong-target-type#other-value');
    expect(title).toBe(`target_type is ${target_type}; it is written ${meant}`);
    expect(steps).toEqual([`Send ${meant} as target_type.`]);
    expect(JSON.parse(request?.body ?? '')).toEqual({ target_type: meant, ...message });
  });

  it('is not replaced where nothing is like it', () => {
    const { title, request } = judge({ ...call, json: { target_type: 'everybody', ...message } });
    expect(title).toBe('target_type is everybody; it takes users, chatgroups, chatrooms');
    expect(request).toBeNull();
  });

  it('may be of another type', () => {
    expect(judge({ ...call, json: { target_type: ['users'], ...message } }).first).toBe(
      'confirmed: illegal_argument/wrong-target-type#other-value',
    );
  });

  it('may be nested deeper than it can be written anew', () => {
    const requestBody = `{"target_type":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(judge({ ...call, requestBody }).first).toBe(
      'confirmed: illegal_argument/wrong-target-type#other-value',
    );
  });

  it('may stand in the query', () => {
    const { title, places } = judge({
      method: 'GET',
      path: '/thread/1/users?direction=newest',
      error: 'illegal_argument',
      text: 'direction should be desc or asc',
    });
    expect(title).toBe('direction is newest; it takes asc, desc');
    expect(places[0]).toEqual({ in: 'query', name: 'direction' });
  });
});

describe('what is not confirmed', () => {
  it('is a field that is missing: that is the other cause', () => {
    expect(judge({ ...call, json: message }).verdicts).toEqual({
      'other-value': 'ruled-out',
      missing: 'confirmed',
    });
  });

  it('is a value that is allowed', () => {
    const { verdicts } = judge({ ...call, json: { target_type: 'users', ...message } });
    expect(verdicts).toEqual({ 'other-value': 'ruled-out', missing: 'ruled-out' });
  });
});
