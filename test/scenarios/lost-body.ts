import { expect } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Call } from '../../src/model/call';
import { toPlainText } from '../../src/model/sentence';

/** The same call in a browser that lost its body, as Chromium does when the page changes its address. */
const withLostBody = (call: Call): Call => ({
  ...call,
  response: { ...call.response, body: null, bodyState: 'lost-to-navigation' },
});

/** A body that nobody has read proves nothing: what is said rests on the status, and says so. */
export function expectUnsureWithoutBody(failed: Call, calls: readonly Call[]): void {
  const lost = withLostBody(failed);
  const others = calls.map((call) => (call === failed ? lost : call));
  const { certainty, entries, causes, notes } = diagnose(lost, others);
  expect(['status', 'none']).toContain(certainty);
  expect(entries).toEqual([]);
  expect(causes.map(({ verdict }) => verdict)).not.toContain('confirmed');
  expect(causes.map(({ verdict }) => verdict)).not.toContain('ruled-out');
  expect(notes.map((note) => toPlainText(note, 'en')).join()).toContain('only the status can be explained');
}
