import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const invalidBody = {
  error: 'invalid_request_body',
  text: 'Request body is invalid. Please check body is correct.',
};
const send = { path: '/messages/users' };
const thread = { path: '/thread', error: 'param_illegal', text: 'Failed to read HTTP message' };
const invalid = { error: 'illegal_argument', text: 'this is an invalid request.' };

describe('a body that is no JSON, where the service does not say where', () => {
  it('is shown where it breaks', () => {
    const { first, title, request } = judge({ ...send, ...invalidBody, requestBody: "{'to':['ben']}" });
    expect(first).toBe('confirmed: invalid_request_body/malformed-body#not-json');
    expect(title).toBe('Line 1, column 2 of the body: a single quote where JSON takes "');
    expect(request?.body).toBe('{"to":["ben"]}');
  });

  it('is what the service could not read', () => {
    const { first, title } = judge({ ...thread, requestBody: 'group_id=1&name=Lunch' });
    expect(first).toBe('confirmed: param_illegal/unreadable-body#bad-body');
    expect(title).toBe('The body is a form (a=b&c=d), not JSON');
  });

  it('is what makes a request invalid, for a call that takes JSON', () => {
    expect(judge({ ...send, ...invalid, requestBody: '{"to":' }).first).toBe(
      'confirmed: illegal_argument/invalid-request#wrong-body',
    );
  });

  it('is only likely at fault on a path that is not known', () => {
    expect(judge({ path: '/odd', ...invalid, requestBody: '{"to":' }).verdicts['wrong-body']).toBe('likely');
  });

  it('is a string that holds JSON: of the wrong type, not broken', () => {
    const { first, title, verdicts, request } = judge({
      ...send,
      ...invalidBody,
      requestBody: '"{\\"to\\":[\\"ben\\"]}"',
    });
    expect(first).toBe('confirmed: invalid_request_body/malformed-body#wrong-type');
    expect(title).toBe('The body is a string that holds the JSON: it was stringified twice');
    expect(verdicts['not-json']).not.toBe('confirmed');
    expect(request?.body).toBe('{"to":["ben"]}');
  });

  it('may be what a 400 without a word is about', () => {
    expect(judge({ ...send, requestBody: '{"to":' }).first).toBe('likely: status/400#malformed');
  });

  it('may be none at all', () => {
    expect(judge({ ...send, ...invalidBody, requestHeaders: [] }).first).toBe(
      'confirmed: invalid_request_body/malformed-body#not-json',
    );
    expect(judge({ ...send, ...invalidBody }).first).toBe(
      'likely: invalid_request_body/malformed-body#not-json',
    );
  });
});

describe('a body of which only the beginning is shown', () => {
  it('is not said to be cut off', () => {
    const told = judge({
      error: 'json_parse',
      text: 'Words that no document has',
      requestBody: '{"username":"amy","password":"made-up',
      requestHeaders: [
        ['Content-Type', 'application/json'],
        ['Content-Length', '2400000'],
      ],
    });
    expect(Object.values(told.verdicts)).toEqual(['possible']);
  });
});

describe('a body that is JSON', () => {
  it('is out as a cause', () => {
    const json = { to: ['ben'], type: 'txt', body: { msg: 'hello' } };
    expect(judge({ ...send, ...invalidBody, json }).verdicts['not-json']).toBe('ruled-out');
  });

  it('is not asked for where the call takes a file or a form', () => {
    const form = { ...invalid, requestBody: 'sign=hello' };
    expect(judge({ ...form, method: 'PUT', path: '/metadata/user/amy' }).verdicts['wrong-body']).toBe(
      'possible',
    );
    expect(judge({ ...form, path: '/chatfiles' }).verdicts['wrong-body']).toBe('possible');
  });

  it('is not held against a call that sends none', () => {
    expect(judge({ ...invalid, method: 'GET', path: '/chatgroups' }).verdicts['wrong-body']).toBe('possible');
  });
});
