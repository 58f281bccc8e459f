import { describe, expect, it } from 'vitest';
import { toCall } from '../../src/capture/to-call';
import { anEntry } from '../fixtures/network-entry';

const callOf = (extra: object, responseExtra: object = {}) =>
  toCall(anEntry({ extra, responseExtra }), { kind: 'nothing' }, 'x');
const read = (timings: unknown, time = 48) => {
  const call = callOf({ timings, time });
  return { timings: call.timings, duration: call.duration };
};

describe('the phases of a call', () => {
  it('are told apart as Chromium counts them: the queue in `blocked`, the handshake in `connect`', () => {
    const timings = {
      blocked: 6.5,
      _blocked_queueing: 2.25,
      dns: 3,
      connect: 9.5,
      ssl: 6.25,
      send: 0.125,
      wait: 20.5,
      receive: 8.375,
    };
    expect(read(timings)).toEqual({
      timings: {
        queued: 2.25,
        blocked: 4.25,
        dns: 3,
        connect: 3.25,
        ssl: 6.25,
        send: 0.125,
        wait: 20.5,
        receive: 8.375,
      },
      duration: 41.5,
    });
  });

  it('are told apart as Firefox counts them, its handshake beside `connect`', () => {
    const timings = { blocked: 1, dns: 2, connect: 9, ssl: 8, send: 0, wait: 20, receive: 8 };
    expect(read(timings).timings).toEqual(timings);
    // As long as both, and the handshake in it: so the sum says.
    expect(read(timings, 40).timings).toMatchObject({ connect: 1, ssl: 8 });
  });

  it('have the handshake in `connect`, as the format wants it, where no sum says otherwise', () => {
    expect(read({ connect: 9, ssl: 8, wait: 20 }, -1)).toEqual({
      timings: { connect: 1, ssl: 8, wait: 20 },
      duration: 29,
    });
  });

  it('are not known of a call that Firefox says nothing of, nor is how long it took', () => {
    expect(read({}, 0)).toEqual({ timings: null, duration: null });
  });

  it('are left out where they did not come to pass, or the browser does not tell', () => {
    const timings = {
      blocked: -0.014,
      dns: -1,
      connect: -1,
      ssl: -1,
      _blocked_queueing: -1,
      wait: 46.123456,
    };
    expect(read(timings).timings).toEqual({ wait: 46.123 });
  });

  it.each([
    ['nothing', {}],
    ['nothing at all', undefined],
    ['a call out of the browser’s memory', { blocked: 0, dns: 0, connect: 0, send: 0, wait: 0, receive: 0 }],
    ['what are no numbers', { wait: '46', receive: null, send: Number.NaN, dns: Number.POSITIVE_INFINITY }],
  ])('are not made up of %s', (_what, timings) => {
    expect(read(timings)).toEqual({ timings: null, duration: 48 });
  });

  it('say nothing of a call that failed, which took its time all the same', () => {
    // As Chromium tells of a call that was given up after 31 ms.
    const timings = {
      blocked: 31.3,
      _blocked_queueing: 2.1,
      dns: -1,
      connect: -1,
      send: 0,
      wait: 0,
      receive: 0,
    };
    expect(read(timings, 31.3)).toEqual({ timings: null, duration: 31.3 });
  });
});

describe('what a call went over', () => {
  it('is the protocol as the browser names it, and the server’s address and port', () => {
    const { connection } = callOf({ serverIPAddress: '203.0.113.5', connection: '443' });
    expect(connection).toEqual({ protocol: 'http/2.0', address: '203.0.113.5', port: '443' });
    expect(callOf({ serverIPAddress: '[2001:db8::5]' }).connection.address).toBe('2001:db8::5');
  });

  it('is the request’s protocol where the answer has none', () => {
    expect(callOf({}, { httpVersion: '' }).connection.protocol).toBe('http/2.0');
  });

  it('is nothing where the browser does not tell, or says something else', () => {
    const none = { protocol: '', address: '', port: '' };
    expect(callOf({ serverIPAddress: '' }, { httpVersion: 'unknown' }).connection).toEqual(none);
    const odd = { serverIPAddress: 'a1.easemob.com', connection: 'a-made-up-token' };
    expect(callOf(odd, { httpVersion: '<b>HTTP</b>' }).connection).toEqual(none);
  });
});
