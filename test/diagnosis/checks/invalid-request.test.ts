import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Header } from '../../../src/model/call';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, errorBody } from '../../fixtures/calls';
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

  it('is titled by a type that it is likely not read as', () => {
    const requestHeaders: Header[] = [['Content-Type', 'text/plain']];
    const { title, steps } = judge({ ...invalid, json: message, requestHeaders });
    expect(title).toBe('Likely: Content-Type is text/plain; the call takes application/json');
    expect(steps).toEqual(['Send Content-Type: application/json.']);
  });

  it('is titled by a number of the query that is none', () => {
    const url = 'https://a1.easemob.com/acme/shop/user/amy/contacts?limit=all';
    const { title } = diagnose(aCall({ url, status: 400, body: errorBody(invalid.error, invalid.text, '') }));
    expect(toPlainText(title, 'en')).toBe('Likely: limit=all is not a whole number');
  });

  it('is said to come without a reason where nothing is found', () => {
    expect(judge({ ...invalid, json: message }).title).toBe(
      'The service calls the request invalid, and does not say why',
    );
  });
});
