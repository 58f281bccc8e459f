import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/capture/content';
import { toCall } from '../../src/capture/to-call';
import { anEntry } from '../fixtures/network-entry';

const nothing: Content = { kind: 'nothing' };
const text = (value: string): Content => ({ kind: 'text', text: value });
const stateOf = (parts: Parameters<typeof anEntry>[0], content: Content = nothing) =>
  toCall(anEntry(parts), content, 'call-1').response.bodyState;

describe('a network entry as a call', () => {
  it('keeps method, url without fragment, status, time and duration', () => {
    const call = toCall(
      anEntry({ method: 'post', url: 'https://a1.easemob.com/a/b?x=1#y', status: 401 }),
      text('{}'),
      'call-7',
    );
    expect(call).toMatchObject({
      id: 'call-7',
      startedAt: Date.UTC(2026, 10, 20, 10, 21, 7),
      duration: 48,
      request: { method: 'POST', url: 'https://a1.easemob.com/a/b?x=1' },
      response: { status: 401, body: '{}', bodyState: 'present' },
    });
  });

  it('took as long as the network did, without the wait in the browser’s queue', () => {
    const duration = (timings: object) => toCall(anEntry({ extra: { timings } }), nothing, 'x').duration;
    expect(duration({ blocked: 30, wait: 18 })).toBe(18);
    expect(duration({ blocked: -1 })).toBe(48);
    expect(duration({})).toBe(48);
  });

  it('keeps the request body, also where the exporter wrote only its fields', () => {
    const body = (postData: object) =>
      toCall(anEntry({ method: 'POST', postData: postData as never }), nothing, 'x').request.body;
    expect(body({ mimeType: 'application/json', text: '{"a":1}' })).toBe('{"a":1}');
    expect(body({ mimeType: 'x-www-form-urlencoded', params: [{ name: 'a', value: 'b c' }] })).toBe('a=b+c');
    expect(body({ mimeType: 'application/json', text: '' })).toBeNull();
  });

  it('says when a body was sent that the browser does not show', () => {
    const hidden = (requestHeaders: Record<string, string>) =>
      toCall(anEntry({ method: 'POST', requestHeaders }), nothing, 'x').request.bodyHidden;
    expect(hidden({ 'Content-Type': 'multipart/form-data; boundary=x' })).toBe(true);
    expect(hidden({ 'Content-Length': '12' })).toBe(true);
    expect(hidden({})).toBe(false);
  });

  it('has no response where none reached the browser, and the browser’s word for it', () => {
    const entry = anEntry({ status: 0, responseExtra: { _error: 'net::ERR_CONNECTION_REFUSED' } });
    expect(toCall(entry, nothing, 'x').response).toMatchObject({
      status: 0,
      bodyState: 'failed',
      failure: 'net::ERR_CONNECTION_REFUSED',
    });
  });

  it('survives an entry without time, headers or content', () => {
    const entry = { ...anEntry(), startedDateTime: 'never', time: -1 } as never as ReturnType<typeof anEntry>;
    Object.assign(entry.request, { headers: undefined });
    Object.assign(entry.response, { headers: undefined, content: undefined });
    expect(toCall(entry, nothing, 'x')).toMatchObject({
      startedAt: 0,
      duration: null,
      response: { mimeType: '' },
    });
  });
});

