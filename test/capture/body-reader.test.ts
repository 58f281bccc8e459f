import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBodyReader } from '../../src/capture/body-reader';
import type { Content } from '../../src/capture/content';
import type { HarEntry } from '../../src/capture/har-entry';
import type { Resource } from '../../src/capture/recent-urls';
import { aNetworkEntry } from '../fixtures/network-entry';

const loadedAt = Date.UTC(2026, 10, 20, 10, 21, 0);
const startedAt = loadedAt + 7_000;
const users = 'https://a1.easemob.com/acme/shop/users/kim';
const own = '{"error":"unauthorized","n":1}';
const others = '{"error":"unauthorized","n":2}';
const recovered = { kind: 'text', text: own, recovered: true };
const lost = { kind: 'lost' };

type Parts = Parameters<typeof aNetworkEntry>[1];

/** Chromium, as far as bodies go: what it announces, in the order in which a test says. */
function chromium({ withResources = true, isLoaded = true } = {}) {
  const listeners = {
    finish: [] as ((entry: HarEntry) => void)[],
    navigate: [] as (() => void)[],
    resource: [] as ((resource: Resource) => void)[],
  };
  const reader = createBodyReader({
    onRequestFinished: { addListener: (listener) => listeners.finish.push(listener) },
    onNavigated: { addListener: (listener) => listeners.navigate.push(listener) },
    ...(withResources && {
      onResourceAdded: { addListener: (listener) => listeners.resource.push(listener) },
    }),
  });
  const leave = (at: number) => {
    for (const listener of listeners.navigate) listener();
    reader.left(at);
  };
  if (isLoaded) leave(loadedAt);
  const changeAddress = () => {
    for (const listener of listeners.navigate) listener();
  };
  const addResource = (url = users, getContent: Resource['getContent'] = (answer) => answer(own, '')) => {
    for (const listener of listeners.resource) listener({ url, getContent });
  };
  const entryOf = (content: () => unknown, parts: Parts = {}) =>
    aNetworkEntry(async () => content(), {
      url: users,
      status: 401,
      size: own.length,
      ...parts,
      extra: { startedDateTime: new Date(startedAt).toISOString(), ...parts?.extra },
    });
  const finish = (entry: HarEntry) => {
    for (const listener of listeners.finish) listener(entry);
  };
  const hear = (content: () => unknown, parts: Parts = {}) => {
    const entry = entryOf(content, parts);
    finish(entry);
    return reader.read(entry);
  };
  /** A call whose handle is dropped by a change of the address right after it ended. */
  const hearLost = (parts: Parts = {}) =>
    hear(() => {
      changeAddress();
      return undefined;
    }, parts);
  return { leave, changeAddress, addResource, hear, hearLost };
}

const settled = async (read: Promise<Content>) => {
  await vi.advanceTimersByTimeAsync(300);
  return read;
};

beforeEach(() => void vi.useFakeTimers({ now: startedAt + 60 }));
afterEach(() => void vi.useRealTimers());

describe('a body', () => {
  it('is read from its entry where that still has it, without a look at the page’s resources', async () => {
    const { addResource, hear, changeAddress } = chromium();
    const getContent = vi.fn();
    addResource(users, getContent);
    const read = hear(() => {
      changeAddress();
      return { content: own, encoding: '' };
    });
    expect(await read).toEqual({ kind: 'text', text: own });
    expect(getContent).not.toHaveBeenCalled();
  });

  it('that the page’s change of address lost is recovered from its resources', async () => {
    const { addResource, hearLost } = chromium();
    addResource();
    expect(await settled(hearLost())).toEqual(recovered);
  });

  it('is recovered from base64 too', async () => {
    const { addResource, hearLost } = chromium();
    addResource(users, (answer) => answer(btoa(own), 'base64'));
    expect(await settled(hearLost())).toEqual(recovered);
  });

  it('is recovered though a preflight, a call without response and the service worker’s twin were heard', async () => {
    const { addResource, hear, hearLost } = chromium();
    await hear(() => null, { method: 'OPTIONS', status: 200, extra: { _resourceType: 'preflight' } });
    await hear(() => null, { status: 0, size: 0 });
    await hear(() => '', { size: 0 });
    addResource();
    const parts = {
      extra: { pageref: 'page_1' },
      responseExtra: { _fetchedViaServiceWorker: true, content: { size: own.length } },
    };
    expect(await settled(hearLost(parts))).toEqual(recovered);
  });
});

describe('another call’s body is never taken for it', () => {
  it('when the url was called before', async () => {
    const { addResource, hear, hearLost } = chromium();
    addResource();
    await hear(() => own, { method: 'POST' });
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when the url is called again before the resource answers', async () => {
    const { addResource, hear, hearLost } = chromium();
    addResource(users, (answer) => setTimeout(() => answer(own, ''), 50));
    const read = hearLost();
    await hear(() => own);
    expect(await settled(read)).toEqual(lost);
  });

  it('when an earlier call to the url is announced after it, as an upload is', async () => {
    const { addResource, hear, hearLost } = chromium();
    addResource();
    const read = hearLost();
    await vi.advanceTimersByTimeAsync(100);
    await hear(() => own, { method: 'POST' });
    expect(await settled(read)).toEqual(lost);
  });

  it('when the size is another', async () => {
    const { addResource, hearLost } = chromium();
    addResource(users, (answer) => answer(`${others} `, ''));
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when two frames called the url', async () => {
    const { addResource, hearLost } = chromium();
    addResource();
    addResource();
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when the resource was there before the call ended', async () => {
    const { addResource, hearLost } = chromium();
    addResource();
    const extra = { startedDateTime: new Date(startedAt + 1_000).toISOString() };
    expect(await settled(hearLost({ extra }))).toEqual(lost);
  });

  it('when the page was left before the resource answered, since it may be the next page’s', async () => {
    const { addResource, hearLost, leave } = chromium();
    addResource(users, (answer) => {
      leave(startedAt + 100);
      answer(own, '');
    });
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when DevTools did not see the page load', async () => {
    const { addResource, hearLost } = chromium({ isLoaded: false });
    addResource();
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when the page was loaded after it was sent', async () => {
    const { addResource, hearLost, leave } = chromium();
    leave(startedAt + 1);
    addResource();
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('when five hundred other urls were called since', async () => {
    const { addResource, hear, hearLost } = chromium();
    addResource();
    await hear(() => own);
    for (let call = 0; call < 501; call++) await hear(() => own, { url: `${users}/${call}` });
    expect(await settled(hearLost())).toEqual(lost);
  });
});

describe('a body stays lost, and is said to be,', () => {
  it.each([
    ['where there is no resource', () => {}],
    ['where the resource has none', (answer: (content: unknown) => void) => answer(undefined)],
    ['where the resource never answers', () => {}],
  ])('%s', async (_where, getContent) => {
    const { addResource, hearLost } = chromium();
    if (!_where.includes('no resource')) addResource(users, getContent as Resource['getContent']);
    const read = hearLost();
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await read).toEqual(lost);
  });

  it('after a real navigation, where the browser answers null', async () => {
    const { hear, leave } = chromium();
    const read = hear(() => {
      leave(startedAt + 100);
      return null;
    });
    expect(await settled(read)).toEqual(lost);
  });

  it('in Firefox, which has no resources', async () => {
    const { hearLost } = chromium({ withResources: false });
    expect(await settled(hearLost())).toEqual(lost);
  });

  it('but not where the address stayed the same', async () => {
    const { addResource, hear } = chromium();
    addResource();
    expect(await hear(() => undefined)).toEqual({ kind: 'nothing' });
  });
});
