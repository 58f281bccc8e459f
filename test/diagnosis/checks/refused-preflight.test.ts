import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call, Header } from '../../../src/model/call';
import { aCall } from '../../fixtures/calls';
import { now, tell } from './in-a-log';

const url = 'https://chat.example.com/acme/shop/users';
const origin = 'https://demo.example.com';
const call = aCall({ method: 'PUT', url, status: 0, failure: 'net::ERR_FAILED', startedAt: now });

const granted: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', 'GET,POST,PUT'],
  ['Access-Control-Allow-Headers', 'authorization,content-type'],
];

function preflight(status: number, responseHeaders: readonly Header[] = granted, ms = 5, at = url): Call {
  const requestHeaders: Header[] = [
    ['Origin', origin],
    ['Access-Control-Request-Method', 'PUT'],
    ['Access-Control-Request-Headers', 'authorization, x-trace'],
  ];
  const allowed = aCall({
    method: 'OPTIONS',
    url: at,
    status,
    requestHeaders,
    responseHeaders,
    startedAt: now - ms,
  });
  return { ...allowed, preflight: true };
}
const without = (name: string) => granted.filter(([header]) => header !== name);
const withHeader = (name: string, value: string): readonly Header[] => [...without(name), [name, value]];
const allHeaders = withHeader('Access-Control-Allow-Headers', '*, authorization');

describe('a call that never left', () => {
  it.each([
    ['was not found', preflight(404, allHeaders), 'The preflight returned 404, not 2xx.'],
    [
      'names no origin',
      preflight(200, without('Access-Control-Allow-Origin')),
      'The response to the preflight has no Access-Control-Allow-Origin.',
    ],
    [
      'names another origin',
      preflight(200, withHeader('Access-Control-Allow-Origin', 'https://shop.example')),
      `The response to the preflight allows https://shop.example, not ${origin}.`,
    ],
    [
      'leaves the method out',
      preflight(200, withHeader('Access-Control-Allow-Methods', 'GET')),
      'The response to the preflight does not allow PUT.',
    ],
    [
      'leaves a header out',
      preflight(200),
      'The response to the preflight does not allow the header x-trace.',
    ],
    [
      'leaves Authorization to a wildcard',
      preflight(200, withHeader('Access-Control-Allow-Headers', '*')),
      'The response to the preflight does not allow the header authorization.',
    ],
  ])('was refused by a preflight that %s', (_, other, evidence) => {
    const told = tell(call, [other]);
    expect(told.verdicts).toMatchObject({ 'cors-refused': 'confirmed', 'no-connection': 'ruled-out' });
    expect(told.evidence['cors-refused']).toEqual([evidence]);
    expect(told.places['cors-refused']).toEqual([{ in: 'log', callId: other.id }]);
    expect(told.title).toBe('The preflight was refused, so the browser never sent this call');
  });

  it('is found though the browser lists its preflight later', () => {
    expect(tell(call, [preflight(404, granted, -3)]).verdicts['cors-refused']).toBe('confirmed');
  });

  it('is only likely to be the fault of CORS where the preflight had no answer either', () => {
    expect(tell(call, [preflight(0)]).verdicts).toMatchObject({
      'cors-refused': 'likely',
      'no-connection': 'possible',
    });
  });

  it.each([
    ['a preflight that was granted', preflight(200, allHeaders)],
    ['the preflight of another url', preflight(404, granted, 5, `${url}/amy`)],
    ['a preflight of minutes ago', preflight(404, granted, 120_000)],
    ['a call that is no preflight', { ...preflight(404), preflight: false }],
  ])('is not explained by %s', (_, other) => {
    expect(tell(call, [other]).verdicts['cors-refused']).toBe('possible');
  });
});

describe('a preflight that was granted', () => {
  it.each([
    ['in one header', granted.map(([name, value]): Header => [name, `${value},x-trace`])],
    ['in several of one name', [...granted, ['access-control-allow-headers', 'x-trace'] as const]],
    ['in a file that leaves headers out', []],
  ])('%s is not called refused', (_, headers) => {
    const { title, verdicts } = tell(
      preflight(
        200,
        headers.map(([name, value]) => [name, name.includes('Origin') ? '*' : value]),
      ),
    );
    expect(title).toBe('Succeeded');
    expect(verdicts).toEqual({});
  });
});

describe('a preflight in the list', () => {
  it('that allows less than was asked is no success, whatever its status: the call was never sent', () => {
    expect(diagnose(preflight(200)).outcome).toBe('no-response');
    expect(diagnose(preflight(200, allHeaders)).outcome).toBe('ok');
  });

  it('says itself what it lacks', () => {
    const told = tell(preflight(200, without('Access-Control-Allow-Origin')));
    expect(told.verdicts['refused-preflight']).toBe('confirmed');
    expect(told.evidence['refused-preflight']).toEqual([
      'The response to the preflight has no Access-Control-Allow-Origin.',
    ]);
  });
});
