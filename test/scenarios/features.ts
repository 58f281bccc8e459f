import type { Scenario } from './scenario';
import { answered } from './steps/answered';

/** Features that the console switches on: the service’s own words are all that shows that one is off. */
export const scenarios: readonly Scenario[] = [
  answered({
    cause: 'forbidden_op/broadcast-not-enabled#not-enabled',
    name: 'a broadcast',
    answer: { status: 403, error: 'forbidden_op', text: 'message broadcast service is unopened' },
    wrong: {
      method: 'POST',
      path: '/messages/chatrooms/broadcast',
      json: { from: 'amy', msg: { type: 'txt', msg: 'hello' } },
    },
    right: { method: 'GET', path: '/users/amy' },
  }),
  answered({
    cause: 'forbidden_op/tag-mute-not-enabled#not-enabled',
    name: 'a tag for a member of a chat room',
    answer: { status: 403, error: 'forbidden_op', text: 'Group tag mute is disabled' },
    wrong: { method: 'PUT', path: '/chatrooms/90000000000009/users/ben/tag', json: { tags: ['vip'] } },
    right: { method: 'GET', path: '/chatrooms/90000000000009' },
  }),
];
