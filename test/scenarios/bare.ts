import type { CauseId } from '../../src/model/catalog-ids';
import { expiredToken, password, storedMessage, team } from '../server/initial-state';
import { address, appToken, call, type Send, untilRefused, userToken } from '../server/wrong-requests/calls';
import type { Run, Scenario } from './scenario';
import { atOnce } from './steps/at-once';
import { run, type Step } from './steps/in-turn';

/** What the app's owner's proxy leaves of a refusal: its code, or its status. The mistakes are the usual ones. */
interface Mistake {
  readonly wrong: (app: string) => Run;
  readonly right: (app: string) => Run;
}

const steps = (wrong: Step, right: Step): Mistake => ({
  wrong: (app) => run(app, wrong),
  right: (app) => run(app, right),
});

const raw =
  (body: string, type = 'application/json', path = '/users') =>
  (app: string): Run =>
  async (send) => {
    const headers = { Authorization: `Bearer ${await appToken(send, app)}`, 'Content-Type': type };
    return send('POST', address(app, path), { headers, body });
  };

const withToken =
  (token?: (own: string) => string) =>
  (app: string): Run =>
  async (send) =>
    call(send, app, 'GET', '/chatgroups', { token: token?.(await userToken(send, app, 'amy')) });

const upload = (content: string) => {
  const part = '--made-up\r\nContent-Disposition: form-data; name="file"; filename="picture.png"';
  const body = `${part}\r\nContent-Type: image/png\r\n\r\n${content}\r\n--made-up--\r\n`;
  return raw(body, 'multipart/form-data; boundary=made-up', '/chatfiles');
};

const logIn = (app: string) => (send: Send) =>
  call(send, app, 'POST', '/token', { json: { grant_type: 'password', username: 'amy', password } });

const dora = { username: 'dora', password };
const user = JSON.stringify(dora);
const thread = { group_id: team, name: 'Lunch', owner: 'amy', msg_id: '1' };
const message = '{"to":["ben"],"type":"txt","body":{"msg":"hello"}}';
const edit: Step = ['PUT', `/messages/rewrite/${storedMessage}`, { new_msg: { type: 'txt', msg: 'hi' } }];

const brokenJson: Mistake = { wrong: raw(user.replace(':', '=')), right: raw(user) };
const noToken: Mistake = { wrong: withToken(), right: withToken((token) => token) };
const cutToken: Mistake = { wrong: withToken((token) => token.slice(0, -10)), right: noToken.right };
const oldToken: Mistake = {
  wrong: (app) => (send) => {
    const [org = '', name = ''] = app.split('/');
    return call(send, app, 'GET', '/chatgroups', { token: expiredToken(org, name) });
  },
  right: noToken.right,
};
const largeFile: Mistake = { wrong: upload('x'.repeat(11 * 1024 * 1024)), right: upload('a picture') };
const largeBody = steps(
  ['POST', '/users', { ...dora, nickname: 'x'.repeat(6 * 1024) }],
  ['POST', '/users', dora],
);
const tooFast: Mistake = { wrong: (app) => (send) => untilRefused(50, () => logIn(app)(send)), right: logIn };
const bothAtOnce: Mistake = { wrong: (app) => atOnce(app, edit), right: (app) => run(app, edit) };
const wrongMethod: Mistake = {
  wrong: (app) => (send) => call(send, app, 'GET', '/token'),
  right: logIn,
};

const scenario = (
  app: string,
  cause: CauseId,
  name: string,
  verdict: Scenario['verdict'],
  { wrong, right }: Mistake,
): Scenario => ({ cause, name, verdict, wrong: wrong(app), right: right(app) });

