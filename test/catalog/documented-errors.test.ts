import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import {
  callWith,
  type DocumentedError,
  documentedErrors as documented,
} from '../fixtures/documented-errors';

const diagnosed = (error: DocumentedError) => diagnose(callWith(error));

const nameOf = ({ status, error, text }: DocumentedError) => `${status} ${error || '(no error)'} "${text}"`;

const expected = ({ entry, certainty }: DocumentedError) => ({
  entries: entry === null ? [] : [entry],
  certainty: certainty ?? 'exact',
});

/** As services, proxies and people who copy write the same text. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'in capitals': (text) => text.toUpperCase(),
  'in lower case': (text) => text.toLowerCase(),
  'with a full stop': (text) => `${text.replace(/[.!]$/, '')}.`,
  'without a full stop': (text) => text.replace(/[.!]$/, ''),
  'with a line feed at its end': (text) => `${text}\n`,
  'in straight quotes': (text) => `"${text}"`,
  'in curly quotes': (text) => `“${text}”`,
  'with curly quotes inside': (text) => text.replaceAll("'", '’'),
  'with straight quotes inside': (text) => text.replace(/[‘’]/g, "'"),
  'with full-width colons': (text) => text.replaceAll(/ ?: */g, '：'),
  'with double spaces': (text) => text.replaceAll(' ', '  '),
};

describe('each error that the API pages document', () => {
  test.each(documented.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
    const { entries, certainty } = diagnosed(row);
    expect({ entries, certainty }).toEqual(expected(row));
  });

  test.each(Object.entries(spellings))('is recognised %s', (_, spell) => {
    const lost = documented
      .filter(({ text }) => text !== '')
      .map((row) => ({ ...row, text: spell(row.text) }))
      .filter((row) => {
        const { entries, certainty } = diagnosed(row);
        return JSON.stringify({ entries, certainty }) !== JSON.stringify(expected(row));
      });
    expect(lost.map(nameOf)).toEqual([]);
  });

  test('is explained in both languages, with its values and something to do', () => {
    for (const row of documented) {
      const { title, causes, fix } = diagnosed(row);
      expect(causes.length, nameOf(row)).toBeGreaterThan(0);
      expect(fix.steps.length, nameOf(row)).toBeGreaterThan(0);
      for (const language of ['en', 'zh'] as const) expect(toPlainText(title, language)).not.toContain('{');
    }
  });

  test('has its page as a source', () => {
    const withoutPage = documented.filter(({ entry }) => {
      const sources = catalog.entries.find(({ id }) => id === entry)?.sources ?? [];
      return entry !== null && !sources.some(({ document }) => document.includes('/'));
    });
    expect(withoutPage.map(nameOf)).toEqual([]);
  });
});

test('a cause that the text itself states is confirmed', () => {
  const open = documented.filter((row) => {
    const entry = catalog.entries.find(({ id }) => id === row.entry);
    const stated = entry?.causes.filter((cause) => cause.stated) ?? [];
    return stated.length > 0 && diagnosed(row).causes[0]?.verdict !== 'confirmed';
  });
  expect(open.map(nameOf)).toEqual([]);
});
