import { describe, expect, it } from 'vitest';
import { createSharing } from '../../src/log/sharing';
import type { Header } from '../../src/model/call';
import { aCall } from '../fixtures/calls';
import { aDiagnosis } from '../fixtures/log-entries';

const arrived = (header: Header = ['accept', '*/*']) => ({
  ...structuredClone(aCall({ id: 'same', requestHeaders: [header], responseHeaders: [['server', 'nginx']] })),
  initiator: { url: 'https://shop.example.com/app.js', line: 12, column: 5, functionName: 'login' },
});

describe('calls that arrive', () => {
  it('share the header lines that are alike, what they went over and who made them', () => {
    const { call } = createSharing();
    const [first, second] = [call(arrived()), call(arrived())];
    expect(second.request.headers[0]).toBe(first.request.headers[0]);
    expect(second.response.headers[0]).toBe(first.response.headers[0]);
    expect(second.connection).toBe(first.connection);
    expect(second.initiator).toBe(first.initiator);
  });

  it('are as they were', () => {
    const { call } = createSharing();
    call(arrived(['Accept', '*/*']));
    expect(call(arrived())).toEqual(arrived());
    expect(call({ ...arrived(), initiator: null }).initiator).toBe(null);
  });

  it('go on sharing what comes again and again, and forget what came once among many', () => {
    const { call } = createSharing();
    const [usual, once] = [call(arrived()), call(arrived(['x-request-id', 'once']))];
    for (let index = 0; index < 5_000; index++) {
      call(arrived(['x-request-id', String(index)]));
      if (index % 500 === 0) call(arrived());
    }
    expect(call(arrived()).request.headers[0]).toBe(usual.request.headers[0]);
    expect(call(arrived(['x-request-id', 'once'])).request.headers[0]).not.toBe(once.request.headers[0]);
  });

  it('share what is said of those that went well, and the documents of those that failed', () => {
    const { diagnosis } = createSharing();
    const source = { document: 'd', title: { en: 'D', zh: 'D' }, row: 1, claim: null };
    const failed = () => aDiagnosis(403, { sources: [{ ...source }] });
    expect(diagnosis(aDiagnosis(200))).toBe(diagnosis(aDiagnosis(200)));
    expect(diagnosis(failed())).toEqual(failed());
    expect(diagnosis(failed()).sources).toBe(diagnosis(failed()).sources);
    expect(diagnosis(aDiagnosis(200, { app: 'acme#other' })).app).toBe('acme#other');
  });
});
