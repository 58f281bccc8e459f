import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import { errorCodes } from '../../src/catalog/error-codes';
import { type GatewayAnswer, gatewayAnswer, gateways, unnamedGateway } from '../../src/catalog/gateways';
import table from '../../src/catalog/gateways/statuses.json';
import { itemReasons } from '../../src/catalog/item-failures';
import { describeProblem } from '../../src/catalog/lint/problem';
import { bothLanguages } from '../../src/catalog/lint/rules/both-languages';
import { tellingTitles } from '../../src/catalog/lint/rules/telling-titles';
import { typography } from '../../src/catalog/lint/rules/typography';
import { wording } from '../../src/catalog/lint/rules/wording';
import { placeholdersIn } from '../../src/catalog/lint/template';
import operations from '../../src/catalog/operations.json';
import type { CatalogEntry, FixStep } from '../../src/catalog/schema';
import { sdkErrors } from '../../src/catalog/sdk-errors';
import type { LocalizedText } from '../../src/model/language';
import { anEntry, folderWith } from './lint/a-folder';

interface Row {
  readonly name: string;
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly fix: readonly FixStep[];
}

const statuses = [418, ...table.statuses.flatMap((row) => row.statuses)];
const answers = [unnamedGateway, ...gateways].flatMap((gateway) =>
  statuses.map((status): Row & GatewayAnswer => ({
    name: `${gateway.id} ${status}`,
    ...gatewayAnswer(gateway, status),
  })),
);
const rows: readonly Row[] = [
  ...answers,
  ...errorCodes.map((code) => ({ name: `code ${code.codes}`, ...code })),
  ...itemReasons.map((reason) => ({ name: reason.words, ...reason })),
];

/** The rules of the catalog take entries: a row becomes one. */
function asEntry({ title, text, fix }: Row): CatalogEntry {
  const { causes } = anEntry();
  const [cause] = causes;
  return anEntry({
    title,
    causes: [{ id: 'x', text: text ?? (cause?.text as LocalizedText), fix: [...fix] }],
  });
}

describe('the tables beside the errors', () => {
  const folder = folderWith(...rows.map(asEntry));

  it.each([
    ['are written in both languages', bothLanguages],
    ['have titles that fit a row and say more than the status', tellingTitles],
    ['set Chinese as Chinese', typography],
    ['are without courtesies', wording],
  ])('%s', (_what, rule) => {
    expect(rule(folder).map(describeProblem)).toEqual([]);
  });

  it('name only steps that there are', () => {
    const unknown = rows.flatMap(({ name, fix }) =>
      fix
        .filter((step) => typeof step === 'string' && !Object.hasOwn(catalog.steps, step))
        .map((step) => `${name}: ${step}`),
    );
    expect(unknown).toEqual([]);
  });

  it('use only values that every call has, and those of their own, alike in both languages', () => {
    const own = ['gateway', 'item', 'error_code', 'status'];
    const known = new Set([
      ...own,
      ...[...catalog.placeholders.values()].filter(({ fromCall }) => fromCall).map(({ name }) => name),
    ]);
    const texts = rows.flatMap(({ title, text, fix }) => [
      title,
      ...(text ? [text] : []),
      ...fix.filter((step) => typeof step !== 'string'),
    ]);
    for (const { en, zh } of texts) {
      expect(new Set(placeholdersIn(zh))).toEqual(new Set(placeholdersIn(en)));
      expect(placeholdersIn(en).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('name gateways in both languages', () => {
    for (const { name } of gateways)
      expect([name.en, name.zh].every((text) => text.trim() !== '')).toBe(true);
  });

  it('speak of operations that there are', () => {
    const ids = new Set(operations.map(({ id }) => id));
    const named = sdkErrors.rules.flatMap((rule) => rule.operations ?? []);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
