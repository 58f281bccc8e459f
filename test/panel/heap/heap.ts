import type { HarEntry } from '../../../src/capture/har-entry';
import { toCall } from '../../../src/capture/to-call';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { warmQuery } from '../../../src/log/filter';
import { createLog } from '../../../src/log/log';
import { createSharing } from '../../../src/log/sharing';

/*
 * Ordinary calls on their whole way into the log: as the browser's HAR has them, over a port, explained, and
 * made ready to be searched. Nothing is shared between two calls but what our own code makes them share.
 */
const log = createLog();
const sharing = createSharing();
const start = Date.UTC(2026, 10, 20);

const headers = (lines: Readonly<Record<string, string>>) =>
  Object.entries(lines).map(([name, value]) => ({ name, value }));

function entryText(index: number): string {
  const path = `/acme/shop/users/user${index}`;
  const request = {
    method: 'GET',
    url: `https://a1.easemob.com${path}`,
    headers: headers({
      ':authority': 'a1.easemob.com',
      ':method': 'GET',
      ':path': path,
      ':scheme': 'https',
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br, zstd',
      'accept-language': 'en-US,en;q=0.9',
      authorization: `Bearer YWMt${'MADE-UP-TOKEN-OF-A-TEST-'.repeat(5)}`,
      origin: 'https://shop.example.com',
      priority: 'u=1, i',
      referer: 'https://shop.example.com/',
      'sec-ch-ua': '"Chromium";v="140", "Not=A?Brand";v="24"',
      'sec-ch-ua-mobile': '?0',
      'sec-ch-ua-platform': '"Linux"',
      'sec-fetch-dest': 'empty',
      'sec-fetch-mode': 'cors',
      'sec-fetch-site': 'cross-site',
      'user-agent':
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    }),
    queryString: [],
    cookies: [],
    httpVersion: 'h2',
    headersSize: -1,
    bodySize: 0,
  };
  const response = {
    status: 200,
    statusText: '',
    headers: headers({
      'access-control-allow-credentials': 'true',
      'access-control-allow-origin': '*',
      'content-length': String(200 + (index % 100)),
      'content-type': 'application/json;charset=UTF-8',
      date: new Date(start + index * 250).toUTCString(),
      server: 'nginx',
      'strict-transport-security': 'max-age=15724800; includeSubDomains',
      'x-request-id': `r${index.toString(16).padStart(16, '0')}`,
    }),
    cookies: [],
    content: { size: 240, mimeType: 'application/json' },
    httpVersion: 'h2',
    redirectURL: '',
    headersSize: -1,
    bodySize: -1,
  };
  const callFrame = {
    functionName: 'getUser',
    url: 'https://shop.example.com/app.js',
    lineNumber: 12,
    columnNumber: 5,
  };
  return JSON.stringify({
    startedDateTime: new Date(start + index * 250).toISOString(),
    time: 48.1 + (index % 7),
    timings: { blocked: 1.2, dns: -1, connect: -1, ssl: -1, send: 0.2, wait: 40.1, receive: 1 + (index % 5) },
    serverIPAddress: '192.0.2.21',
    connection: '443',
    request,
    response,
    cache: {},
    _initiator: { type: 'script', stack: { callFrames: [callFrame] } },
  });
}

/** Adds so many calls; returns how many characters their bodies have. */
function addCalls(count: number): number {
  let bodies = 0;
  for (let added = 0; added < count; added++) {
    const index = log.entries.length;
    const text = JSON.stringify({ action: 'get', entities: [{ type: 'user', username: `user${index}` }] });
    const arrived = toCall(JSON.parse(entryText(index)) as HarEntry, { kind: 'text', text }, `call-${index}`);
    const call = sharing.call(structuredClone(arrived));
    const entry = { call, diagnosis: sharing.diagnosis(diagnose(call)) };
    log.add([entry]);
    warmQuery(log.entries, index, 'en');
    bodies += text.length;
  }
  return bodies;
}

declare global {
  interface Window {
    addCalls: typeof addCalls;
  }
}
window.addCalls = addCalls;
