import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { toPlainText } from '../../src/model/sentence';
import { callWith, documentedErrors as documented, type Reply } from '../fixtures/documented-errors';
import observed from '../fixtures/observed-bodies.json';

const seen = observed.map(({ status, body, operation }): Reply => {
  const { error, error_description: text } = body;
  return { status, error, text, ...(operation ? { operation } : {}) };
});

/** What the explanation of a reply rests on. */
const grounds = {
  exact: 'entry',
  text: 'entry, elsewhere',
  reading: 'reading',
  error: 'code',
  status: 'status',
  none: 'nothing',
} as const;

function verdictOn(reply: Reply) {
  const { status, error, text } = reply;
  const { certainty, entries, title } = diagnose(callWith(reply));
  return {
    status,
    error,
    text,
    by: grounds[certainty],
    entry: entries.join(' '),
    title: toPlainText(title, 'en'),
  };
}

type Verdict = ReturnType<typeof verdictOn>;

function print(heading: string, verdicts: readonly Verdict[]): void {
  const count = (by: string) => verdicts.filter((verdict) => verdict.by === by).length;
  const totals = Object.values(grounds).map((by) => `${count(by)} by ${by}`);
  const lines = verdicts.map(({ status, error, text, by, entry, title }) =>
    [
      String(status),
      by.padEnd(6),
      (entry || '-').padEnd(46),
      `${error || '(no error)'}: ${text.trim().slice(0, 60) || '(no text)'}`.padEnd(86),
      title,
    ].join('  '),
  );
  console.log([`${heading}: ${verdicts.length}, ${totals.join(', ')}`, ...lines].join('\n'));
}

test('each of the 194 errors that the API pages document has its verdict', () => {
  const verdicts = documented.map(verdictOn);
  print('Documented errors', verdicts);
  expect(verdicts).toHaveLength(194);
  expect(verdicts.filter(({ text, by }) => text !== '' && by !== 'entry')).toEqual([]);
  expect(verdicts.filter(({ by }) => by === 'status' || by === 'nothing')).toEqual([]);
});

test('each of the 48 bodies that the service was seen to answer has its verdict', () => {
  const verdicts = seen.map(verdictOn);
  print('Observed bodies', verdicts);
  expect(verdicts).toHaveLength(48);
  expect(verdicts.filter(({ by }) => by !== 'entry')).toEqual([]);
});
