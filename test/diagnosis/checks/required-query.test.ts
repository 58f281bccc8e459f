import { describe, expect, it } from 'vitest';
import { refused, tell } from './in-a-log';

const path = '/acme/shop/rest/message/roaming/chat/user/amy';
const ask = (query: string) =>
  tell(refused('DELETE', `${path}${query}`, [400, 'Bad Request', 'Bad Request'])).title;

describe('deleting roaming messages', () => {
  it.each([
    ['', 'The query has no userId, msgIdList'],
    ['?userId=ben', 'The query has no msgIdList'],
    ['?userId=&msgIdList=1', 'The query has no userId'],
  ])('takes two parameters: %s', (query, title) => {
    expect(ask(query)).toBe(title);
  });

  it('is not blamed where both are there', () => {
    expect(ask('?userId=ben&msgIdList=1')).not.toContain('The query has no');
  });
});
