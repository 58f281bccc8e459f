import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Call } from '../../src/model/call';
import { toPlainText } from '../../src/model/sentence';
import { aCall } from '../fixtures/calls';
import rows from '../fixtures/document-rows.json';
import statusRows from '../fixtures/document-status-rows.json';

type Row = (typeof rows)[number];

/** Where a row has neither code nor text, the call alone says what it is about. */
const callOf: Readonly<Record<string, { method: string; url: string }>> = {
  'blank/service-not-enabled': {
    method: 'GET',
    url: 'https://a1.easemob.com/acme/shop/users/kim/token/rtc?channelName=call-1',
  },
  'blank/no-such-user': { method: 'DELETE', url: 'https://a1.easemob.com/acme/shop/users/kim' },
};

function asCall({ status, error, text, entry }: Row): Call {
  const fields = {
    ...(error === '' ? {} : { error }),
    ...(text === '' ? {} : { error_description: text }),
  };
  return aCall({
    ...(callOf[entry] ?? { method: 'GET', url: 'https://a1.easemob.com/acme/shop/chatgroups' }),
    status,
    body: Object.keys(fields).length === 0 ? null : { ...fields, timestamp: 1795212564839, duration: 0 },
  });
}

const explained = (row: Row) => {
  const { entries, certainty } = diagnose(asCall(row));
  return { entries, certainty };
};

const nameOf = ({ document, row, entry }: Row) => `${document} row ${row} is ${entry}`;

describe('each row of the five documents', () => {
  test('there are 194 of them, for 54 entries', () => {
    expect(rows).toHaveLength(194);
    expect(new Set(rows.map(({ entry }) => entry)).size).toBe(54);
  });

  test.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, row) => {
    const certainty = row.text === '' ? 'status' : 'exact';
    expect(explained(row)).toEqual({ entries: [row.entry], certainty });
  });

  test('is a source of the entry that explains it, and of no other', () => {
    const cited = catalog.entries.flatMap(({ id, sources }) =>
      sources.flatMap(({ document, row }) => (row === undefined ? [] : [`${document} row ${row} is ${id}`])),
    );
    expect(cited.sort()).toEqual(rows.map(nameOf).sort());
  });

  test('of the status tables is a source of its status', () => {
    const cited = [...catalog.statuses.values()].flatMap(({ status, sources }) =>
      sources.map(({ document, row }) => `${document} row ${row} is ${status}`),
    );
    expect(statusRows).toHaveLength(67);
    expect(cited.sort()).toEqual(
      statusRows.map(({ document, row, status }) => `${document} row ${row} is ${status}`).sort(),
    );
  });

  test('and nothing is in the catalog without a source', () => {
    expect(catalog.entries.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });
});

/** The texts as they occur on the wire: documents, versions and clients each have their own habits. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  'without quotes around it': bare,
  'in straight quotes': (text) => `"${bare(text)}"`,
  'in curly quotes': (text) => `“${bare(text)}”`,
  'with curly quotes inside': (text) =>
    bare(text)
      .replace(/'([^']*)'/g, '‘$1’')
      .replaceAll("'", '’'),
  'with straight quotes inside': (text) => bare(text).replace(/[‘’]/g, "'"),
  'with full-width colons': (text) => bare(text).replaceAll(/: ?/g, '：'),
  'with a space after each colon': (text) => bare(text).replaceAll(/[:：] ?/g, ': '),
  'in capitals': (text) => bare(text).toUpperCase().replaceAll('\\N', '\\n').replaceAll('%S', '%s'),
  'in lower case': (text) => bare(text).toLowerCase(),
  'with a full stop': (text) => `${bare(text).replace(/\\n$/, '')}.`,
  'with a line feed at its end': (text) => `${bare(text)}\n`,
  'with the two characters \\n at its end': (text) => `${bare(text)}\\n`,
  'with real line feeds for \\n': (text) => bare(text).replaceAll('\\n', '\n'),
  'with double spaces': (text) => bare(text).replaceAll(' ', '  '),
  'with space around it': (text) => `  ${bare(text)} `,
};

function bare(text: string): string {
  return text.replace(/^["“]|["”]$/g, '').replaceAll('\\@', '@');
}

describe('the same rows are recognised', () => {
  const written = rows.filter(({ text }) => text !== '');

  test.each(Object.entries(spellings))('%s', (_, spell) => {
    const lost = written
      .map((row) => ({ ...row, text: spell(row.text) }))
      .filter((row) => {
        const { entries, certainty } = explained(row);
        return certainty !== 'exact' || entries.length !== 1 || entries[0] !== row.entry;
      })
      .map((row) => `${nameOf(row)}: ${row.text}`);
    expect(lost).toEqual([]);
  });

  test('with the code spelled as an exception, in capitals or in camel case', () => {
    const spelled = written.filter(({ error }) => error !== '');
    const camel = (error: string) =>
      `${error
        .split(/[_ ]/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join('')}Exception`;
    for (const respell of [camel, (error: string) => error.toUpperCase()]) {
      const lost = spelled.filter(
        (row) => explained({ ...row, error: respell(row.error) }).entries[0] !== row.entry,
      );
      expect(lost.map(nameOf)).toEqual([]);
    }
  });
});

/** Values as users choose them; some look like the words around them. */
const values = [
  'kim',
  'a',
  '用户一',
  'KIM.lee_2-x',
  'exists',
  'in group: 7',
  'o’brien “x”',
  'a  b',
  '<b>x</b>',
  'x'.repeat(60),
];

describe('with other values in the places that vary', () => {
  const varying = catalog.entries.flatMap((entry) =>
    [entry.description, ...(entry.variants ?? [])]
      .filter((template) => template.includes('{'))
      .map((template) => [template, entry] as const),
  );

  test.each(varying)('%s', (template, entry) => {
    for (const value of values) {
      const text = template.replace(/\{[a-z_]+\}/g, () => value);
      const { entries, certainty, title, causes } = diagnose(
        asCall({
          document: '',
          row: 0,
          status: entry.status[0] as number,
          error: entry.error,
          text,
          entry: entry.id,
        }),
      );
      expect({ value, entries, certainty }).toEqual({ value, entries: [entry.id], certainty: 'exact' });
      for (const language of ['en', 'zh'] as const) expect(toPlainText(title, language)).not.toContain('{');
      const inTitle = [...entry.title.en.matchAll(/\{([a-z_]+)\}/g)].map(([, name]) => name);
      // A cause that a check confirms has a title of its own.
      const isEntrys = causes[0]?.verdict !== 'confirmed';
      if (isEntrys && inTitle.some((name) => template.includes(`{${name}}`)))
        expect(toPlainText(title, 'en')).toContain(value);
    }
  });

  test('the title carries the values of the call', () => {
    const titleOf = (text: string, language: 'en' | 'zh') =>
      toPlainText(
        diagnose(asCall({ document: '', row: 0, status: 403, error: 'forbidden_op', text, entry: '' })).title,
        language,
      );
    const text = 'can not join this group, reason:user: hxtest1 already in group: 40659491815425\n';
    expect(titleOf(text, 'en')).toBe('hxtest1 is already in group 40659491815425');
    expect(titleOf(text, 'zh')).toBe('hxtest1 已在群组 40659491815425 中');
  });
});
