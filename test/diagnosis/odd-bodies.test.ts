import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/catalog/error-codes';
import { diagnose } from '../../src/diagnosis/diagnose';
import { readErrorBody } from '../../src/diagnosis/response/read-body';
import { aCall } from '../fixtures/calls';
import { spoken } from '../fixtures/spoken';

describe('a body with a number for its error', () => {
  it('is explained by the number', () => {
    const told = spoken({ status: 403, body: { error_code: 40002 } });
    expect(told.title).toBe('This message already has a thread');
    expect(told.certainty).toBe('error');
    expect(told.causes).toEqual(['possible: Code 40002. A message starts one thread at most.']);
    expect(told.marked).toEqual(['error_code']);
  });

  it('is so too where the number is text', () => {
    expect(spoken({ status: 404, body: { error_code: '60003' } }).title).toBe('The user is not in the group');
  });

  it('keeps what the service says beside it', () => {
    const told = spoken({ status: 400, body: { error_code: 60006, desc: 'a hundred and one' } }, 'zh');
    expect(told.title).toBe('属性超出限制');
    expect(told.notes).toEqual(['服务端的原话：a hundred and one']);
    expect(told.marked).toEqual(['error_code', 'desc']);
  });

  it('is explained by its text where the catalog knows that', () => {
    const body = {
      error_code: 60001,
      error: 'unauthorized',
      error_description: 'Unable to authenticate (OAuth)',
    };
    expect(spoken({ status: 401, body }).certainty).toBe('exact');
  });

  it('goes before an `error` that says less', () => {
    expect(spoken({ status: 500, body: { error: 'odd_thing', error_code: 40006 } }).title).toBe(
      'The thread service failed on this call',
    );
  });

  it('that no one knows is said to be unknown', () => {
    const told = spoken({ status: 400, body: { error_code: 12345 } });
    expect(told.notes).toEqual(['`error_code` 12345 is not in the catalog.'.replaceAll('`', '')]);
    expect(told.certainty).toBe('status');
  });

  it.each(['', ' ', '4e4', '-1', '0x9', 'abc', true, false, null, [40001], {}, 4.5])(
    '%j is none',
    (error_code) => {
      const { response } = aCall({ status: 400, body: { error_code } });
      expect(readErrorBody(response).errorCode).toBeNull();
    },
  );

  it('is known once only', () => {
    const codes = errorCodes.flatMap((entry) => entry.codes);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) {
      expect(spoken({ status: 400, body: { error_code: code } }).certainty).toBe('error');
    }
  });
});

describe('a body with other fields than the usual', () => {
  it.each([
    ['desc', { desc: 'no such presence' }],
    ['result', { result: 'the app not open presence' }],
    ['message', { message: 'no such presence', statusCode: 400 }],
    ['msg', { code: 7, msg: 'no such presence' }],
    ['detail', { title: 'x', detail: 'no such presence' }],
  ])('is read from `%s`, and is not said to be without fields', (key, body) => {
    const told = spoken({ status: 400, body });
    expect(told.title).toMatch(/presence/i);
    expect(told.marked).toContain(key);
    expect(told.notes.join()).not.toContain('without');
  });

  it('takes the error from `exception` alone', () => {
    const told = spoken({ status: 400, body: { exception: 'java.lang.NullPointerException' } });
    expect(told.error).toBe('null_pointer');
    expect(told.title).toBe('The service reports “null pointer”');
  });

  it('takes the text where `error` is missing', () => {
    const told = spoken({ status: 401, body: { error_description: 'Unable to authenticate (OAuth)' } });
    expect(told.title).toBe('The token was not accepted');
  });

  it.each([
    [500, { message: 'Internal Error' }, 'The service says: Internal Error'],
    [400, { message: 'resource not exist' }, 'The service says: resource not exist'],
    [400, { detail: 'too many queries' }, 'The service says: too many queries'],
  ])('is no error of the service for a few words that any server writes: %i %j', (status, body, title) => {
    const told = spoken({ status, body });
    expect(told.title).toBe(title);
    expect(told.certainty).toBe('status');
    expect(told.entries).toEqual([]);
  });

  it('may be the service’s words, passed on: they are recognized, and prove nothing', () => {
    const told = spoken({
      status: 401,
      body: { message: 'Unable to authenticate due to expired access token' },
    });
    expect(told.title).toBe('The token has expired, or none was sent');
    expect(told.certainty).toBe('text');
    expect(told.causes.join()).not.toContain('confirmed');
  });

  it('says what is wrong with it where there is nothing to read', () => {
    expect(spoken({ status: 400, body: {} }).notes[0]).toMatch(/without error or error_description/);
    expect(spoken({ status: 401, body: 'Unauthorized' }).notes[0]).toBe(
      'The body is plain text (Unauthorized), not the JSON that the chat service answers with.',
    );
  });
});

describe('the web SDK’s error', () => {
  it('stands in the diagnosis of a call that failed', () => {
    const body = { error: 'forbidden_op', error_description: 'users [kim] are not members of this group!' };
    const url = 'https://a1.easemob.com/acme/shop/chatgroups/1/users/kim';
    expect(spoken({ method: 'DELETE', url, status: 403, body }).sdkError).toEqual({
      type: '602',
      name: 'GROUP_NOT_JOINED',
    });
  });

  it('does not stand in that of one that went well', () => {
    expect(spoken({ status: 200, body: {} }).sdkError).toBeNull();
    expect(spoken({ status: 302, body: '' }).sdkError).toBeNull();
  });
});

describe('hostile bodies', () => {
  it.each([
    [
      'a thousand fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`k${n}`, n]))),
    ],
    ['a megabyte of text', 'x'.repeat(1_000_000)],
    ['a megabyte of description', JSON.stringify({ error_description: 'user: '.repeat(170_000) })],
    ['nesting without end', '['.repeat(100_000)],
    ['control characters', '\u0000\u0001\u001b[31m'],
    ['a lone surrogate', '"\ud800"'],
    ['a prototype of its own', '{"__proto__":{"error_code":40002},"constructor":{"name":"x"}}'],
  ])('%s, under any status', (_what, body) => {
    for (const status of [200, 201, 302, 400, 401, 404, 413, 429, 500, 502, 503, 504, 599]) {
      const diagnosis = diagnose(aCall({ status, body }));
      expect(diagnosis.title.text.en).not.toContain('could not be explained');
    }
  });
});
