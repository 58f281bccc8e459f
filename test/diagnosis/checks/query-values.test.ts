import { describe, expect, it } from 'vitest';
import { refused, tell } from './in-a-log';

const tooLarge = [400, 'illegal_argument', 'getContacts | page size more than max limit : 50'] as const;
const lessThan = [400, 'illegal_argument', 'limit should be less than 200'] as const;
const page = (query: string, error: readonly [number, string, string] = tooLarge) =>
  tell(refused('GET', `/acme/shop/user/amy/contacts?${query}`, error));

describe('a page that is too large', () => {
  it.each(['limit', 'pagesize', 'pageSize', 'page_size', 'size'])('is asked for as %s', (name) => {
    const told = page(`cursor=&${name}=100`);
    expect(told.title).toBe(`${name}=100: a page holds at most 50`);
    expect(told.places['page-too-large']).toContainEqual({ in: 'query', name });
    expect(told.request).toBe(`GET https://a1.easemob.com/acme/shop/user/amy/contacts?cursor=&${name}=50`);
  });

  it('is not written anew where the text leaves open whether the limit itself is taken', () => {
    const told = page('limit=500', lessThan);
    expect(told.title).toBe('limit=500: a page holds at most 200');
    expect(told.request).toBeNull();
  });

  it('is not found where no parameter exceeds the limit', () => {
    expect(page('limit=50').request).toBeNull();
    expect(page('timestamp=1795212564839').request).toBeNull();
  });
});

describe('a parameter that should be a number', () => {
  const robots = (query: string) =>
    tell(refused('GET', `/acme/shop/robot/rule?${query}`, [400, 'Bad Request', 'Request param error']));

  it.each([
    ['page=first&size=10', 'page=first is not a whole number.'],
    ['page=1&size=1.5', 'size=1.5 is not a whole number.'],
    ['page=undefined&size=10', 'page=undefined: the value was never filled in.'],
    ['page=&size=10', 'page= is not a whole number.'],
  ])('is none: %s', (query, evidence) => {
    const told = robots(query);
    expect(told.verdicts['bad-parameter']).toBe('likely');
    expect(told.evidence['bad-parameter']).toEqual([evidence]);
  });

  it('is one', () => {
    expect(robots('page=1&size=10').verdicts['bad-parameter']).toBe('possible');
  });
});
