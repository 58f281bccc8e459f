import { describe, expect, it } from 'vitest';
import type { Call, Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { earlier, now, refused, tell } from './in-a-log';

const limited = [429, 'reach_limit', 'This request has reached api limit'] as const;
const path = '/acme/shop/chatgroups/66213/users';
const call = refused('GET', path, limited);
/** That many calls, so many ms apart, the last one that long before the call in question. */
const several = (count: number, apart: number, status = 200, at = path): Call[] =>
  Array.from({ length: count }, (_, index) => earlier((count - index) * apart, 'GET', at, { status }));

describe('the calls of the last second', () => {
  it('are counted, this one included', () => {
    const told = tell(call, several(53, 10));
    expect(told.title).toBe('Too many calls: 54 within one second');
    expect(told.evidence['too-fast']).toContain(
      'List group members: 54 in this second, 54 in this minute. The most that succeeded in one second before, in this log: 53.',
    );
  });

  it('are those of this operation', () => {
    const others = several(5, 10, 200, '/acme/shop/chatgroups/66213');
    const told = tell(call, [...others, ...several(12, 4)]);
    expect(told.title).toBe('Too many calls: 13 within one second');
  });

  it('are not said to be too many where they are few', () => {
    const told = tell(call, [earlier(20_000, 'GET', path), ...several(1, 300)]);
    expect(told.verdicts['too-fast']).toBe('confirmed');
    expect(told.title).not.toContain('Too many calls: 2');
    expect(told.evidence['too-fast']?.join()).toContain('2 in this second, 3 in this minute');
  });

  it('are those of the app, where this operation is not called again', () => {
    const told = tell(call, several(5, 10, 200, '/acme/shop/chatgroups/66213'));
    expect(told.evidence['too-fast']?.[1]).toMatch(/^Calls to acme#shop: 6 in this second/);
  });

  it('are not those of other apps, of preflights, or from later on', () => {
    const preflight = { ...earlier(10, 'OPTIONS', path), preflight: true };
    const told = tell(call, [
      preflight,
      ...several(5, 10, 200, '/acme/blog/users'),
      earlier(-10, 'GET', path),
    ]);
    expect(told.title).not.toContain('Too many calls:');
  });

  it('are compared with seconds in which all calls succeeded', () => {
    const quiet = several(3, 100).map((one) => ({ ...one, startedAt: one.startedAt - 20_000 }));
    const refusedOnes = several(20, 10, 429).map((one) => ({ ...one, startedAt: one.startedAt - 10_000 }));
    const told = tell(call, [...quiet, ...refusedOnes, ...several(9, 10, 429)]);
    expect(told.evidence['too-fast']).toContain(
      'List group members: 10 in this second, 33 in this minute. The most that succeeded in one second before, in this log: 3.',
    );
  });
});

describe('the calls of the last minute', () => {
  it('are all counted, however many', () => {
    expect(tell(call, several(1_500, 30)).evidence['too-fast']?.join()).toContain('1,501 in this minute');
  });

  it('are named where the second holds no other, not as too many', () => {
    const { title, evidence } = tell(call, several(9, 5_000));
    expect(title).not.toContain('Too many calls');
    expect(evidence['too-fast']?.join()).toContain('10 in this minute');
  });
});

describe('a log that holds no other call', () => {
  it('makes no claim, and says who else counts', () => {
    const told = tell(call);
    expect(told.title).not.toContain('within');
    expect(told.evidence['too-fast']).toContain(
      'This log has no other such call in that minute; calls of the app’s other clients count too.',
    );
  });
});

describe('a bare 429', () => {
  const bare = aCall({ method: 'GET', url: call.request.url, status: 429, startedAt: now });

  it('is likely a matter of speed after many calls', () => {
    expect(tell(bare, several(30, 10)).verdicts['too-fast']).toBe('likely');
  });

  it('is left open after few', () => {
    expect(tell(bare, several(2, 300, 429)).verdicts['too-fast']).toBe('possible');
  });
});

describe('a client that retries at once', () => {
  it('is told to wait', () => {
    const told = tell(call, several(4, 100, 429));
    expect(told.evidence['too-fast']).toContain(
      'GET /chatgroups/66213/users was sent 5 times, each at most 52 ms after the previous refusal.',
    );
    expect(told.steps[0]).toBe('Wait before each retry, twice as long each time: 1 s, 2 s, 4 s.');
  });

  it('is not one that sends several before the first is refused', () => {
    expect(tell(call, several(4, 10, 429)).steps[0]).not.toContain('Wait before each retry');
  });

  it('is not one that waits', () => {
    expect(tell(call, several(4, 2_000, 429)).steps[0]).not.toContain('Wait before each retry');
  });

  it('is not one whose calls differ', () => {
    const others = [1, 2, 3].map((n) => earlier(n * 50, 'GET', `${path}?page=${n}`, { status: 429 }));
    expect(tell(call, others).steps[0]).not.toContain('Wait before each retry');
  });
});

describe('Retry-After', () => {
  const withHeader = (value: string) => {
    const responseHeaders: Header[] = [['retry-after', value]];
    return tell(refused('GET', path, limited, { responseHeaders }));
  };

  it('is the time to wait', () => {
    const told = withHeader('30');
    expect(told.steps).toEqual(['Wait 30 seconds before the next call.']);
    expect(told.places['too-fast']).toContainEqual({ in: 'response-header', name: 'Retry-After' });
  });

  it('may be a date', () => {
    expect(withHeader(new Date(now + 120_500).toUTCString()).steps).toEqual([
      'Wait 2 minutes before the next call.',
    ]);
  });

  it.each(['', 'soon', '-5', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
    'is passed over where it is none: %s',
    (value) => {
      expect(withHeader(value).steps[0]).not.toMatch(/^Wait/);
    },
  );
});
