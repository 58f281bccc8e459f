import { describe, expect, it } from 'vitest';
import { noResponses } from '../../../src/catalog/no-response';
import { aCall } from '../../fixtures/calls';
import { earlier, now, tell } from './in-a-log';

const ask = (failure: string | null, otherCalls: Parameters<typeof tell>[1] = [], host = 'a1.easemob.com') =>
  tell(aCall({ url: `https://${host}/acme/shop/users`, status: 0, failure, startedAt: now }), otherCalls);

describe('the browser’s own name for a failure', () => {
  const proved = noResponses.filter(({ id }) => id !== 'aborted');

  it.each(proved.flatMap(({ id, failures }) => failures.map((failure) => [failure, id] as const)))(
    'proves what happened: %s',
    (failure, id) => {
      const told = ask(failure);
      expect(told.verdicts[id]).toBe('confirmed');
      expect(told.evidence[id]).toEqual([`The browser calls it ${failure}, after 48 ms.`]);
    },
  );

  it.each([
    ['net::ERR_UNSAFE_PORT', 'The browser refuses to call this port: net::ERR_UNSAFE_PORT'],
    ['net::ERR_SOMETHING_NEW', 'The browser ended the call: net::ERR_SOMETHING_NEW'],
  ])('is named in the row, and is no matter of CORS: %s', (failure, title) => {
    const told = ask(failure);
    expect(told.title).toBe(title);
    expect(JSON.stringify(told)).toContain(failure);
    expect(JSON.stringify(told)).not.toMatch(/CORS|does not say which/);
  });

  it('may have who blocked the call behind it', () => {
    const told = ask('net::ERR_BLOCKED_BY_CLIENT.Inspector');
    expect(told.title).toBe('The browser blocked the call');
    expect(told.verdicts.blocked).toBe('confirmed');
  });

  it('of a response that it withheld is no matter of extensions', () => {
    const { title, evidence } = ask('net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin');
    expect(title).toBe('The browser withheld the response from this page');
    expect(Object.keys(evidence)).toEqual(['blocked-response']);
  });

  it('tells a host that was not reached from one that was slow, which may have done what was asked', () => {
    expect(ask('net::ERR_ADDRESS_UNREACHABLE').steps.join()).not.toContain('created');
    expect(ask('net::ERR_CONNECTION_TIMED_OUT').title).toBe('a1.easemob.com could not be reached');
    expect(ask('net::ERR_TIMED_OUT').steps.join()).toContain('created');
  });

  it('does not prove whether a script aborted the call, or the page was left', () => {
    const told = ask('net::ERR_ABORTED');
    expect(told.title).toBe('The page cancelled the call');
    expect(told.verdicts).toEqual({ aborted: 'possible', 'page-left': 'possible' });
  });

  it.each([null, 'net::ERR_FAILED', 'NS_ERROR_FAILURE'])(
    'proves nothing where it says nothing: %s',
    (failure) => {
      expect(Object.values(ask(failure).verdicts)).not.toContain('confirmed');
    },
  );
});

describe('a host without an address', () => {
  const works = earlier(1_000, 'GET', 'https://a41.easemob.com/acme/shop/users');

  it('is nearly one that works', () => {
    const told = ask('net::ERR_NAME_NOT_RESOLVED', [works], 'a42.easemob.com');
    expect(told.steps).toEqual(['If you meant a41.easemob.com, call that.']);
    expect(told.places['host-not-found']).toContainEqual({ in: 'log', callId: works.id });
  });

  it('is nearly none of those that work', () => {
    expect(ask('net::ERR_NAME_NOT_RESOLVED', [works], 'chat.example.com').steps[0]).not.toContain(
      'If you meant',
    );
  });
});
