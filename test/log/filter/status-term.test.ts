import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesQuery, matchesStatus, statusFilters, statusOf, withStatus } from '../../../src/log/filter';
import { assorted } from '../../fixtures/log-entries';

describe('the status button that says the same as a query', () => {
  it.each([
    ['', 'all'],
    ['alice error:forbidden_op', 'all'],
    ['status:', 'all'],
    ['status:4xx', '4xx'],
    ['status-code:4XX alice', '4xx'],
    ['alice is:failed', 'failed'],
    ['outcome:no-response', 'no-response'],
    ['status:5xx -status:502', '5xx'],
    ['-is:failed', 'all'],
    ['status:404', null],
    ['status:4xx,5xx', null],
    ['status:4xx is:failed', null],
    ['is:redirect', null],
  ] as const)('%j is %s', (query, status) => {
    expect(statusOf(query)).toBe(status);
  });
});

describe('a query with a status button pressed', () => {
  it.each([
    ['', '4xx', 'status:4xx'],
    ['alice', 'failed', 'is:failed alice'],
    ['alice status:404 -bob', '5xx', 'status:5xx alice -bob'],
    ['is:failed alice', 'all', 'alice'],
    ['status:4xx -status:404', '5xx', 'status:5xx -status:404'],
    ['"status:4xx"', '2xx', 'status:2xx "status:4xx"'],
  ] as const)('%j, %s: %j', (query, status, expected) => {
    expect(withStatus(query, status)).toBe(expected);
  });

  it('is always the one of that button, whatever was typed', () => {
    assert(
      property(
        oneof(string(), constantFrom('status:4xx x', 'is:failed status:404,5', 'status:4xx status:5xx')),
        constantFrom(...statusFilters),
        (query, status) => {
          expect(statusOf(withStatus(query, status))).toBe(status);
        },
      ),
    );
  });

  it('lets through what the button counts', () => {
    for (const status of statusFilters) {
      for (const entry of assorted()) {
        expect(matchesQuery(entry, withStatus('', status), 'en')).toBe(matchesStatus(entry, status));
      }
    }
  });
});
