import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const illegal = (text: string) => ({ error: 'illegal_argument', text });
const noUsername = illegal('Entity user requires a property named username');
const noNewPassword = { ...illegal('newpassword is required'), method: 'PUT', path: '/users/amy/password' };
const password = 'made-up-password';

describe('a name that the data store misses', () => {
  const store = { error: 'required_property_not_found', text: noUsername.text };

  it('was to be in the body of a registration', () => {
    const { first, title, steps } = judge({ ...store, json: { password } });
    expect(first).toBe('confirmed: required_property_not_found/no-such-user#username-missing');
    expect(title).toBe('The body has no username');
    expect(steps).toEqual(['Put username into the body.']);
  });

  it('is that of the path elsewhere', () => {
    const reset = { ...store, method: 'PUT', path: '/users/nobody/password' };
    const { verdicts } = judge({ ...reset, json: { newpassword: password } });
    expect(verdicts['username-missing']).toBe('ruled-out');
  });
});

describe('a field that is not there', () => {
  it('is said to be missing, at the object that lacks it', () => {
    const { first, evidence, places } = judge({ ...noUsername, json: { password } });
    expect(first).toBe('confirmed: illegal_argument/username-missing#missing');
    expect(evidence).toEqual(['The body has no username.']);
    expect(places[0]).toMatchObject({ in: 'request-body', line: 1, column: 1 });
  });

  it('is counted out in an array', () => {
    const json = [{ username: 'dora', password }, { password }];
    expect(judge({ ...noUsername, json }).title).toBe('No username in item 2 of the array');
  });

  it('takes any of the names that the service reads', () => {
    const json = { username: 'dora', pin: '1234' };
    expect(judge({ ...illegal('password or pin must provided'), json }).verdicts.missing).not.toBe(
      'confirmed',
    );
  });

  it('is asked for by the name in the service’s text', () => {
    const call = { path: '/chatgroups', error: 'invalid_parameter', text: 'owner must be provided' };
    const { title, first } = judge({ ...call, json: { public: true } });
    expect(first).toBe('confirmed: invalid_parameter/field-missing#field-missing');
    expect(title).toBe('The body has no owner');
  });
});

describe('a field by another spelling', () => {
  it.each(['newPassword', 'new_password', 'NEWPASSWORD', 'newpasword', 'newpasswrod'])(
    'is named: %s',
    (name) => {
      const { first, title, steps, places, request } = judge({
        ...noNewPassword,
        json: { [name]: password },
      });
      expect(first).toBe('confirmed: illegal_argument/new-password-missing#missing');
      expect(title).toBe(`The body has ${name}; the API reads newpassword`);
      expect(steps).toEqual([`Rename ${name} to newpassword.`]);
      expect(places[0]).toEqual({ in: 'request-body', line: 1, column: 2, key: name });
      expect(request).toMatchObject({ method: 'PUT', body: JSON.stringify({ newpassword: password }) });
    },
  );

  it('is renamed in each object that has it, all else as written', () => {
    const requestBody = '[\n  {"userName": "dora"},\n  {"username": "emil"},\n  {"userName": "fred"}\n]';
    expect(judge({ ...noUsername, requestBody }).request?.body).toBe(
      '[\n  {"username": "dora"},\n  {"username": "emil"},\n  {"username": "fred"}\n]',
    );
  });

  it('is not guessed where two names come as near', () => {
    const { request, title } = judge({ ...noNewPassword, json: { newPassword: 'x', new_password: 'y' } });
    expect(title).toBe('The body has no newpassword');
    expect(request).toBeNull();
  });

  it('is not seen in a name that the call reads for something else', () => {
    const call = { ...illegal('username cannot be blank'), path: '/contacts/check' };
    expect(judge({ ...call, json: { check_list: ['ben'], user: 'amy' } }).request).toBeNull();
  });

  it('never shows a password', () => {
    const { excerpts } = judge({ ...noNewPassword, json: { newPassword: password } });
    expect(excerpts.join()).not.toContain(password);
  });
});

describe('a field in the query', () => {
  const path = '/users/amy/password?a=%20b&newpassword=made-up-and-new';

  it('is moved into the body', () => {
    const { first, title, places, request } = judge({ ...noNewPassword, path });
    expect(first).toBe('confirmed: illegal_argument/new-password-missing#missing');
    expect(title).toBe('newpassword is in the query; the API reads it from the body');
    expect(places[0]).toEqual({ in: 'query', name: 'newpassword' });
    expect(request).toMatchObject({
      url: 'https://a1.easemob.com/acme/shop/users/amy/password?a=%20b',
      body: '{"newpassword": "made-up-and-new"}',
    });
  });

  it('joins what the body has', () => {
    const { request } = judge({ ...noNewPassword, path, json: { oldPassword: password } });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      oldPassword: password,
      newpassword: 'made-up-and-new',
    });
  });
});

