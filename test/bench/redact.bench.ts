import { bench, describe } from 'vitest';
import { createLogSecrets } from '../../src/share/log-secrets';
import { redactCall } from '../../src/share/redact';
import { aCall } from '../fixtures/calls';
import { expiredToken } from '../fixtures/log-entries';

const { call: ordinary } = expiredToken();
const megabyte = 1_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(megabyte / piece.length));
const users = JSON.stringify(
  Array.from({ length: megabyte / 40 }, (_, n) => ({ username: `user${n}`, nickname: `Kim, ${n}` })),
);
const passwords = JSON.stringify(
  Array.from({ length: megabyte / 30 }, (_, n) => ({ password: `${n * 7_919}-made-up` })),
);
const named = Buffer.from('"password":"abc123def" '.repeat(megabyte / 32)).toString('base64');

describe('an ordinary call, against writing it as JSON', () => {
  bench('JSON.stringify', () => {
    JSON.stringify(ordinary);
  });
  bench('read once, when it is explained', () => {
    createLogSecrets().learn({ ...ordinary });
  });
  const known = createLogSecrets();
  known.learn(ordinary);
  bench('its row drawn', () => {
    known.redactorOf(ordinary).text('The token expired 2 hours ago');
  });
  bench('copied', () => {
    redactCall(ordinary);
  });
});

/** At most 50 ms on a machine that has nothing else to do. */
describe.each([
  ['plain JSON', users],
  ['JSON in JSON in JSON', JSON.stringify({ ext: JSON.stringify({ ext: users }) })],
  ['one password', JSON.stringify({ password: fill('made-up ') })],
  ['nothing but passwords', passwords],
  ['base64 that holds named values', JSON.stringify({ x: named })],
  ['base64 of JSON', JSON.stringify({ x: Buffer.from(users.slice(0, 750_000)).toString('base64') })],
  [
    'UUIDs',
    JSON.stringify(Array.from({ length: megabyte / 40 }, (_, n) => `0ffe2d80-ed76-11e8-8d66-${n + 279e9}`)),
  ],
  ['escapes without end', JSON.stringify(fill('%25'))],
  ['starts of tokens', JSON.stringify(fill('YWMt'))],
] as const)('a megabyte: %s', (_what, body) => {
  bench('JSON.parse', () => void JSON.parse(body), { iterations: 3, warmupIterations: 1 });
  bench('read for its secrets', () => createLogSecrets().learn(aCall({ body })), {
    iterations: 3,
    warmupIterations: 1,
  });
});
