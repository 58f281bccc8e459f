import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { headerValue } from '../../src/model/call';
import { aCall, type CallParts, errorBody } from '../fixtures/calls';

/** A path that is mistyped, and the token that the corrected request carries. */
function tokenOf(parts: CallParts) {
  const { request } = diagnose(
    aCall({
      status: 500,
      body: errorBody('web_application', 'javax.ws.rs.WebApplicationException'),
      ...parts,
    }),
  ).fix;
  expect(request).not.toBeNull();
  return headerValue(request?.headers ?? [], 'authorization');
}

const mistyped = 'https://a1.easemob.com/acme/shop/chatgroup';

it('adds a token to the corrected request of a call that was sent without', () => {
  expect(tokenOf({ url: mistyped })).toBe('Bearer <YOUR_TOKEN>');
});

it('leaves the token that was sent', () => {
  const requestHeaders = [['Authorization', 'Bearer YWMtmade-up']] as const;
  expect(tokenOf({ url: mistyped, requestHeaders })).toBe('Bearer YWMtmade-up');
});

it('adds none where none is needed, nor where a server of one’s own may add it', () => {
  const asksForToken = {
    method: 'POST',
    requestBody: '{"grant_type":"password","username":"a","password":"b"}',
  };
  expect(tokenOf({ ...asksForToken, url: 'https://a1.easemob.com/acme/shop/tokens' })).toBeUndefined();
  expect(tokenOf({ url: mistyped.replace('a1.easemob.com', 'chat.example.com') })).toBeUndefined();
});