describe('a field without a value', () => {
  it.each([
    [{ username: '', password }, 'username is empty'],
    [{ username: '  ', password }, 'username is empty'],
    [{ username: null, password }, 'username is null'],
  ])('is told from a missing one: %j', (json, title) => {
    const judged = judge({ ...noUsername, json });
    expect(judged.first).toBe('confirmed: illegal_argument/username-missing#empty-or-null');
    expect(judged.title).toBe(title);
  });

  it('may be an empty list or object', () => {
    const call = { path: '/messages/users', error: 'message_send_error' };
    expect(judge({ ...call, text: "param to can't be empty", json: { to: [] } }).title).toBe('to is empty');
    expect(judge({ ...call, text: "param body can't be empty", json: { body: {} } }).title).toBe(
      'body is empty',
    );
  });
});

describe('what is not said of a field', () => {
  const error = 'message_send_error';
  const message = { from: 'amy', to: ['ben'], type: 'txt', body: { msg: '' } };
  const path = '/messages/users';

  it('that it is missing, where the service may mean one within another', () => {
    const text = "param msg can't be empty";
    expect(judge({ path, error, text, json: message }).title).toBe('msg is missing or empty');
  });

  it.each(['username or password', 'body.msg', "'username'"])(
    'that %s is none of the body, where the service names more than a field of it',
    (property) => {
      const call = {
        error: 'invalid_parameter',
        text: `${property} must be provided`,
        json: { username: 'amy' },
      };
      expect(judge(call).title).toBe(`${property} is missing`);
    },
  );

  it('that it has a value, as the title of a refusal that says that it has none', () => {
    const text = "param from can't be empty";
    expect(judge({ path, error, text, json: message }).title).toBe('No sender: from is empty or missing');
  });
});

describe('what is not confirmed', () => {
  it('is a field that has a value', () => {
    const { verdicts, evidence } = judge({ ...noUsername, json: { username: 'dora', password } });
    expect(verdicts).toEqual({ missing: 'possible', 'empty-or-null': 'possible' });
    expect(evidence).toEqual(['username has a value here.']);
  });

  it('is a field with a value, beside another that is missing', () => {
    const call = {
      ...illegal('newpassword is required.oldPassword is required.'),
      method: 'PUT',
      path: '/users/amy/password',
    };
    expect(judge({ ...call, json: { newpassword: 'x' } }).verdicts).toEqual({
      'new-missing': 'ruled-out',
      'old-missing': 'confirmed',
    });
  });

  it('is a field of a body that was not declared as JSON', () => {
    const call = { ...noUsername, json: { username: 'dora', password } };
    const { first, evidence, request } = judge({ ...call, requestHeaders: [['Content-Type', 'text/plain']] });
    expect(first).toBe('likely: illegal_argument/username-missing#missing');
    expect(evidence[0]).toContain('the body was sent as text/plain');
    expect(request?.headers).toEqual([['Content-Type', 'application/json']]);
  });

  it('is a field of a body that is no JSON', () => {
    const { first, evidence, request } = judge({ ...noUsername, requestBody: 'username=dora&nickname=Dora' });
    expect(first).toBe('likely: illegal_argument/username-missing#missing');
    expect(evidence).toEqual(['The body is no JSON, so username is not read from it.']);
    expect(request?.body).toBe('{"username":"dora","nickname":"Dora"}');
  });

  it('is a field of a body that is not shown', () => {
    const call = { ...noUsername, requestHeaders: [['Content-Length', '30']] as const };
    expect(judge(call).verdicts.missing).toBe('possible');
  });

  it('is a body that may not have been recorded', () => {
    expect(judge(noUsername).verdicts.missing).toBe('likely');
    expect(judge({ ...noUsername, requestHeaders: [] }).verdicts.missing).toBe('confirmed');
  });

  it('is a number where a text belongs', () => {
    const { first, evidence } = judge({ ...noUsername, json: { username: 42, password } });
    expect(first).toBe('likely: illegal_argument/username-missing#missing');
    expect(evidence).toEqual(['username is a number; the API reads a string.']);
  });
});
