import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/capture/content';
import { aNetworkEntry } from '../fixtures/network-entry';

const body = '{"error":"unauthorized","error_description":"用户 “kim”"}';
const base64 = Buffer.from(body).toString('base64');
const answers = (answer: unknown, mimeType = 'application/json') =>
  readContent(aNetworkEntry(async () => answer, { mimeType }));

describe('the body of a network entry', () => {
  it.each([
    ['old Chrome through the polyfill', [body, '']],
    ['Chromium 152 and later', { content: body, encoding: '' }],
    ['Firefox, where the second value is the MIME type', [body, 'application/json']],
    ['base64 in old Chrome', [base64, 'base64']],
    ['base64 in Chromium 152 and later', { content: base64, encoding: 'base64' }],
    ['a bare string', body],
  ])('is read from %s', async (_browser, answer) => {
    expect(await answers(answer)).toEqual({ kind: 'text', text: body });
  });

  it('in another charset is decoded by the MIME type', async () => {
    const gbk = Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]).toString('base64');
    expect(await answers([gbk, 'base64'], 'text/plain; charset=gbk')).toEqual({ kind: 'text', text: '用户' });
  });

  it.each([
    ['null', [null, '']],
    ['undefined', [undefined, '']],
    ['an empty string', { content: '', encoding: '' }],
    ['nothing at all', undefined],
  ])('that is %s is nothing', async (_what, answer) => {
    expect(await answers(answer)).toEqual({ kind: 'nothing' });
  });

  it('of bytes that are no text is binary', async () => {
    const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00]).toString('base64');
    expect(await answers([bytes, 'base64'], 'image/jpeg')).toEqual({ kind: 'binary', bytes: 5 });
    expect(await answers([bytes, 'image/jpeg'], 'image/jpeg')).toEqual({ kind: 'binary', bytes: 5 });
  });

  it('in Firefox, which tells of base64 in the entry, is read all the same', async () => {
    const gbk = Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]).toString('base64');
    const mimeType = 'application/x-odd; charset=gbk';
    const responseExtra = { content: { size: 4, mimeType, encoding: 'base64' } };
    const entry = aNetworkEntry(async () => [gbk, mimeType], { responseExtra });
    expect(await readContent(entry)).toEqual({ kind: 'text', text: '用户' });
  });

  it('of an unknown charset or broken base64 is binary, not an exception', async () => {
    expect(await answers([base64, 'base64'], 'text/plain; charset=no-such')).toMatchObject({
      kind: 'binary',
    });
    expect(await answers(['%%%', 'base64'])).toMatchObject({ kind: 'binary' });
  });

  it('that the browser never hands over is unanswered', async () => {
    const silent = aNetworkEntry(() => new Promise(() => {}));
    expect(await readContent(silent, 1)).toEqual({ kind: 'unanswered' });
  });

  it('that the browser refuses is unanswered', async () => {
    const refusing = aNetworkEntry(() => Promise.reject(new Error('gone')));
    expect(await readContent(refusing)).toEqual({ kind: 'unanswered' });
  });
});
