import { describe, expect, it } from 'vitest';
import { earlier, refused, tell } from './in-a-log';

const path = '/acme/shop/metadata/chatgroup/66213/user/amy';
const call = refused(
  'PUT',
  path,
  [409, 'metadata_error', 'Failed to operate user metadata. Concurrent operation not allowed'],
  { requestBody: '{"metaData":{"role":"host"}}' },
);

describe('calls on the same member', () => {
  it('that ran at the same time are counted', () => {
    const others = [earlier(20, 'PUT', path), earlier(-10, 'DELETE', path)];
    const told = tell(call, others);
    expect(told.title).toBe('Calls on amy ran at once');
    expect(told.places['at-once']).toContainEqual({ in: 'log', callId: others[0]?.id });
    expect(told.evidence['at-once']?.join()).toContain('3 calls on amy in total');
  });

  it('are no title where they ended later: the row has had its title by then', () => {
    const told = tell(call, [earlier(-10, 'PUT', path)]);
    expect(told.title).toBe("Two calls set the same members' attributes at once");
    expect(told.evidence['at-once']?.join()).toContain('ran at the same time');
  });

  it.each([
    ['one that was over', earlier(60, 'PUT', path)],
    ['one on another member', earlier(20, 'PUT', '/acme/shop/metadata/chatgroup/66213/user/ben')],
    ['one on a member whose name begins alike', earlier(20, 'PUT', `${path}-2`)],
    ['one on the member of another group', earlier(20, 'PUT', '/acme/shop/metadata/chatgroup/1/user/amy')],
    ['one that only read', earlier(20, 'GET', path)],
  ])('do not overlap with %s', (_, other) => {
    expect(tell(call, [other]).title).not.toContain('ran at once');
  });
});
