import type { CauseId } from '../../src/model/catalog-ids';
import { storedMessage, team } from '../server/initial-state';
import type { Scenario } from './scenario';
import { atOnce } from './steps/at-once';
import { run, type Step } from './steps/in-turn';

const attributes: Step = [
  'PUT',
  `/metadata/chatgroup/${team}/users/batch`,
  [{ username: 'ben', metadata: { role: 'driver' } }],
];
const edit: Step = ['PUT', `/messages/rewrite/${storedMessage}`, { new_msg: { type: 'txt', msg: 'hi' } }];
const logIn: Step = ['POST', '/token', { grant_type: 'inherit', username: 'dora', autoCreateUser: true }];

const twice = (app: string, cause: CauseId, name: string, step: Step): Scenario => ({
  cause,
  name,
  verdict: 'confirmed',
  wrong: atOnce(app, step),
  right: run(app, step),
});

/** Two calls that change the same thing at the same moment. */
export const scenarios: readonly Scenario[] = [
  twice('acme/shop', 'metadata_error/concurrent#at-once', 'attributes of a member set twice', attributes),
  twice('acme/shop', 'concurrent_operation_error/message-edited#at-once', 'a message edited twice', edit),
  twice(
    'acme/shop',
    'concurrent_operation_error/user-created#at-once',
    'a user created by two logins',
    logIn,
  ),
];
