/**
 * What the SDK would never send, done by hand. Any of it can be done again and again.
 * @type {import('./sdk-actions.js').Action[]}
 */
export const fetchActions = [
  {
    name: 'sendBrokenJson',
    label: 'Send broken JSON',
    entry: 'json_parse/malformed-body',
    run: () => post('/acme/shop/users', '{"username":"dora","password"="made-up"}'),
  },
  {
    name: 'registerWithoutName',
    label: 'Register without a name',
    entry: 'illegal_argument/username-missing',
    run: () => post('/acme/shop/users', '{"password":"made-up"}'),
  },
  {
    name: 'sendPlainText',
    label: 'Send JSON as plain text',
    entry: 'web_application/unsupported-media-type',
    run: () => post('/acme/shop/users', '{"username":"dora","password":"made-up"}', 'text/plain'),
  },
  {
    name: 'askForTokenByGet',
    label: 'Ask for a token with GET',
    entry: 'unsupported_service_operation/method-not-supported',
    run: () => call('GET', '/acme/shop/token'),
  },
  {
    name: 'mistypePath',
    label: 'Mistype the path',
    entry: 'web_application/no-such-api',
    run: () => call('GET', '/acme/shop/chatgroup'),
  },
  {
    name: 'sendNoToken',
    label: 'Send no token',
    entry: 'unauthorized/expired-token',
    run: () => call('GET', '/acme/shop/chatgroups'),
  },
  {
    name: 'callAppThatIsDown',
    label: 'Call an app that is down',
    entry: null,
    run: () => call('GET', '/outage/refused/users'),
  },
  {
    name: 'callAppThatHides',
    label: 'Call an app whose gateway forgets CORS',
    entry: null,
    run: () => call('GET', '/outage/hidden/users'),
  },
];

function post(path, body, type = 'application/json') {
  return call('POST', path, { body, headers: { 'Content-Type': type } });
}

async function call(method, path, options = {}) {
  const response = await fetch(`https://a1.easemob.com${path}`, { method, ...options });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return text;
}
