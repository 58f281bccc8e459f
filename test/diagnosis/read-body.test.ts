import { describe, expect, it } from 'vitest';
import { readErrorBody } from '../../src/diagnosis/response/read-body';
import { aCall, errorBody } from '../fixtures/calls';

const read = (body: string | object | null, bodyState?: 'binary') =>
  readErrorBody(aCall({ status: 400, body, ...(bodyState ? { bodyState } : {}) }).response);

describe('an error body', () => {
  it('gives its error, text and exception', () => {
    expect(
      read(errorBody('unauthorized', 'Unable to authenticate', 'EasemobSecurityException')),
    ).toMatchObject({
      shape: 'error-object',
      error: 'unauthorized',
      description: 'Unable to authenticate',
      descriptionKey: 'error_description',
      exception: 'EasemobSecurityException',
    });
  });

  it('without `error` takes the exception’s name, as the service makes the one of the other', () => {
    const body = {
      exception: 'org.apache.usergrid.persistence.exceptions.DuplicateUniquePropertyExistsException',
    };
    expect(read(body)).toMatchObject({ error: 'duplicate_unique_property_exists', shape: 'error-object' });
  });

  it('gives the text that stands under another key', () => {
    expect(read({ error_code: 40001, desc: 'no permission' })).toMatchObject({
      errorCode: 40001,
      description: 'no permission',
      descriptionKey: 'desc',
    });
    expect(read({ result: 'the app not open presence' })).toMatchObject({ descriptionKey: 'result' });
  });

  it('behind a byte order mark is read', () => {
    expect(read(`\uFEFF${JSON.stringify(errorBody('unauthorized', 'x'))}`).error).toBe('unauthorized');
  });
});

describe('a body that is no error object', () => {
  it.each([
    ['empty', '', 'empty'],
    ['missing', null, 'empty'],
    ['blank', ' \n ', 'empty'],
    ['cut', '{"error":"unauthor', 'cut-json'],
    ['HTML', '<html><h1>502 Bad Gateway</h1></html>', 'html'],
    ['plain text', 'upstream connect error', 'text'],
    ['an array', '[1,2]', 'array'],
    ['null', 'null', 'scalar'],
    ['a number', '42', 'scalar'],
    ['a string', '"no"', 'scalar'],
    ['another object', '{"data":[]}', 'object'],
    ['far too long', `{"error":"${'x'.repeat(10_000_000)}"}`, 'unreadable'],
    ['nested a thousand deep', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'array'],
    ['nested a million deep and cut', '{"a":'.repeat(700_000), 'cut-json'],
  ])('is known as such when it is %s', (_what, body, shape) => {
    expect(read(body).shape).toBe(shape);
  });

  it('is unreadable when it is binary', () => {
    expect(read(null, 'binary').shape).toBe('unreadable');
  });

  it.each([
    ['numbers', { error: 4, error_description: 5 }],
    ['objects', { error: {}, error_description: [] }],
    ['null', { error: null, error_description: null, exception: null }],
    ['blanks', { error: '', error_description: ' ' }],
  ])('has neither error nor text where the fields are %s', (_what, body) => {
    expect(read(body)).toMatchObject({ error: null, description: null });
  });

  it('is not fooled by names of Object’s own', () => {
    expect(read('{"__proto__":{"error":"x"},"constructor":1}')).toMatchObject({
      error: null,
      shape: 'object',
    });
  });
});
