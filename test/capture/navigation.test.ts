import { describe, expect, it } from 'vitest';
import type { HarEntry } from '../../src/capture/har-entry';
import { watchNavigations } from '../../src/capture/navigation';
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
  const loadDocument = (url: string, _resourceType: string | undefined = 'document') =>
    finish(anEntry({ url, mimeType: 'text/html', extra: { _resourceType } }));
  return {
    navigate: (url: string) => navigate(url),
    finish: (entry: HarEntry) => finish(entry),
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

  it('in Firefox too, which does not say what an entry was for', () => {
    const { navigate, finish, left } = watch();
    navigate(shop);
    finish(anEntry({ url: shop, mimeType: 'text/html; charset=utf-8' }));
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

  it('twice for one navigation', () => {
    const { navigate, loadDocument, left } = watch();
    navigate(shop);
    loadDocument(shop);
    navigate(`${shop}#top`);
    expect(left).toHaveLength(1);
  });
});
