import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en';
import { count, loadTexts, panelSentence, type TextKey, text } from '../../src/locales/text';
import { zh } from '../../src/locales/zh';
import { toPlainText } from '../../src/model/sentence';

beforeAll(async () => {
  await Promise.all([loadTexts('en'), loadTexts('zh')]);
});

const placeholders = (template: string) => [...template.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
const keys = Object.keys(en) as TextKey[];

describe('the panel’s own texts', () => {
  it('are there in Chinese key by key', () => {
    expect(Object.keys(zh)).toEqual(keys);
    expect(keys.filter((key) => zh[key].trim() === '')).toEqual([]);
  });

  it.each(keys)('%s asks for the same values in both languages', (key) => {
    expect(placeholders(zh[key])).toEqual(placeholders(en[key]));
  });

  it('have full-width punctuation and a space around Latin words in Chinese', () => {
    const slips = keys.filter((key) =>
      /[\u4e00-\u9fff][,;:!?(]|[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/.test(zh[key]),
    );
    expect(slips).toEqual([]);
  });
});

describe('text', () => {
  it('fills in values, numbers in the manner of the language', () => {
    expect(text('en', 'sources.row', { row: 1234 })).toBe('row 1,234');
    expect(text('zh', 'sources.row', { row: 12 })).toBe('第 12 行');
  });

  it('leaves braces of a value as they are', () => {
    expect(text('en', 'filtered.text', { query: '{count}' })).toBe('Text: {count}');
  });
});

describe('count', () => {
  it('says one call and several calls', () => {
    expect(count('en', 'bar.calls', 1)).toBe('1 call');
    expect(count('en', 'bar.calls', 0)).toBe('0 calls');
    expect(count('en', 'bar.shown', 412, { shown: 37 })).toBe('37 of 412 calls');
    expect(count('zh', 'bar.calls', 1000)).toBe('1,000 个调用');
  });
});

describe('said', () => {
  it('gives a sentence for those that show code as code', () => {
    const sentence = panelSentence('sdk.error', { name: 'REST_ERROR', type: '17' });
    expect(toPlainText(sentence, 'en')).toBe('In the web SDK, this error is REST_ERROR, type 17.');
    expect(toPlainText(sentence, 'zh')).toContain('REST_ERROR');
  });
});
