import { expect, it } from 'vitest';
import { en } from '../../src/locales/en';
import { zh } from '../../src/locales/zh';
import type { LocalizedText } from '../../src/model/language';
import { bodyWords, certaintyWords, verdictWords, words } from '../../src/share/markdown-words';

const begins = (whole: string, part: string) =>
  whole.toLowerCase().startsWith(part.toLowerCase().replace(/[.。]$/, ''));

it.each<readonly [keyof typeof en, LocalizedText]>([
  ['details.why', words.why],
  ['details.fix', words.howToFix],
  ['details.items', words.inside],
  ['details.findings', words.findings],
  ['details.request', words.request],
  ['details.response', words.response],
  ['details.sources', words.sources],
  ['request.hidden-body', words.bodyHidden],
  ['verdict.confirmed', verdictWords.confirmed],
  ['verdict.likely', verdictWords.likely],
  ['verdict.possible', verdictWords.possible],
  ['verdict.ruled-out', verdictWords['ruled-out']],
  ['certainty.exact', certaintyWords.exact],
  ['certainty.text', certaintyWords.text],
  ['certainty.error', certaintyWords.error],
  ['certainty.status', certaintyWords.status],
  ['certainty.none', certaintyWords.none],
  ['body.empty', bodyWords.empty],
  ['body.evicted', bodyWords.evicted],
  ['body.truncated', bodyWords.truncated],
  ['body.binary.unknown', bodyWords.binary],
  ['body.unanswered', bodyWords.unanswered],
  ['body.failed', bodyWords.failed],
])('a ticket calls %s what the panel calls it', (key, said) => {
  expect(begins(en[key], said.en)).toBe(true);
  expect(begins(zh[key], said.zh)).toBe(true);
});