/** Codes without a text. */
const codes: readonly Scenario[] = [
  scenario('acme/terse', 'auth_bad_access_token/code#bad-token', 'a cut token', 'likely', cutToken),
  scenario('acme/terse', 'unauthorized/code#bad-token', 'no token', 'likely', noToken),
  scenario('nova/terse', 'group_authorization/code#not-sent', 'no token', 'likely', noToken),
  scenario('heritage/attic-terse', 'expired_token/code#expired', 'an old token', 'likely', oldToken),
  scenario('acme/terse', 'json_parse/code#not-json', '= in place of a colon', 'confirmed', brokenJson),
  scenario('nova/terse', 'invalid_request_body/code#bad-body', 'single quotes', 'confirmed', {
    wrong: raw(message.replaceAll('"', "'"), undefined, '/messages/users'),
    right: raw(message, undefined, '/messages/users'),
  }),
  scenario('acme/terse', 'param_illegal/code#bad-body', 'a form', 'confirmed', {
    wrong: raw('group_id=1&name=Lunch', undefined, '/thread'),
    right: raw(JSON.stringify(thread), undefined, '/thread'),
  }),
  scenario(
    'acme/terse',
    'illegal_argument/code#bad-value',
    'no password',
    'likely',
    steps(['POST', '/users', { username: 'dora' }], ['POST', '/users', dora]),
  ),
  scenario(
    'acme/terse',
    'invalid_parameter/code#bad-parameter',
    'no owner',
    'likely',
    steps(
      ['POST', '/chatgroups', { groupname: 'Drivers', public: true }],
      ['POST', '/chatgroups', { groupname: 'Drivers', public: true, owner: 'amy' }],
    ),
  ),
  scenario(
    'heritage/terse',
    'required_property_not_found/code#field-missing',
    'no username',
    'likely',
    steps(['POST', '/users', { password }], ['POST', '/users', dora]),
  ),
  scenario(
    'acme/terse',
    'service_resource_not_found/code#no-such-resource',
    'a user who does not exist',
    'likely',
    steps(['GET', '/users/nobody'], ['GET', '/users/amy']),
  ),
  scenario(
    'acme/terse',
    '请求路径不存在/code#wrong-path',
    'a push path that does not exist',
    'confirmed',
    steps(['GET', '/push/labels'], ['GET', '/push/label']),
  ),
  scenario(
    'acme/terse',
    'unsupported_service_operation/code#wrong-method',
    'a token by GET',
    'confirmed',
    wrongMethod,
  ),
  scenario(
    'acme/terse',
    'request_entity_too_large/code#too-large',
    'a body over 5 KB',
    'confirmed',
    largeBody,
  ),
  scenario(
    'nova/terse',
    'file_exceeding_maximum_limit/code#too-large',
    'a file over 10 MB',
    'confirmed',
    largeFile,
  ),
  scenario('acme/busy-terse', 'reach_limit/code#too-fast', 'two logins in a second', 'likely', tooFast),
  scenario(
    'acme/terse',
    'concurrent_operation_error/code#at-once',
    'two edits at once',
    'confirmed',
    bothAtOnce,
  ),
];

/** Statuses without a body. */
const statuses: readonly Scenario[] = [
  scenario('acme/mute', 'status/400#malformed', '= in place of a colon', 'likely', brokenJson),
  scenario('acme/mute', 'status/401#no-token', 'no token', 'confirmed', noToken),
  scenario('acme/mute', 'status/401#bad-token', 'a cut token', 'confirmed', cutToken),
  scenario(
    'nova/mute',
    'status/404#no-such-path',
    'the first word in the singular',
    'likely',
    steps(['GET', '/chatgroup'], ['GET', '/chatgroups']),
  ),
  {
    cause: 'status/404#other-host',
    name: 'an app on the host of another’s network',
    verdict: 'likely',
    wrong: async (send) => {
      const headers = { Authorization: `Bearer ${await userToken(send, 'acme/shop', 'amy')}` };
      await call(send, 'acme/shop', 'GET', '/publicchatgroups', { token: headers.Authorization.slice(7) });
      return send('GET', 'https://a41.easecdn.com/acme/shop/chatgroups', { headers });
    },
    right: withToken((token) => token)('acme/shop'),
  },
  scenario('nova/mute', 'status/405#wrong-method', 'a token by GET', 'confirmed', wrongMethod),
  scenario('acme/mute', 'status/409#concurrent', 'two edits at once', 'likely', bothAtOnce),
  scenario('acme/mute', 'status/413#body-too-large', 'a body over 5 KB', 'confirmed', largeBody),
  scenario('acme/mute', 'status/413#file-too-large', 'a file over 10 MB', 'confirmed', largeFile),
  scenario('acme/mute', 'status/415#content-type', 'JSON sent as plain text', 'confirmed', {
    wrong: raw(user, 'text/plain'),
    right: raw(user),
  }),
  scenario('acme/busy-mute', 'status/429#too-fast', 'two logins in a second', 'likely', tooFast),
  scenario(
    'acme/mute',
    'status/500#wrong-request',
    'a limit that is no number',
    'likely',
    steps(['GET', '/thread?limit=ten'], ['GET', '/thread?limit=10']),
  ),
  scenario(
    'acme/mute',
    'status/501#not-implemented',
    'PATCH',
    'confirmed',
    steps(['PATCH', '/users/amy', { nickname: 'A' }], ['PUT', '/users/amy', { nickname: 'A' }]),
  ),
];

/** Refusals of which something on the way dropped the text, and perhaps the code. */
export const scenarios: readonly Scenario[] = [...codes, ...statuses];
