import { describe, expect, it } from 'vitest';
import { aCall, errorBody } from '../../fixtures/calls';
import { explain } from './explained';

const app = 'https://a1.easemob.com/acme/shop';
const refused = (url: string, error: string, description: string, method = 'GET') =>
  explain(aCall({ method, url: `${app}${url}`, status: 400, body: errorBody(error, description) }));

describe('the count of a group’s members who are online', () => {
  it('lacks its group', () => {
    const { evidence } = refused('/presence/online//type/1', 'illegal_argument', 'Id cannot be null.');
    expect(evidence['group-missing']).toContain('There is no group id before type.');
  });

  it('lacks its type', () => {
    const { evidence } = refused('/presence/online/1/type/', 'illegal_argument', 'Type cannot be null.');
    expect(evidence['type-missing']).toContain('There is nothing after type.');
  });

  it('has a type that there is not', () => {
    const { evidence } = refused('/presence/online/1/type/2', 'illegal_argument', 'Type must be 0 or 1.');
    expect(evidence['wrong-type']).toContain('type is followed by 2.');
  });

  it('has all of it: then only the service’s own words are left', () => {
    const { evidence } = refused('/presence/online/1/type/1', 'illegal_argument', 'Type must be 0 or 1.');
    expect(evidence['wrong-type']).toEqual(['The service says so in error_description.']);
  });
});

describe('a message id', () => {
  const of = (id: string) => {
    const description = 'The provided message ID is not a valid number.';
    return refused(`/messages/rewrite/${id}`, 'InvalidMessageIdException', description, 'PUT').evidence;
  };

  it('has other characters than digits', () => {
    expect(of('12a')['not-a-number']).toContain('12a is not made of digits alone.');
    expect(of('123')['not-a-number']).toHaveLength(1);
  });
});

describe('reactions of a group', () => {
  const of = (query: string) =>
    refused(`/reaction/user/amy?${query}`, 'Bad Request', 'groupId can not be null!').evidence[
      'group-missing'
    ];

  it('are asked for without the group', () => {
    expect(of('msgType=groupchat')).toContain('The query has no groupId.');
    expect(of('groupId=')).toContain('The query has no groupId.');
    expect(of('groupId=1')).toHaveLength(1);
  });
});