describe('a body that is not there', () => {
  const fromPage = { requestHeaders: { Origin: 'https://shop.example' } };

  it('was hidden by CORS when another origin is allowed, or none', () => {
    expect(stateOf({ status: 401, ...fromPage })).toBe('hidden-by-cors');
    expect(
      stateOf({
        status: 401,
        ...fromPage,
        responseHeaders: { 'Access-Control-Allow-Origin': 'https://other.example' },
      }),
    ).toBe('hidden-by-cors');
  });

  it('was hidden by CORS where any origin is allowed, but the page sent its credentials along', () => {
    const state = (cookie: object, allowed: Record<string, string>, responseExtra = {}) =>
      stateOf({
        status: 401,
        requestHeaders: { ...fromPage.requestHeaders, 'Sec-Fetch-Mode': 'cors', ...cookie },
        responseHeaders: { 'Content-Length': '80', ...allowed },
        responseExtra: { ...responseExtra, content: { size: 0 } },
      });
    const cookie = { Cookie: 'a=b' };
    const any = { 'Access-Control-Allow-Origin': '*' };
    const own = { 'Access-Control-Allow-Origin': 'https://shop.example' };
    expect(state(cookie, any)).toBe('hidden-by-cors');
    expect(state(cookie, own)).toBe('hidden-by-cors');
    expect(state(cookie, { ...own, 'Access-Control-Allow-Credentials': 'True' })).toBe('hidden-by-cors');
    expect(state(cookie, { ...own, 'Access-Control-Allow-Credentials': 'true' })).toBe('evicted');
    expect(state({}, any)).toBe('evicted');
    expect(state({}, own)).toBe('evicted');
    // There was no cookie to send along: Chromium's own word for it is all there is.
    expect(state({}, any, { _error: 'net::ERR_FAILED' })).toBe('hidden-by-cors');
    expect(state({}, any, { _error: 'net::ERR_ABORTED' })).toBe('evicted');
  });

  it('was lost where the page changed its address first, unless there was none', () => {
    const lost: Content = { kind: 'lost' };
    expect(
      stateOf(
        { status: 401, size: 80, ...fromPage, responseHeaders: { 'Access-Control-Allow-Origin': '*' } },
        lost,
      ),
    ).toBe('lost-to-navigation');
    expect(stateOf({ status: 401, size: 0 }, lost)).toBe('empty');
    expect(stateOf({ status: 204, size: 0 }, lost)).toBe('empty');
    expect(stateOf({ status: 0 }, lost)).toBe('failed');
    expect(stateOf({ status: 401, size: 80 }, { kind: 'text', text: '{}', recovered: true })).toBe(
      'recovered',
    );
  });

  it('of a worker went to the page’s call only where a service worker passed it on', () => {
    const worker = { extra: { _resourceType: 'fetch' }, responseHeaders: { 'Content-Length': '80' } };
    expect(stateOf({ status: 401, size: 0, ...worker }, { kind: 'lost' })).toBe('at-page-call');
    expect(stateOf({ status: 401, size: 80, ...worker }, { kind: 'lost' })).toBe('lost-to-navigation');
    expect(stateOf({ status: 401, size: 80, ...worker })).toBe('evicted');
  });

  it('is there in Firefox all the same, and said to be kept from the page', () => {
    const parts = { status: 502, ...fromPage, responseHeaders: { Server: 'nginx' } };
    expect(stateOf(parts, text('<html>'))).toBe('present-despite-cors');
    expect(stateOf({ ...parts, extra: { _resourceType: 'fetch' } }, text('<html>'))).toBe('present');
  });

  it('was not hidden by CORS where the request does not ask by its rules', () => {
    const requestHeaders = { ...fromPage.requestHeaders, 'Sec-Fetch-Mode': 'navigate' };
    const responseHeaders = { Server: 'nginx' };
    expect(stateOf({ status: 502, requestHeaders, responseHeaders }, text('<html>'))).toBe('present');
  });

  it('was hidden where a script asked in the mode that hides it', () => {
    const headers = (dest: string, site: string) => ({
      'Sec-Fetch-Mode': 'no-cors',
      'Sec-Fetch-Dest': dest,
      'Sec-Fetch-Site': site,
    });
    const state = (dest: string, site: string) =>
      stateOf({ status: 401, requestHeaders: headers(dest, site) });
    expect(state('empty', 'cross-site')).toBe('hidden-by-no-cors');
    expect(state('empty', 'same-origin')).toBe('empty');
    expect(state('image', 'cross-site')).toBe('empty');
  });

  it('was hidden in that mode where Chromium shows nothing of the response', () => {
    const state = (more: Record<string, string>, extra: object) =>
      stateOf({
        status: 401,
        responseHeaders: {},
        requestHeaders: { Referer: 'https://shop.example/', ...more },
        extra,
      });
    expect(state({}, { _resourceType: 'fetch' })).toBe('hidden-by-no-cors');
    expect(state({}, { _resourceType: 'fetch', pageref: 'p' })).toBe('hidden-by-no-cors');
    expect(state({}, {})).toBe('empty');
    expect(state({ 'Sec-Fetch-Mode': 'same-origin' }, { _resourceType: 'fetch', pageref: 'p' })).toBe(
      'empty',
    );
  });

  it('was empty when the service sent none', () => {
    expect(
      stateOf({ status: 403, ...fromPage, responseHeaders: { 'Access-Control-Allow-Origin': '*' } }),
    ).toBe('empty');
    expect(stateOf({ status: 204, size: 0 })).toBe('empty');
    expect(stateOf({ status: 302, size: 0 })).toBe('empty');
    expect(stateOf({ method: 'HEAD', status: 200, responseHeaders: { 'Content-Length': '80' } })).toBe(
      'empty',
    );
  });

  it('was evicted when the browser counted bytes that it no longer has', () => {
    expect(stateOf({ status: 401, size: 120 })).toBe('evicted');
    expect(stateOf({ status: 401, responseHeaders: { 'Content-Length': '120' } })).toBe('evicted');
  });

  it('was never handed over, or is no text', () => {
    expect(stateOf({ status: 401 }, { kind: 'unanswered' })).toBe('unanswered');
    expect(stateOf({ status: 200 }, { kind: 'binary', bytes: 9 })).toBe('binary');
  });

  it('was cut when JSON breaks off before the bytes that the browser counted', () => {
    expect(stateOf({ status: 200, size: 5000 }, text('{"data":["kim","al'))).toBe('truncated');
    expect(stateOf({ status: 200, size: 5000 }, text('{"data":[]}'))).toBe('present');
    expect(stateOf({ status: 400, size: 10 }, text('{"data":["'))).toBe('present');
  });
});

