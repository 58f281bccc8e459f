import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { aCall } from '../fixtures/calls';

/** What is said of a response that CORS kept from the page, by the headers that it has. */
const notesOf = (headers: readonly (readonly [string, string])[]) => {
  const call = aCall({ status: 401, bodyState: 'hidden-by-cors', body: null });
  const request = { ...call.request, headers: [['Origin', 'https://shop.example'] as const] };
  const { notes } = diagnose({ ...call, request, response: { ...call.response, headers } });
  return notes.map((note) => toPlainText(note, 'en')).join(' ');
};

describe('a body that CORS keeps from the page', () => {
  it('is said to be, for want of the header', () => {
    expect(notesOf([])).toContain('lacks a matching Access-Control-Allow-Origin');
    expect(notesOf([['Access-Control-Allow-Origin', 'https://other.example']])).toContain('lacks a matching');
  });

  it('is said to be for the credentials that were sent along, where the header is there', () => {
    const any = notesOf([['Access-Control-Allow-Origin', '*']]);
    expect(any).toContain('do not accept Access-Control-Allow-Origin: *');
    expect(any).toContain('Send it without');
    const own = notesOf([['Access-Control-Allow-Origin', 'https://shop.example']]);
    expect(own).toContain('lacks Access-Control-Allow-Credentials: true');
  });
});
