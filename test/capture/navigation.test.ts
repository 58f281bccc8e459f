import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HarEntry } from '../../src/capture/har-entry';
import { watchFirefoxNavigations, watchNavigations } from '../../src/capture/navigation';
import { anEntry } from '../fixtures/network-entry';

const shop = 'https://shop.example/';

function watch() {
  let navigate: (url: string) => void = () => {};
  let finish: (entry: HarEntry) => void = () => {};
  const left: number[] = [];
  watchNavigations(
    {
      onNavigated: {
        addListener: (listener) => {
          navigate = listener;
        },
      },
      onRequestFinished: {
        addListener: (listener) => {
          finish = listener;
        },
      },
    },
    (at) => left.push(at),
  );
  const loadDocument = (url: string, extra: object = {}, purpose?: string, status = 200) =>
    finish(
      anEntry({
        url,
        status,
        mimeType: 'text/html',
        requestHeaders: purpose === undefined ? {} : { 'Sec-Fetch-Dest': purpose },
        extra: { _resourceType: 'document', ...extra },
      }),
    );
  return {
    navigate: (url: string) => navigate(url),
    loadDocument,
    left,
  };
}

describe('a page is left', () => {
  it('when a document comes for the url that was announced, at the time it was asked for', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    loadDocument(shop);
    expect(left).toEqual([Date.UTC(2026, 10, 20, 10, 21, 7)]);
  });

  it('when the document comes before it is announced', () => {
    const { navigate, loadDocument, left } = watch();
    loadDocument(shop);
    navigate(`${shop}#top`);
    expect(left).toHaveLength(1);
  });

  it('over plain HTTP, for a page that redirected there and whose files came before it', () => {
    const { navigate, loadDocument, left } = watch();
    const at = (second: number) => ({
      pageref: 'page_2',
      startedDateTime: `2026-11-20T10:21:0${second}.000Z`,
    });
    loadDocument(`${shop}old`, at(1), undefined, 302);
    navigate(shop);
    loadDocument(`${shop}style.css`, { ...at(3), _resourceType: 'stylesheet' });
    loadDocument(shop, at(2));
    expect(left).toEqual([Date.UTC(2026, 10, 20, 10, 21, 2)]);
  });

  it('for a document that says what it is for', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    loadDocument(shop, {}, 'document');
    expect(left).toHaveLength(1);
  });

  it('though a route changed before its document was finished', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    navigate(`${shop}cart`);
    loadDocument(shop);
    expect(left).toHaveLength(1);
  });
});

describe('a page is not left', () => {
  it('when a single-page app changes its route or its hash', () => {
    const { navigate, left } = watch();
    navigate(`${shop}cart`);
    navigate(`${shop}#pay`);
    expect(left).toEqual([]);
  });

  it('when a frame in it loads', () => {
    const { loadDocument, left } = watch();
    loadDocument('https://ads.example/');
    expect(left).toEqual([]);
  });

  it('when it takes the address of a frame that loaded in it', () => {
    const { navigate, loadDocument, left } = watch();
    loadDocument(`${shop}cart`, {}, 'iframe');
    navigate(`${shop}cart`);
    expect(left).toEqual([]);
  });

  it('then, though the browser does not say what a document is for, as over plain HTTP', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    loadDocument(shop, { pageref: 'page_1' });
    loadDocument(`${shop}cart`, { pageref: 'page_1', startedDateTime: '2026-11-20T10:21:08.000Z' });
    navigate(`${shop}cart`);
    expect(left).toHaveLength(1);
  });

  it('twice for one navigation', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    loadDocument(shop);
    navigate(`${shop}#top`);
    expect(left).toHaveLength(1);
  });
});

describe('in Firefox, which announces nothing else', () => {
  const now = Date.UTC(2026, 10, 20, 10, 21, 7);
  beforeEach(() => void vi.useFakeTimers({ now }));
  afterEach(() => void vi.useRealTimers());

  const leave = async (evaluate: () => Promise<unknown>) => {
    let navigate: (url: string) => Promise<void> | void = () => {};
    const left: number[] = [];
    const onNavigated = {
      addListener(listener: typeof navigate) {
        navigate = listener;
      },
    };
    watchFirefoxNavigations({ onNavigated }, evaluate, (at) => left.push(at));
    await navigate(shop);
    return left;
  };

  it('a page is left without a word of its document, when the new one says that it began', async () => {
    expect(await leave(async () => [now - 250, undefined])).toEqual([now - 250]);
  });

  it('that long ago though the new one is too busy to say so at once', async () => {
    const busy = async () => {
      vi.setSystemTime(now + 5_000);
      return [now - 250, undefined];
    };
    expect(await leave(busy)).toEqual([now - 250]);
  });

  it('no later than that was heard, whatever the clock of the new one says', async () => {
    expect(await leave(async () => [now + 60_000, undefined])).toEqual([now]);
  });

  it.each([
    ['has no answer', async () => [undefined, { isError: true }]],
    ['cannot be asked', () => Promise.reject(new Error('no such page'))],
  ])('it is left now where the new one %s', async (_what, evaluate) => {
    expect(await leave(evaluate)).toEqual([now]);
  });
});
