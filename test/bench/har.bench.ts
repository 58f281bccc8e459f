import { bench, describe } from 'vitest';
import { importHar } from '../../src/capture/har/import-har';

/** About 20 MB, as Chromium writes it: one entry in ten is a chat call. */
const entry = (index: number) => ({
  _resourceType: 'fetch',
  startedDateTime: '2026-11-20T10:21:07.123Z',
  time: 48.5,
  request: {
    method: 'GET',
    url: `https://${index % 10 === 0 ? 'a1.easemob.com/acme/shop/users' : 'static.example/js'}/user${index}`,
    httpVersion: 'h2',
    headers: Array.from({ length: 18 }, (_, at) => ({
      name: `header-${at}`,
      value: `"quoted" ${'x'.repeat(30)}`,
    })),
    queryString: [],
    cookies: [],
    headersSize: -1,
    bodySize: 0,
  },
  response: {
    status: 200,
    statusText: '',
    httpVersion: 'h2',
    headers: Array.from({ length: 12 }, (_, at) => ({ name: `header-${at}`, value: `value ${at}` })),
    content: {
      size: 900,
      mimeType: 'application/json',
      text: JSON.stringify({ entities: Array.from({ length: 12 }, (_, at) => ({ username: `user${at}` })) }),
    },
    bodySize: -1,
  },
  timings: { send: 0.1, wait: 40, receive: 0.4 },
});
const entries = Array.from({ length: 4_000 }, (_, index) => entry(index));
const text = JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector' }, entries } }, null, 2);

describe(`a HAR file of ${Math.round(text.length / 1e6)} MB`, () => {
  bench('JSON.parse, for comparison', () => {
    JSON.parse(text);
  });
  bench('reading it', async () => {
    const isWatched = (host: string) => host === 'a1.easemob.com';
    await importHar(text, { isWatched, onCall: () => {}, pause: async () => {} });
  });
});
