import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/model/call';
import { judge } from './body-calls';

const tooLarge = { status: 413, error: 'Request Entity Too Large', text: 'Request Entity Too Large' };
const entry = 'request_entity_too_large/too-large';
const json = (length: number) => ({ username: 'dora', password: 'made-up', nickname: '朵'.repeat(length) });

describe('a body that is too large', () => {
  const message = (length: number) => ({ to: ['ben'], type: 'txt', body: { msg: '朵'.repeat(length) } });

  it('is measured in bytes, beside each document’s own limit', () => {
    const sent = { ...tooLarge, path: '/messages/users', json: message(2000) };
    const { first, title, evidence, verdicts } = judge(sent);
    expect(first).toBe(`confirmed: ${entry}#body-too-large`);
    expect(title).toBe('The body has 6,045 B; most documents allow 5 KB (5,120 B)');
    expect(evidence).toContain(
      '“Agora: Chat RESTful API status codes (Chinese)” allows a message of 5 KB (5,120 B).',
    );
    expect(evidence.filter((found) => found.includes('allows'))).toHaveLength(5);
    expect(verdicts['file-too-large']).toBe('ruled-out');
  });

  it('that is no message is told by its longest field, and not to shorten a message', () => {
    const { first, title, steps, evidence, places } = judge({ ...tooLarge, json: json(2000) });
    expect(first).toBe(`confirmed: ${entry}#body-too-large`);
    expect(title).toBe('nickname takes 6,002 of the body’s 6,054 bytes');
    expect(steps).toEqual(['Shorten nickname: most documents allow a body of 5 KB (5,120 B).']);
    expect(places[0]).toMatchObject({ in: 'request-body', key: 'nickname' });
    expect(evidence.filter((found) => found.includes('allows a request body of 5 KB'))).toHaveLength(2);
    expect(evidence.join()).not.toContain('message');
  });

  it('that is a list is to be split, and not to be a shorter message', () => {
    const users = Array.from({ length: 100 }, (_, index) => ({ ...json(5), username: `customer-${index}` }));
    const { title, steps, evidence } = judge({ ...tooLarge, json: users });
    expect(title).toMatch(/^The body has [\d,]+ B; most documents allow 5 KB/);
    expect(steps).toEqual(['Split the body over several calls: most documents allow 5 KB (5,120 B).']);
    expect(evidence.join()).not.toContain('message');
  });

  it('is not confirmed to be, below every limit that is documented', () => {
    const { verdicts, evidence, steps } = judge({ ...tooLarge, path: '/messages/users', json: message(10) });
    expect(verdicts['body-too-large']).not.toBe('confirmed');
    expect(evidence[0]).toMatch(/^The body has \d+ B\.$/);
    expect(steps[0]).toContain('Shorten the message');
    const small = judge({ ...tooLarge, json: json(10) });
    expect(small.verdicts['body-too-large']).not.toBe('confirmed');
    expect(small.steps).toEqual(['Shorten nickname: most documents allow a body of 5 KB (5,120 B).']);
  });

  it('may be a message over 40 KB', () => {
    const call = { path: '/messages/users', error: 'illegal_argument', text: 'message is too large' };
    const message = { to: ['ben'], type: 'txt', body: { msg: 'x'.repeat(41 * 1024) } };
    expect(judge({ ...call, json: message }).title).toBe(
      'The body has 42,029 B; most documents allow 5 KB (5,120 B)',
    );
  });
});

describe('a file that is too large', () => {
  const upload = (...requestHeaders: Header[]) => ({
    ...tooLarge,
    path: '/chatfiles',
    requestHeaders: [['Content-Type', 'multipart/form-data; boundary=made-up'] as Header, ...requestHeaders],
  });

  it('is measured by its header, since the browser does not show it', () => {
    const { first, title, places, verdicts } = judge(upload(['Content-Length', String(17 * 1024 * 1024)]));
    expect(first).toBe(`confirmed: ${entry}#file-too-large`);
    expect(title).toBe('The upload has 17 MB (17,825,792 B); the documents allow 10 MB (10,485,760 B)');
    expect(places[0]).toEqual({ in: 'request-header', name: 'Content-Length' });
    expect(verdicts['body-too-large']).toBe('ruled-out');
  });

  it.each([
    ['below the documented limit', [['Content-Length', '4096'] as Header]],
    ['of an unknown size', []],
  ])('is only likely at fault %s', (_, headers) => {
    expect(judge(upload(...headers)).first).toBe(`likely: ${entry}#file-too-large`);
  });
});

describe('a message that is too large for the newest generation', () => {
  const call = { path: '/messages/users', error: 'message_send_error', text: 'message is too large' };
  const message = (length: number) => ({
    to: ['ben'],
    type: 'txt',
    body: { msg: 'hi' },
    ext: { a: 'x'.repeat(length) },
  });

  it('is measured by `body` and `ext` alone, the larger shown', () => {
    const { title, places } = judge({ ...call, json: message(6000) });
    expect(title).toBe('body and ext have 6,020 B; 5 KB (5,120 B) are allowed');
    expect(places[0]).toMatchObject({ key: 'ext' });
  });

  it('is not claimed to be above the limit when it is not', () => {
    expect(judge({ ...call, json: message(100) }).evidence).toEqual([
      'body and ext have 120 B, no more than the 5 KB (5,120 B) documented.',
    ]);
  });
});

describe('attributes that are too large', () => {
  const set = (value: string) =>
    judge({
      method: 'PUT',
      path: '/metadata/user/amy',
      status: 403,
      error: 'FORBIDDEN',
      text: 'size of metadata for this single user exceeds the user defined limit, 2048Bytes',
      requestHeaders: [['Content-Type', 'application/x-www-form-urlencoded']],
      requestBody: `nickname=Amy&sign=${value}`,
    });

  it('are measured, the largest by name', () => {
    expect(set('x'.repeat(3000)).evidence).toEqual([
      'This call sets 3,015 B of attributes; the largest is sign with 3,004 B.',
    ]);
  });

  it('may be too large with what was set before', () => {
    expect(set('short').evidence).toEqual([
      'This call sets 20 B of attributes; the largest is nickname with 11 B.',
    ]);
  });
});
