import { describe, expect, it } from 'vitest';
import { type Sentence, toPlainText, toRichText } from '../../src/model/sentence';

const text = { en: '`{username}` waits {wait} in {group}', zh: '`{username}` 在 {group} 等待 {wait}' };
const said = (values: Sentence['values']): Sentence => ({ text, values });

describe('a sentence', () => {
  it('is said in either language, its values filled in, code apart from words', () => {
    const one = said({ username: 'kim', wait: { span: 7_200_000 }, group: 'g1' });
    expect(toRichText(one, 'en')).toEqual([{ code: 'kim' }, ' waits 2 hours in g1']);
    expect(toRichText(one, 'zh')).toEqual([{ code: 'kim' }, ' 在 g1 等待 2 小时']);
  });

  it('says an unknown value in words, not as code', () => {
    const one = said({ username: { en: 'the user', zh: '该用户' }, wait: { span: 60_000 }, group: 'g1' });
    expect(toRichText(one, 'en')).toEqual(['The user waits 1 minute in g1']);
    expect(toPlainText(one, 'zh')).toBe('该用户在 g1 等待 1 分钟');
  });

  it('sets code as code in words of ours, and what a call says never', () => {
    const group = { en: 'a group of `/chatgroups`', zh: ' `/chatgroups` 中的群组' };
    const one = said({ username: 'kim', wait: '`x`', group });
    expect(toRichText(one, 'en')).toEqual([
      { code: 'kim' },
      ' waits `x` in a group of ',
      { code: '/chatgroups' },
    ]);
  });

  it('leaves a placeholder within longer code where its value is not known', () => {
    const text = { en: 'Call `PUT /users/{username}/password`', zh: 'x' };
    const values = { username: { en: 'the user', zh: '该用户' } };
    expect(toPlainText({ text, values }, 'en')).toBe('Call PUT /users/{username}/password');
  });

  it('shows spans, sizes and numbers as people read them', () => {
    const show = (value: Sentence['values'][string]) =>
      toPlainText({ text: { en: '{x}', zh: '{x}' }, values: { x: value } }, 'en');
    expect(show({ span: 1000 })).toBe('1 second');
    expect(show({ span: 61 * 86_400_000 })).toBe('61 days');
    expect(show({ span: 1969 * 86_400_000 })).toBe('1,969 days');
    expect(show({ span: 12 })).toBe('12 ms');
    expect(show({ bytes: 5 * 1024 })).toBe('5 KB (5,120 B)');
    expect(show({ bytes: 5 * 1024 + 1 })).toBe('5,121 B');
    expect(show({ bytes: 10 * 1024 * 1024 })).toBe('10 MB (10,485,760 B)');
    expect(show(86_400)).toBe('86,400');
    expect(show({ instant: Number.NaN })).toBe('?');
  });

  it('leaves a placeholder without a value as it stands, whatever it is called', () => {
    expect(toPlainText({ text: { en: '{constructor} {nobody}', zh: 'x' }, values: {} }, 'en')).toBe(
      '{constructor} {nobody}',
    );
  });

  it('does not read a value as a template', () => {
    expect(toRichText(said({ username: '`{group}`', wait: '{x}', group: 'g1' }), 'en')).toEqual([
      { code: '`{group}`' },
      ' waits {x} in g1',
    ]);
  });
});
