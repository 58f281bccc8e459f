import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalCode } from '../../src/catalog/canonical-code';

test.each([
  ['forbidden_op', 'forbidden_op'],
  ['Request Entity Too Large', 'request_entity_too_large'],
  ['FORBIDDEN', 'forbidden'],
  ['INTERNAL_SERVER_ERROR', 'internal_server_error'],
  ['MetadataException', 'metadata'],
  ['DuplicateUniquePropertyExistsException', 'duplicate_unique_property_exists'],
  ['ForbiddenOp', 'forbidden_op'],
  ['IOException', 'io'],
  ['service open exception', 'service_open'],
  [' -- json_parse. ', 'json_parse'],
  ['请求路径不存在', '请求路径不存在'],
  ['', ''],
  ['  ', ''],
  ['!?', ''],
])('"%s" is filed under "%s"', (error, code) => {
  expect(canonicalCode(error)).toBe(code);
});

test('a canonical code is its own', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,8}(_[a-z0-9]{1,8}){0,4}$/), (code) => {
      fc.pre(!code.endsWith('_exception'));
      expect(canonicalCode(code)).toBe(code);
    }),
  );
});

test('whatever the service sends, no space, capital or doubled line is left', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (error) => {
      const code = canonicalCode(error);
      expect(code).not.toMatch(/\s|[A-Z]|__|^_|_$/);
    }),
  );
});
