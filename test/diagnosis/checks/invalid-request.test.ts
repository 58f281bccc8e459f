import { describe, expect, it } from 'vitest';
import { judge } from './body-calls';

const invalid = { error: 'illegal_argument', text: 'this is an invalid request.', path: '/messages/users' };
const message = { from: 'amy', to: ['ben'], type: 'txt', body: { msg: 'hi' } };

describe('a request that the service calls invalid without a word of why', () => {
  it('is titled by what is likely missing in it', () => {
    const { to: _, ...rest } = message;
    expect(judge({ ...invalid, json: rest }).title).toBe('Likely: The body has no to');
  });

  it('is titled by what likely has the wrong type', () => {
    expect(judge({ ...invalid, json: { ...message, to: 'ben' } }).title).toMatch(/^Likely: .*to/);
  });

  it('is said to come without a reason where nothing is found', () => {
    expect(judge({ ...invalid, json: message }).title).toBe(
      'The service calls the request invalid, and does not say why',
    );
  });
});
