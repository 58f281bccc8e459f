import { address, appToken, call, type Send, type WrongRequest } from './calls';

const app = 'acme/shop';

async function postRaw(send: Send, path: string, type: string, body: string) {
  const Authorization = `Bearer ${await appToken(send, app)}`;
  return send('POST', address(app, path), { headers: { Authorization, 'Content-Type': type }, body });
}

const json = 'application/json';

/** What any call can get wrong: its method and path, its body's form and size. */
export const platformRequests: readonly WrongRequest[] = [
  {
    entry: 'json_parse/malformed-body',
    name: 'write = for : in the body',
    status: 400,
    error: 'json_parse',
    description:
      "Unexpected character ('=' (code 61)): was expecting a colon to separate field name and value\n at [Source: java.io.BufferedInputStream@170e3f5d; line: 1, column: 31]",
    run: (send) => postRaw(send, '/users', json, '{"username":"dora","password"="made-up"}'),
  },
  {
    entry: 'json_parse/malformed-body',
    name: 'leave a comma behind the last field',
    status: 400,
    error: 'json_parse',
    description:
      "Unexpected character ('}' (code 125)): was expecting double-quote to start field name\n at [Source: java.io.BufferedInputStream@170e3f51; line: 3, column: 2]",
    run: (send) => postRaw(send, '/users', json, '{\n  "username": "dora 朵拉",\n}'),
  },
  {
    entry: 'illegal_argument/invalid-request',
    name: 'send a number for a body',
    status: 400,
    error: 'illegal_argument',
    description: 'this is an invalid request.',
    run: (send) => postRaw(send, '/chatgroups', json, '42'),
  },
  {
    entry: 'web_application/unsupported-media-type',
    name: 'send JSON as plain text',
    status: 415,
    error: 'web_application',
    description: 'Unsupported Media Type',
    run: (send) => postRaw(send, '/users', 'text/plain', '{"username":"dora","password":"made-up"}'),
  },
  {
    entry: 'request_entity_too_large/too-large',
    name: 'send more than 5 KB where the app may not',
    status: 413,
    error: 'Request Entity Too Large',
    description: 'Request Entity Too Large',
    run: (send) =>
      call(send, 'acme/lite', 'POST', '/users', {
        json: { username: 'dora', password: 'made-up', nickname: 'x'.repeat(6 * 1024) },
      }),
  },
  {
    entry: 'unsupported_service_operation/method-not-supported',
    name: 'ask for a token with GET',
    status: 500,
    error: 'unsupported_service_operation',
    description: 'Service operation not supported',
    run: (send) => call(send, app, 'GET', '/token'),
  },
  {
    entry: 'unsupported_service_operation/method-not-supported',
    name: 'ask for a token with GET, the newest generation',
    status: 405,
    error: 'unsupported_service_operation',
    description: 'Service operation not supported',
    run: (send) => call(send, 'nova/shop', 'GET', '/token'),
  },
  {
    entry: 'web_application/no-such-api',
    name: 'mistype the name of an API',
    status: 500,
    error: 'web_application',
    description: 'javax.ws.rs.WebApplicationException',
    run: (send) => call(send, app, 'GET', '/chatgroup'),
  },
];

/** Calls that never reach the app: a gateway in front answers with a page. */
export const gatewayRequests: readonly Omit<WrongRequest, 'entry' | 'error' | 'description'>[] = [
  {
    name: 'call an app that is down',
    status: 502,
    run: (send) => call(send, 'outage/refused', 'GET', '/users'),
  },
  {
    name: 'call an app under repair',
    status: 503,
    run: (send) => call(send, 'outage/maintenance', 'GET', '/users'),
  },
  { name: 'call an app that hangs', status: 504, run: (send) => call(send, 'outage/slow', 'GET', '/users') },
  {
    name: 'upload 17 MB',
    status: 413,
    run: (send) => postRaw(send, '/chatfiles', 'application/octet-stream', 'x'.repeat(17 * 1024 * 1024)),
  },
];