describe('a preflight', () => {
  it('is told by Chromium, and known by its headers in Firefox', () => {
    const isPreflight = (parts: Parameters<typeof anEntry>[0]) =>
      toCall(anEntry(parts), nothing, 'x').preflight;
    expect(isPreflight({ method: 'OPTIONS', extra: { _resourceType: 'preflight' } })).toBe(true);
    expect(
      isPreflight({ method: 'OPTIONS', requestHeaders: { 'Access-Control-Request-Method': 'POST' } }),
    ).toBe(true);
    expect(isPreflight({ method: 'OPTIONS' })).toBe(false);
    expect(isPreflight({ method: 'GET', extra: { _resourceType: 'fetch' } })).toBe(false);
  });
});

describe('the line that made the call', () => {
  const frame = (url: string, lineNumber: number, functionName = '') => ({
    url,
    lineNumber,
    columnNumber: 4,
    functionName,
  });
  const initiatorOf = (_initiator: object) =>
    toCall(anEntry({ extra: { _initiator } }), nothing, 'x').initiator;

  it('is the first line outside the SDK, counted from 1', () => {
    const stack = {
      callFrames: [frame('https://shop.example/Agora-chat.js', 0, 'ajax')],
      parent: { callFrames: [frame('https://shop.example/login.js', 11, 'login')] },
    };
    expect(initiatorOf({ stack })).toEqual({
      url: 'https://shop.example/login.js',
      line: 12,
      column: 5,
      functionName: 'login',
    });
  });

  it('is the SDK’s own where nothing else is on the stack', () => {
    const stack = { callFrames: [frame('https://shop.example/Agora-chat.js', 0, 'ajax')] };
    expect(initiatorOf({ stack })).toMatchObject({ url: 'https://shop.example/Agora-chat.js', line: 1 });
  });

  it('is unknown in Firefox', () => {
    expect(toCall(anEntry(), nothing, 'x').initiator).toBeNull();
  });
});
