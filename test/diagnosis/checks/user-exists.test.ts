import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const password = 'made-up-password';
const error = 'duplicate_unique_property_exists';
const taken = (name: string) => ({
  error,
  text: `Application null Entity user requires that property named username be unique, value of ${name} exists`,
});
const user = (username: string) => ({ username, password });

describe('a batch with a user who exists', () => {
  const call = { ...taken('amy'), json: [user('dora'), user('amy'), user('emil')] };

  it('is told which one, and where', () => {
    const { first, title, evidence, places } = judge(call);
    expect(first).toBe(`confirmed: ${error}/user-exists#batch`);
    expect(title).toBe('amy exists already; none of the other 2 was registered');
    expect(evidence).toEqual(['amy is item 2 of 3 in the array.']);
    expect(places[0]).toMatchObject({ in: 'request-body', line: 1 });
  });

  it('is offered without that one, since nobody was registered', () => {
    const { request } = judge(call);
    expect(JSON.parse(request?.body ?? '')).toEqual([user('dora'), user('emil')]);
  });

  it('is not offered where the rest names somebody twice', () => {
    expect(judge({ ...call, json: [...call.json, user('Emil')] }).request).toBeNull();
  });

  it('is read without regard to case', () => {
    const { title, request } = judge({ ...taken('amy'), json: [user('AMY'), user('dora')] });
    expect(title).toBe('amy exists already; the other user was not registered either');
    expect(JSON.parse(request?.body ?? '')).toEqual([user('dora')]);
  });

  it('keeps its layout', () => {
    const requestBody = '[\n  {"username": "dora"},\n  {"username": "amy"}\n]';
    expect(judge({ ...taken('amy'), requestBody }).request?.body).toBe('[\n  {"username": "dora"}\n]');
  });
});

describe('a single user who exists', () => {
  it('was registered before', () => {
    const { first, verdicts, request } = judge({ ...taken('amy'), json: user('amy') });
    expect(first).toBe(`confirmed: ${error}/user-exists#registered-before`);
    expect(verdicts.batch).toBe('ruled-out');
    expect(request).toBeNull();
  });

  it('may come in an array of one', () => {
    expect(judge({ ...taken('amy'), json: [user('amy')] }).first).toBe(
      `confirmed: ${error}/user-exists#registered-before`,
    );
  });
});

describe('a user who is listed twice', () => {
  it('with two passwords is shown at both places, and no password with it', () => {
    const json = [user('amy'), user('dora'), { username: 'Amy', password: 'made-up-and-other' }];
    const text = 'the same user amy has a different password, the passwords are [a, b]';
    const { first, evidence, excerpts } = judge({ error, text, json });
    expect(first).toBe(`confirmed: ${error}/two-passwords#listed-twice`);
    expect(evidence).toEqual(['Amy is in the array twice: items 1 and 3.']);
    expect(excerpts.join()).not.toContain('made-up');
  });

  it('may clash with itself: nothing is certain then, and nothing left out', () => {
    const { first, request } = judge({ ...taken('amy'), json: [user('amy'), user('amy'), user('dora')] });
    expect(first).toBe(`likely: ${error}/user-exists#batch`);
    expect(request).toBeNull();
  });
});

describe('what is not confirmed', () => {
  it.each([
    ['another user than the body registers', user('dora')],
    ['another than any of the array', [user('dora'), user('emil')]],
    ['a body without users', { amy: true }],
  ])('is anything where the service names %s', (_, json) => {
    const { verdicts, request } = judge({ ...taken('amy'), json });
    expect(Object.values(verdicts)).not.toContain('confirmed');
    expect(request).toBeNull();
  });
});
