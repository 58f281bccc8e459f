import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/model/call';
import { earlier, refused, tell } from './in-a-log';

const path = '/acme/shop/reaction/user/amy';
const requestBody = '{"msgId":"1142","message":"like"}';
const call = refused('POST', path, [400, 'Bad Request', 'the user is already operation this message'], {
  requestBody,
});

describe('a call that succeeded before', () => {
  it('was sent twice', () => {
    const told = tell(call, [earlier(80, 'POST', path, { requestBody })]);
    expect(told.title).toBe('Sent twice: the same call succeeded 80 ms earlier');
    expect(told.verdicts['reacted-already']).toBe('confirmed');
    expect(told.steps).toEqual(['Send the call once, and use the response to the first one.']);
  });

  it.each([
    ['with another body', earlier(80, 'POST', path, { requestBody: '{"msgId":"1143","message":"like"}' })],
    ['with another method', earlier(80, 'DELETE', path, { requestBody })],
    ['in vain', earlier(80, 'POST', path, { requestBody, status: 400 })],
    ['later', earlier(-80, 'POST', path, { requestBody })],
  ])('is none that was sent %s', (_, other) => {
    expect(tell(call, [other]).title).not.toContain('Sent twice');
  });

  it('is none whose body the browser hides', () => {
    const hidden = (one: Call): Call => ({
      ...one,
      request: { ...one.request, body: null, bodyHidden: true },
    });
    expect(tell(hidden(call), [hidden(earlier(80, 'POST', path))]).title).not.toContain('Sent twice');
  });
});
