import { describe, expect, it } from 'vitest';
import { type CallTerm, parseFilter, termsOf, withTerm } from '../../../src/log/filter';
import { alreadyInGroup, anEntry, expiredToken, many, moved, refused } from '../../fixtures/log-entries';

const operation: CallTerm = { key: 'operation', value: 'Get a user' };
const status: CallTerm = { key: 'status', value: '403' };

describe('what a call can be asked for by', () => {
  it('is its operation, error, status and app', () => {
    expect(termsOf([expiredToken()], 'en')).toEqual([
      { key: 'operation', value: 'Send a group message' },
      { key: 'error', value: 'unauthorized' },
      { key: 'status', value: '401' },
      { key: 'app', value: 'acme#shop' },
    ]);
    expect(termsOf([expiredToken()], 'zh')[0]?.value).toBe('发送群消息');
  });

  it('is its path where nobody knows the operation, and its end where there is no status', () => {
    expect(termsOf([moved()], 'en')[0]).toEqual({ key: 'url', value: '/acme/shop/users' });
    expect(termsOf([refused()], 'en')).toContainEqual({ key: 'is', value: 'no-response' });
  });

  it('of several calls is what all of them have', () => {
    expect(termsOf(many(3), 'en').map(({ key }) => key)).toEqual(['operation', 'app']);
    expect(termsOf([expiredToken(), anEntry()], 'en').map(({ key }) => key)).toEqual(['app']);
  });

  it('finds the call, and hides it', () => {
    for (const entry of [expiredToken(), alreadyInGroup(), moved(), refused()]) {
      for (const term of termsOf([entry], 'en')) {
        expect(parseFilter(withTerm('', term, false)).matches(entry, 'en')).toBe(true);
        expect(parseFilter(withTerm('', term, true)).matches(entry, 'en')).toBe(false);
      }
    }
  });
});

describe('a query with a term more', () => {
  it.each([
    ['', operation, false, 'operation:"Get a user"'],
    ['', operation, true, '-operation:"Get a user"'],
    ['alice', status, false, 'alice status:403'],
    ['  alice  ', status, true, 'alice -status:403'],
  ] as const)('%j and %j', (query, term, negated, expected) => {
    expect(withTerm(query, term, negated)).toBe(expected);
  });

  it('asks for one value of a key in place of another', () => {
    expect(withTerm('operation:group alice', operation, false)).toBe('alice operation:"Get a user"');
    expect(withTerm('is:failed status-code:401', status, false)).toBe('status:403');
    expect(withTerm('status:4xx', { key: 'is', value: 'no-response' }, false)).toBe('is:no-response');
  });

  it('takes back what said the opposite of the same value', () => {
    expect(withTerm('-status:403 -status:404', status, false)).toBe('-status:404 status:403');
    expect(withTerm('operation:"Get a user"', operation, true)).toBe('-operation:"Get a user"');
  });

  it('says nothing twice, and narrows what was asked for further', () => {
    expect(withTerm('-status:403', status, true)).toBe('-status:403');
    expect(withTerm('status:4xx', status, true)).toBe('status:4xx -status:403');
  });

  it('means the value as it is, whatever stands in it', () => {
    const odd = anEntry({}, { app: 'a "b", c\\d' });
    const [, , term] = termsOf([odd], 'en');
    if (!term) throw new Error('No term for the app.');
    expect(parseFilter(withTerm('', term, false)).matches(odd, 'en')).toBe(true);
    expect(parseFilter(withTerm('', term, false)).matches(anEntry(), 'en')).toBe(false);
  });
});
