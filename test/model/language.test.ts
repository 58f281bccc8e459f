import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/model/language';

describe('languageOf', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['ZH-Hant-TW', 'zh'],
    ['en-US', 'en'],
    ['de', 'en'],
    ['zha', 'en'],
    ['', 'en'],
  ])('reads %j as %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});
