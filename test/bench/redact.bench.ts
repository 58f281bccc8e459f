import { bench, describe } from 'vitest';
import { redactCall, redactorFor } from '../../src/share/redact';
import { aCall } from '../fixtures/calls';
import { expiredToken } from '../fixtures/log-entries';

const { call: ordinary } = expiredToken();
const withBody = (body: string) => aCall({ requestHeaders: ordinary.request.headers, body });
const users = (count: number) =>
  JSON.stringify(Array.from({ length: count }, (_, n) => ({ username: `user${n}`, nickname: `Kim, ${n}` })));
const passwords = (count: number) =>
  JSON.stringify(Array.from({ length: count }, (_, n) => ({ password: `${n * 7_919}-made-up` })));
const inJson = (text: string) => JSON.stringify({ ext: text });
const read = (text: string) => () => {
  redactorFor(withBody(text));
};

describe('the secrets of an ordinary call, against writing it as JSON', () => {
  bench('JSON.stringify', () => {
    JSON.stringify(ordinary);
  });
  bench('what a row reads', () => {
    redactorFor(ordinary);
  });
  bench('what a copy leaves out', () => {
    redactCall(ordinary);
  });
});

/** Ten times as much is to take ten times as long. */
describe.each([
  ['plain JSON', (size: number) => users(size / 40)],
  ['JSON in JSON in JSON', (size: number) => inJson(inJson(users(size / 60)))],
  ['nothing but passwords', (size: number) => passwords(size / 30)],
  ['one password', (size: number) => `{"password":"${'made-up '.repeat(size / 8)}"}`],
  ['escapes without end', (size: number) => '%25'.repeat(size / 3)],
] as const)('a body of %s, 100 kB against a megabyte', (_what, bodyOf) => {
  bench('100 kB', read(bodyOf(100_000)), { iterations: 3, warmupIterations: 1 });
  bench('1 MB', read(bodyOf(1_000_000)), { iterations: 3, warmupIterations: 1 });
});
