import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import operations from '../../src/catalog/operations.json';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { aCall, errorBody } from '../fixtures/calls';

describe('the catalog', () => {
  test('holds every file of its folder', () => {
    const folder = fileURLToPath(new URL('../../src/catalog/errors', import.meta.url));
    expect(catalog.files).toHaveLength(readdirSync(folder).length);
  });

  test('gives each entry the error of its file', () => {
    const entry = catalog.entries.find(({ id }) => id === 'request_entity_too_large/too-large');
    expect(entry?.error).toBe('Request Entity Too Large');
  });

  test('resolves a shared step by name, and leaves a step of its own as it is', () => {
    expect(catalog.resolveStep('skip-call')).toEqual(catalog.steps['skip-call']);
    expect(catalog.resolveStep({ en: 'Log in.', zh: '登录。' })).toEqual({ en: 'Log in.', zh: '登录。' });
    expect(() => catalog.resolveStep('no-such-step')).toThrow('no-such-step');
  });

  test('explains every code that it has a file for, without any text', () => {
    for (const { error, code } of catalog.files.filter((file) => file.error !== '')) {
      const { certainty, title } = diagnose(aCall({ status: 418, body: { error } }));
      expect(certainty).toBe('error');
      expect(toPlainText(title, 'en')).not.toContain('{');
      expect(code, error).toBeDefined();
    }
  });

  test('is at most 60 kB gzipped, both languages and the operations together', () => {
    const { documents, placeholders, statuses, ...rest } = catalog;
    const shared = [documents, placeholders, statuses].map((map) => [...map.values()]);
    const whole = JSON.stringify([rest.files, rest.steps, shared, operations]);
    expect(gzipSync(whole).length).toBeLessThanOrEqual(60_000);
  });
});

describe('what the service answers today, and no error table says', () => {
  test.each([
    [401, 'unauthorized', 'Unable to authenticate (OAuth)', 'unauthorized/oauth'],
    [
      401,
      'expired_token',
      'Unable to authenticate due to expired access token',
      'expired_token/expired-token',
    ],
    [
      405,
      'unsupported_service_operation',
      'Service operation not supported',
      'unsupported_service_operation/method-not-supported',
    ],
    [400, 'forbidden_op', 'users [kim] are not members of this group!', 'forbidden_op/not-members'],
    [400, 'invalid_parameter', 'users [kim] are not members of this group!', 'invalid_parameter/not-members'],
    [
      404,
      'resource_not_found',
      "user: kim doesn't exist in group: 82417964613633",
      'resource_not_found/not-in-group',
    ],
    [404, 'resource_not_found', "username kim doesn't exist!", 'resource_not_found/no-such-user'],
  ])('%i %s "%s"', (status, error, text, entry) => {
    const { entries, certainty } = diagnose(aCall({ status, body: errorBody(error, text) }));
    expect({ entries, certainty }).toEqual({ entries: [entry], certainty: 'exact' });
  });
});

describe("the JSON parser's own messages give line, column and what it met", () => {
  const at = 'at [Source: (org.glassfish.jersey.EntityInputStream); line: 2, column: 14]';

  test.each([
    [
      `Unexpected character ('}' (code 125)): was expecting double-quote to start field name\n ${at}`,
      'The body is invalid JSON: } at line 2, column 14',
    ],
    [
      `Unexpected character ('“' (code 8220 / 0x201c)): was expecting double-quote to start field name\n ${at}`,
      'The body is invalid JSON: “ at line 2, column 14',
    ],
    [
      `Unexpected character (''' (code 39)): was expecting double-quote to start field name\n ${at}`,
      "The body is invalid JSON: ' at line 2, column 14",
    ],
    [
      `Unrecognized token 'username': was expecting ('true', 'false' or 'null')\n ${at}`,
      'The body is invalid JSON: username at line 2, column 14',
    ],
    [
      `Unexpected end-of-input in VALUE_STRING\n ${at}`,
      'The body is invalid JSON: it breaks at line 2, column 14',
    ],
    [
      `Unexpected end-of-input: expected close marker for OBJECT (from [Source: java.io.BufferedInputStream@1; line: 1, column: 0])\n ${at}`,
      'The body is invalid JSON: it breaks at line 2, column 14',
    ],
    [
      `Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)"{"; line: 1, column: 1])\n ${at}`,
      'The body is invalid JSON: it breaks at line 2, column 14',
    ],
    [
      `Unexpected close marker ']': expected '}' (for Object starting at [Source: (String)"{]"; line: 1, column: 1])\n ${at}`,
      'The body is invalid JSON: ] at line 2, column 14',
    ],
    [
      `Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value\n ${at}`,
      'The body is invalid JSON: CTRL-CHAR at line 2, column 14',
    ],
    [
      `No content to map due to end-of-input\n ${at}`,
      'The body is invalid JSON: it breaks at line 2, column 14',
    ],
  ])('%s', (text, title) => {
    const diagnosis = diagnose(aCall({ status: 400, body: errorBody('json_parse', text) }));
    expect(diagnosis.entries).toEqual(['json_parse/malformed-body']);
    expect(toPlainText(diagnosis.title, 'en')).toBe(title);
  });
});

describe('each status on its own', () => {
  const failing = [...catalog.statuses.values()].filter(({ status }) => status >= 400);

  test.each(failing.map(({ status, title }) => [status, title.en] as const))('%i: %s', (status) => {
    const { certainty, causes, fix } = diagnose(aCall({ method: 'GET', status }));
    expect(certainty).toBe('status');
    expect(causes.length).toBeGreaterThan(0);
    expect(fix.steps.length).toBeGreaterThan(0);
  });
});
