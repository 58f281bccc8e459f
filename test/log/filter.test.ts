import { describe, expect, it } from 'vitest';
import { matchesQuery, matchesStatus, type StatusFilter } from '../../src/log/filter';
import { alreadyInGroup, anEntry, assorted, many, saying, succeeded } from '../fixtures/log-entries';

const idsOf = (filter: StatusFilter) =>
  assorted()
    .filter((entry) => matchesStatus(entry, filter))
    .map(({ call }) => call.id);

describe('the status filter', () => {
  it.each([
    ['failed', ['expired', 'in-group', 'partly', 'gateway', 'refused']],
    ['2xx', ['ok', 'partly']],
    ['3xx', ['moved']],
    ['4xx', ['expired', 'in-group']],
    ['5xx', ['gateway']],
    ['partly-failed', ['partly']],
    ['no-response', ['refused']],
  ] as const)('%s lets through what ended so', (filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  it('lets all through where it is all', () => {
    expect(idsOf('all')).toHaveLength(assorted().length);
  });
});

describe('the query', () => {
  it.each([
    ['the url', '/chatgroups/40659491815425'],
    ['the title with its values', 'hxtest1 is already in group'],
    ['the error code', 'forbidden_op'],
    ['the error text of the body', 'can not join this group'],
    ['the operation', 'add a group member'],
    ['the app', 'acme#shop'],
    ['any case', 'FORBIDDEN_OP'],
  ])('finds %s', (_what, query) => {
    expect(matchesQuery(alreadyInGroup(), query, 'en')).toBe(true);
  });

  it('finds the Chinese title in Chinese only', () => {
    expect(matchesQuery(alreadyInGroup(), '已在群组', 'zh')).toBe(true);
    expect(matchesQuery(alreadyInGroup(), '已在群组', 'en')).toBe(false);
  });

  it('takes everything where it is empty or blank', () => {
    expect(matchesQuery(succeeded(), '', 'en')).toBe(true);
    expect(matchesQuery(succeeded(), '  ', 'en')).toBe(true);
  });

  it('takes signs as they are, not as a pattern', () => {
    expect(matchesQuery(alreadyInGroup(), '.*', 'en')).toBe(false);
    expect(matchesQuery(anEntry({}, { title: saying('a (b', 'a (b') }), '(b', 'en')).toBe(true);
  });

  it('does not search what a successful call returned', () => {
    const [entry] = many(1);
    expect(
      entry &&
        matchesQuery(
          { ...entry, call: { ...entry.call, response: { ...entry.call.response, body: 'needle' } } },
          'needle',
          'en',
        ),
    ).toBe(false);
  });
});
