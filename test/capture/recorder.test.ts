import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/capture/content';
import type { NetworkEntry } from '../../src/capture/har-entry';
import { startRecorder } from '../../src/capture/recorder';
import type { Call } from '../../src/model/call';
import { hostOf } from '../../src/model/host-of';
import { aNetworkEntry } from '../fixtures/network-entry';

function record() {
  let hear: (entry: NetworkEntry) => void = () => {};
  const calls: Call[] = [];
  const others: string[] = [];
  startRecorder(
    {
      onRequestFinished: {
        addListener: (listener) => {
          hear = listener;
        },
      },
    },
    readContent,
    (host) => host === 'a1.easemob.com',
    { onCall: (call) => calls.push(call), onOther: (entry) => others.push(entry.request.url) },
  );
  return { hear: (entry: NetworkEntry) => hear(entry) as unknown as Promise<void>, calls, others };
}

describe('the recorder', () => {
  it('makes a call of each request to a watched host, with an id of its own', async () => {
    const { hear, calls } = record();
    await hear(aNetworkEntry(async () => ['{"a":1}', '']));
    await hear(aNetworkEntry(async () => ['{"a":2}', '']));
    expect(calls.map(({ response }) => response.body)).toEqual(['{"a":1}', '{"a":2}']);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
  });

  it('gives calls that end together an id each', async () => {
    const { hear, calls } = record();
    await Promise.all([1, 2, 3].map(() => hear(aNetworkEntry(async () => ['{}', '']))));
    expect(new Set(calls.map(({ id }) => id)).size).toBe(3);
  });

  it('counts other requests without asking for their bodies', async () => {
    const { hear, calls, others } = record();
    let asked = false;
    const getContent = async () => {
      asked = true;
    };
    await hear(aNetworkEntry(getContent, { url: 'https://cdn.example/app.js' }));
    await hear(aNetworkEntry(getContent, { url: 'data:text/plain,hi' }));
    expect({ calls, others: others.length, asked }).toEqual({ calls: [], others: 2, asked: false });
  });

  it('asks for the body before anything else can happen to it', () => {
    const { hear } = record();
    let asked = false;
    void hear(
      aNetworkEntry(async () => {
        asked = true;
      }),
    );
    expect(asked).toBe(true);
  });

  it('records a call whose body the browser refuses', async () => {
    const { hear, calls } = record();
    await hear(aNetworkEntry(() => Promise.reject(new Error('no')), { status: 500 }));
    expect(calls[0]?.response).toMatchObject({ status: 500, bodyState: 'unanswered' });
  });

  it('lists a preflight that was refused, and passes over one that was granted', async () => {
    const { hear, calls, others } = record();
    const requestHeaders = {
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'authorization',
    };
    const preflight = (status: number, responseHeaders: Record<string, string>) =>
      aNetworkEntry(async () => null, {
        method: 'OPTIONS',
        status,
        requestHeaders,
        responseHeaders,
        extra: { _resourceType: 'preflight' },
      });
    const allowed = (methods: string, headers: string) => ({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': methods,
      'Access-Control-Allow-Headers': headers,
    });
    await hear(preflight(200, allowed('GET, PUT', 'Authorization')));
    // By the standard the wildcard leaves this header out; browsers take it all the same.
    await hear(preflight(201, allowed('*', '*')));
    await hear(preflight(202, allowed('GET', 'Authorization')));
    await hear(preflight(203, allowed('PUT', 'Accept')));
    await hear(preflight(404, {}));
    expect({ listed: calls.map(({ response }) => response.status), others: others.length }).toEqual({
      listed: [202, 203, 404],
      others: 0,
    });
  });

  it('asks for the body while it is not yet known whether the host is watched', async () => {
    let decide: (watched: boolean) => void = () => {};
    const decided = new Promise<boolean>((resolve) => {
      decide = resolve;
    });
    let hear: (entry: NetworkEntry) => void = () => {};
    const calls: Call[] = [];
    startRecorder(
      {
        onRequestFinished: {
          addListener: (listener) => {
            hear = listener;
          },
        },
      },
      readContent,
      () => decided,
      {
        onCall: (call) => calls.push(call),
        onOther: () => {},
      },
    );
    let asked = false;
    const heard = hear(
      aNetworkEntry(async () => {
        asked = true;
        return ['{}', ''];
      }),
    );
    expect(asked).toBe(true);
    decide(true);
    await heard;
    expect(calls).toHaveLength(1);
  });

  it('takes what is no url for a request of no host', () => {
    expect(hostOf('not a url')).toBe('');
    expect(hostOf('https://localhost:8443/x')).toBe('localhost:8443');
  });
});
