import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const invalidBody = {
  error: 'invalid_request_body',
  text: 'Request body is invalid. Please check body is correct.',
};
const invalid = { error: 'illegal_argument', text: 'this is an invalid request.' };
const send = { path: '/messages/users' };
const message = { to: ['ben'], type: 'txt', body: { msg: 'hello' } };

describe('a field of the wrong type', () => {
  it('is what makes a body invalid, where no parser makes one of the other', () => {
    const { first, title, places, request } = judge({
      ...send,
      ...invalidBody,
      json: { ...message, to: 'ben' },
    });
    expect(first).toBe('confirmed: invalid_request_body/malformed-body#wrong-type');
    expect(title).toBe('to is a string; the API reads an array');
    expect(places[0]).toEqual({ in: 'request-body', line: 1, column: 7, key: 'to' });
    expect(JSON.parse(request?.body ?? '')).toEqual(message);
  });

  it('is likely what makes it invalid, where some parsers would have taken it', () => {
    const json = { msg_id: '1', to: 'ben', chat_type: 'chat', force: 'true' };
    const { first, evidence, request } = judge({ path: '/messages/msg_recall', ...invalidBody, json });
    expect(first).toBe('likely: invalid_request_body/malformed-body#wrong-type');
    expect(evidence).toEqual(['force is a string; the API reads true or false.']);
    expect(JSON.parse(request?.body ?? '')).toEqual({ ...json, force: true });
  });

  it('is only worth a look where the service has said that it cannot read the body', () => {
    const json = { group_id: 1, name: 'x', owner: 'amy', msg_id: '1' };
    const call = { path: '/thread', error: 'param_illegal', text: 'Failed to read HTTP message', json };
    const { title, evidence, request } = judge(call);
    expect(title).not.toContain('group_id');
    expect(evidence).toEqual(['group_id is a number; the API reads a string.']);
    expect(request).toBeNull();
  });

  it('is likely what makes a request invalid', () => {
    expect(judge({ ...send, ...invalid, json: { ...message, body: 'hello' } }).first).toBe(
      'likely: illegal_argument/invalid-request#wrong-body',
    );
  });

  it('is shown at its place among others', () => {
    const json = { ...message, ext: '{"a":1}' };
    const { title, request } = judge({
      ...send,
      error: 'message_send_error',
      text: 'param ext must be JSONObject',
      json,
    });
    expect(title).toBe('ext is a string; the API reads an object');
    expect(JSON.parse(request?.body ?? '')).toEqual({ ...message, ext: { a: 1 } });
  });

  it.each([
    ['a sentence for an object', { ...message, body: 'hello' }],
    ['an object for a list', { ...message, to: { ben: true } }],
  ])('is not mended where a value would be guessed: %s', (_, json) => {
    expect(judge({ ...send, ...invalidBody, json }).request).toBeNull();
  });

  it('keeps every digit of the numbers beside it', () => {
    const requestBody = '{"to":"ben","type":"txt","body":{"id":12345678901234567890}}';
    expect(judge({ ...send, ...invalidBody, requestBody }).request?.body).toBe(
      '{"to":["ben"],"type":"txt","body":{"id":12345678901234567890}}',
    );
  });
});

describe('a body of the wrong type', () => {
  it.each([
    ['42', 'The body is a number; the API reads an object'],
    ['["ben"]', 'The body is an array; the API reads an object'],
    ['null', 'The body is null; the API reads an object'],
  ])('is what makes a request invalid: %s', (requestBody, title) => {
    const judged = judge({ ...send, ...invalid, requestBody });
    expect(judged.first).toBe('confirmed: illegal_argument/invalid-request#wrong-body');
    expect(judged.title).toBe(title);
  });

  it('may be an item of the array', () => {
    const requestBody = '[{"username":"dora","password":"made-up"},"emil"]';
    expect(judge({ ...invalid, requestBody }).title).toBe('Item 2 of the array is no object');
  });
});

describe('what is not confirmed', () => {
  it('is a field that has its type, or is not documented', () => {
    const { verdicts } = judge({ ...send, ...invalidBody, json: { ...message, colour: 7 } });
    expect(verdicts['wrong-type']).not.toBe('confirmed');
  });

  it('is `null`, which another cause is for', () => {
    const { verdicts } = judge({ ...send, ...invalidBody, json: { ...message, ext: null } });
    expect(verdicts['wrong-type']).not.toBe('confirmed');
  });

  it('is anything of a call whose fields are not noted', () => {
    const call = { path: '/callbacks/storage/retry', ...invalidBody, json: { date: ['2026'] } };
    expect(judge(call).verdicts['wrong-type']).not.toBe('confirmed');
  });
});

describe('a field that the call does not work without', () => {
  it('is likely what makes a request invalid', () => {
    const { first, evidence, steps } = judge({
      ...send,
      ...invalid,
      json: { type: 'txt', body: { msg: 'hello' } },
    });
    expect(first).toBe('likely: illegal_argument/invalid-request#wrong-body');
    expect(evidence).toEqual(['The body has no to.']);
    expect(steps).toEqual(['Put to into the body.']);
  });

  it('may be there by another spelling', () => {
    const json = { target_type: 'users', targets: ['ben'], msg: { type: 'txt', msg: 'hello' } };
    const { evidence, request } = judge({ path: '/messages', ...invalid, json });
    expect(evidence).toEqual(['The body has targets; the API reads target.']);
    expect(request?.body).toContain('"target":["ben"]');
  });

  it('is never certain to be the cause', () => {
    expect(judge({ ...send, ...invalid, json: {} }).verdicts['wrong-body']).toBe('likely');
  });
});
