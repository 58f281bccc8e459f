import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { aCall } from '../fixtures/calls';
import rows from '../fixtures/observed-bodies.json';

/** A body as it came, with the entry that explains it. */
interface Observed {
  status: number;
  body: { error: string; error_description: string; exception?: string | undefined };
  /** The call, where the title takes a value from it. */
  operation?: { method: string; path: string } | undefined;
  entry: string;
}

const observed: readonly Observed[] = rows;

const diagnosed = ({ status, body, operation }: Observed) =>
  diagnose(
    aCall({
      method: operation?.method ?? 'POST',
      url: `https://a1.easemob.com/acme/shop${operation?.path ?? '/unlisted'}`,
      status,
      body,
    }),
  );

const nameOf = ({ status, body }: Observed) => `${status} ${body.error} "${body.error_description}"`;

describe('each body that the service was seen to answer', () => {
  test('there are 48', () => {
    expect(observed).toHaveLength(48);
  });

  test.each(observed.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
    const { entries, certainty } = diagnosed(row);
    expect({ entries, certainty }).toEqual({ entries: [row.entry], certainty: 'exact' });
  });

  test('is explained in both languages, with its values and something to do', () => {
    for (const row of observed) {
      const { title, causes, fix } = diagnosed(row);
      expect(fix.steps.length, nameOf(row)).toBeGreaterThan(0);
      for (const one of [title, ...causes.map(({ text }) => text)])
        for (const language of ['en', 'zh'] as const)
          expect(toPlainText(one, language), nameOf(row)).not.toMatch(/\{[a-z_]+\}/);
    }
  });

  test('is recognised with nothing but its `error` and its text', () => {
    const lost = observed.filter((row) => {
      const { error, error_description } = row.body;
      return diagnosed({ ...row, body: { error, error_description } }).entries[0] !== row.entry;
    });
    expect(lost.map(nameOf)).toEqual([]);
  });
});

describe('values of the observed bodies are in the title', () => {
  const titleOf = (text: string, language: 'en' | 'zh' = 'en') => {
    const row = observed.find(({ body }) => body.error_description.startsWith(text)) as Observed;
    return toPlainText(diagnosed(row).title, language);
  };

  test.each([
    ['attempt to adding new block', 'hxtest8 cannot be blocked: there is no such user'],
    ['User null not found', 'hxtest9 does not exist in acme#shop'],
    ['Application no-such-shop does not exist', 'There is no app no-such-shop in acme'],
    ['grpID', 'There is no group or chat room hxtest6 in acme#shop'],
    [
      'Subject does not have permission [applications:get',
      'The token does not allow GET on /acme/shop/users',
    ],
  ])('%s', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  test('in Chinese too', () => {
    expect(titleOf('Application shop already exists', 'zh')).toBe('该组织已有应用 shop');
  });
});
