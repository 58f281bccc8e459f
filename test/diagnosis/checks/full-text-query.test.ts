import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { shownExcerpts } from '../../fixtures/shown-excerpts';
import { refused } from './in-a-log';

const description =
  "Entity 'user' with property named 'username' is not full text indexed. You cannot use the 'contains' operand on this field";
const ask = (ql: string) =>
  diagnose(
    refused('GET', `/acme/shop/users?ql=${encodeURIComponent(ql)}`, [500, 'no_full_text_index', description]),
  ).causes[0]?.evidence.find(({ check }) => check === 'full-text-query');

describe('a query that needs an index', () => {
  it('is shown at its operand', () => {
    const evidence = ask("select * where username contains 'am'");
    expect(evidence?.place).toEqual({ in: 'query', name: 'ql' });
    expect(shownExcerpts(evidence ? [evidence] : [])[0]?.split('\n')).toEqual([
      "select * where username contains 'am'",
      '                        ^',
    ]);
  });

  it('is not shown where it is long, or holds more than plain text', () => {
    expect(ask(`select * where username contains '${'x'.repeat(200)}'`)?.excerpt).toBeUndefined();
    expect(ask("select * where nickname contains '朵'")?.excerpt).toBeUndefined();
  });

  it('is not found without the operand', () => {
    expect(ask("select * where username = 'contained'")).toBeUndefined();
  });
});
