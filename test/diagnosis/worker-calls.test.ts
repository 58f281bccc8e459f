import { describe, expect, it } from 'vitest';
import { toCall } from '../../src/capture/to-call';
import { diagnose } from '../../src/diagnosis/diagnose';
import { indexOf } from '../../src/diagnosis/other-calls/call-index';
import type { Call } from '../../src/model/call';
import { toPlainText } from '../../src/model/sentence';
import { aCall, errorBody } from '../fixtures/calls';

const sentAt = 1_000_000;
const refusal = errorBody('unauthorized', 'Unable to authenticate (OAuth)');
const ofPage = () =>
  aCall({ id: 'page', startedAt: sentAt, status: 401, body: refusal, viaServiceWorker: true });
const ofWorker = (startedAt = sentAt + 5, authorization?: string) =>
  aCall({
    id: `worker-${startedAt}`,
    startedAt,
    status: 401,
    bodyState: 'at-page-call',
    requestHeaders: authorization === undefined ? [['accept', '*/*']] : [['Authorization', authorization]],
  });

const verdicts = (...[call, neighbours]: Parameters<typeof diagnose>) =>
  diagnose(call, neighbours).causes.map(({ verdict }) => verdict);
const title = (...[call, neighbours]: Parameters<typeof diagnose>) =>
  toPlainText(diagnose(call, neighbours).title, 'en');

describe('a call that a service worker answered', () => {
  it('confirms by its answer and by what the worker sent', () => {
    const page = ofPage();
    expect(title(page, [ofWorker(), page])).toBe('No token was sent');
    expect(verdicts(page, [ofWorker(), page])).toContain('confirmed');
    const withToken = ofWorker(sentAt + 5, 'Bearer YWMtmade-up');
    expect(title(page, [withToken, page])).not.toContain('No token');
    expect(verdicts(page, [withToken, page])).toContain('ruled-out');
  });

  it('confirms nothing by the page’s request where the log lacks what was sent', () => {
    const page = ofPage();
    expect(verdicts(page, [page])).not.toContain('confirmed');
    expect(verdicts(page, [page])).not.toContain('ruled-out');
    expect(
      diagnose(page, [])
        .notes.map((note) => toPlainText(note, 'en'))
        .join(),
    ).toContain('service worker');
  });

  it('is not taken for one of several that the worker may have sent', () => {
    const page = ofPage();
    expect(verdicts(page, [ofWorker(), ofWorker(sentAt + 9)])).not.toContain('confirmed');
  });

  it.each([
    ['sent before it', sentAt - 1],
    ['sent after it ended', sentAt + 10_000],
  ])('is not explained by a call %s', (_, startedAt) => {
    expect(verdicts(ofPage(), [ofWorker(startedAt)])).not.toContain('confirmed');
  });

  const others = (calls: readonly Call[]) => indexOf(calls).all.items.map(({ call }) => call);

  it('counts once in the log', () => {
    const calls = others([ofPage(), ofWorker(), aCall({ id: 'other' })]);
    expect(calls.map(({ id }) => id)).toEqual(['page', 'other']);
    expect(calls[0]?.request.headers).toEqual([['accept', '*/*']]);
  });

  it('counts once in whatever order the two come, and is found by what the worker sent', () => {
    for (const calls of [
      [ofPage(), ofWorker(sentAt + 5, 'Bearer YWMtmade-up')],
      [ofWorker(sentAt + 5, 'Bearer YWMtmade-up'), ofPage()],
    ]) {
      const index = indexOf(calls);
      expect(index.all.items).toHaveLength(1);
      expect(index.list('authorized', 'false').items).toHaveLength(1);
    }
  });

  it('counts twice again once a second call may have been sent in its place', () => {
    const calls = [ofPage(), ofWorker(sentAt + 5, 'Bearer YWMtmade-up')];
    expect(indexOf(calls).all.items).toHaveLength(1);
    calls.push(ofWorker(sentAt + 9));
    expect(others(calls).map(({ id }) => id)).toEqual([
      'page',
      `worker-${sentAt + 5}`,
      `worker-${sentAt + 9}`,
    ]);
    expect(others(calls)[0]?.viaServiceWorker).toBe(true);
  });
});

describe('of an entry of Chromium’s', () => {
  const entry = (response: object, parts: object = {}) =>
    ({
      startedDateTime: '2026-11-20T10:21:07.000Z',
      time: 48,
      _resourceType: 'fetch',
      pageref: 'page_1',
      request: { method: 'GET', url: 'https://a1.easemob.com/acme/shop/users', headers: [] },
      response: { status: 401, headers: [{ name: 'content-length', value: '9' }], ...response },
      timings: {},
      ...parts,
    }) as unknown as Parameters<typeof toCall>[0];
  const nothing = { kind: 'nothing' } as const;

  it('it is told that a service worker answered', () => {
    expect(toCall(entry({ _fetchedViaServiceWorker: true }), nothing, '1').viaServiceWorker).toBe(true);
    expect(toCall(entry({}), nothing, '1').viaServiceWorker).toBe(false);
  });

  it('a body that a worker passed on is not called gone', () => {
    const worker = entry({}, { pageref: undefined });
    expect(toCall(worker, nothing, '1').response.bodyState).toBe('at-page-call');
    expect(toCall(entry({}), nothing, '1').response.bodyState).toBe('evicted');
  });
});
