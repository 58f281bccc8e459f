import { bench, describe } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { indexOf } from '../../src/diagnosis/other-calls/call-index';
import type { Call } from '../../src/model/call';
import { aCall, errorBody } from '../fixtures/calls';

const body = errorBody(
  'forbidden_op',
  'can not join this group, reason:user: kim already in group: 40659491815425\n',
);
const failing = aCall({
  method: 'POST',
  url: 'https://a1.easemob.com/acme/shop/chatgroups/40659491815425/users/kim',
  status: 403,
  body,
});
const text = JSON.stringify(body);

describe('a failing call, against reading its body as JSON alone', () => {
  bench('JSON.parse', () => {
    JSON.parse(text);
  });
  bench('diagnose', () => {
    diagnose(failing);
  });
});

const megabyte = 1_000_000;
const hostile = (description: string) => aCall({ status: 403, body: errorBody('forbidden_op', description) });
const nearMiss = 'can not join this group, reason:user: already in group: ';
const nearMisses = hostile(nearMiss.repeat(Math.ceil(megabyte / nearMiss.length)));
const plain = hostile('x'.repeat(megabyte));
const deepPath = aCall({ status: 404, url: `https://a1.easemob.com/acme/shop${'/users'.repeat(1_000)}` });
const plainPath = aCall({ status: 404, url: `https://a1.easemob.com/acme/shop/${'x'.repeat(6_000)}` });

describe('a megabyte of near-matches, against a megabyte of one letter', () => {
  bench('one letter', () => {
    diagnose(plain);
  });
  bench('near-matches', () => {
    diagnose(nearMisses);
  });
});

describe('a thousand segments, against one of the same length', () => {
  bench('one segment', () => {
    diagnose(plainPath);
  });
  bench('a thousand', () => {
    diagnose(deepPath);
  });
});

const base = 'https://a1.easemob.com/acme/shop';
const start = Date.UTC(2026, 10, 20, 10);

/** Every other call fails; those that succeed log in, create, join, list and send. */
function logOf(size: number): readonly Call[] {
  const made = (place: number): Call => {
    const group = String(40_000_000 + (place % 5_000));
    const user = `user${place % 3_000}`;
    const parts = { id: `call-${place}`, startedAt: start + 40 * place };
    const token = { Authorization: `Bearer YWMt${'x'.repeat(30)}${place % 200}` };
    const requestHeaders = Object.entries(token);
    if (place % 2 === 1) {
      const url = `${base}/chatgroups/${group}/users/${user}`;
      const text = `can not join this group, reason:user: ${user} already in group: ${group}\n`;
      const refusal = errorBody('forbidden_op', text);
      return aCall({ ...parts, method: 'POST', url, status: 403, body: refusal, requestHeaders });
    }
    const succeeding = [
      {
        method: 'POST',
        url: `${base}/token`,
        body: { access_token: token.Authorization.slice(7), expires_in: 7_200 },
      },
      { method: 'POST', url: `${base}/chatgroups`, body: { data: { groupid: group } } },
      { method: 'POST', url: `${base}/chatgroups/${group}/users/${user}`, body: { data: { result: true } } },
      {
        method: 'GET',
        url: `${base}/chatgroups`,
        body: { data: [{ groupid: group }, { groupid: `${group}1` }] },
      },
      { method: 'POST', url: `${base}/messages/users`, body: { data: { [user]: String(place) } } },
    ][place % 5];
    return aCall({ ...parts, ...succeeding, requestHeaders });
  };
  return Array.from({ length: size }, (_, place) => made(place));
}

describe('a failing call, by itself and in a log of any length', () => {
  for (const size of [0, 1_000, 100_000]) {
    const calls = logOf(size);
    const last = calls.at(-1) ?? failing;
    indexOf(calls);
    bench(size === 0 ? 'by itself' : `among ${size.toLocaleString('en-GB')}`, () => {
      diagnose(last, calls);
    });
  }
});

describe('a log of 1,000 calls', () => {
  const calls = logOf(1_000);
  bench('indexed', () => {
    indexOf([...calls]);
  });
  bench('its 500 failures explained, once it is indexed', () => {
    for (const call of calls) if (call.response.status >= 400) diagnose(call, calls);
  });
});
