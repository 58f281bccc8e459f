import { bench, describe } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
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
