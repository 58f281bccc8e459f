import { describe, expect, it } from 'vitest';
import { fileOf, markUrl, pathOf } from '../../../src/panel/url-parts';

const marked = (url: string, segments: readonly number[] = [], fields: readonly string[] = []) =>
  markUrl(url, new Set(segments), new Set(fields))
    .map(({ text, marked }) => (marked ? `«${text}»` : text))
    .join('');

describe('a url with marks', () => {
  const url = 'https://a1.easemob.com/acme/shop/users?limit=10&cursor=x';

  it('has the path segments marked that the explanation speaks of, counted from 0', () => {
    expect(marked(url, [0, 2])).toBe('https://a1.easemob.com/«acme»/shop/«users»?limit=10&cursor=x');
  });

  it('has the query fields marked', () => {
    expect(marked(url, [], ['cursor'])).toBe('https://a1.easemob.com/acme/shop/users?limit=10&«cursor=x»');
  });

  it.each([
    'https://a1.easemob.com',
    'https://a1.easemob.com/',
    '/no/origin',
    'not a url',
    '',
    'https://a1.easemob.com/%E0%A4%A/x?&&=',
    'https://a1.easemob.com/a#b?c',
    `https://a1.easemob.com${'/x'.repeat(1_000)}`,
  ])('loses nothing of %j', (odd) => {
    expect(marked(odd)).toBe(odd);
  });
});

describe('pathOf and fileOf', () => {
  it('take the path and the last piece of it', () => {
    expect(pathOf('https://a1.easemob.com/acme/shop/users?limit=1')).toBe('/acme/shop/users');
    expect(fileOf('https://shop.example.com/assets/app.js?v=3')).toBe('app.js');
  });

  it('have something to show for any url', () => {
    expect(pathOf('https://a1.easemob.com')).toBe('/');
    expect(fileOf('https://shop.example.com/')).toBe('https://shop.example.com/');
  });
});
