import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../src/catalog/catalog';
import { noResponses, refusedPreflight } from '../../../src/catalog/no-response';
import { checks } from '../../../src/diagnosis/run-checks';
import type { EntryId } from '../../../src/model/catalog-ids';
import { unanswered } from '../../e2e/unanswered';
import rows from '../../fixtures/document-rows.json';
import { allScenarios, causeIds } from '../../scenarios/scenario';
import { likelyAtMost, type Reason, unprovable, withoutScenario, wordsOf } from './unprovable';

const withoutResponse = [...noResponses, refusedPreflight].flatMap(({ id, causes }) =>
  causes.map((cause) => `no-response/${id}#${cause.id}`),
);
const entries = catalog.entries.map(({ id, causes }) => ({
  id,
  causes: causes.map((cause) => `${id}#${cause.id}`),
}));

/** The checks by the causes that they may judge. */
const judges = new Map<string, string[]>();
for (const [name, check] of checks) {
  for (const cause of check.judges) judges.set(cause, [...(judges.get(cause) ?? []), name]);
}
const isJudged = ({ causes }: (typeof entries)[number]) => causes.some((cause) => judges.has(cause));

describe('the checks', () => {
  it('judge causes that there are', () => {
    const known = new Set([...causeIds, ...withoutResponse]);
    expect([...judges.keys()].filter((cause) => !known.has(cause))).toEqual([]);
  });

  it.each([...checks])('ask a question each: %s', (name, { judges, find }) => {
    const source = readFileSync(`src/diagnosis/checks/${name}.ts`, 'utf8');
    expect(source).toMatch(
      /\/\*\*\s+(?:\* )?[A-Z](?:(?!\*\/)[^?])*\?(?:(?!\*\/)[\s\S])*\*\/\nexport const check\b/,
    );
    expect(judges.length > 0 || find !== undefined).toBe(true);
    expect(new Set(judges).size).toBe(judges.length);
  });
});

describe('each entry of the catalog', () => {
  it('has a check for one of its causes at least, or is named with the reason why none can be', () => {
    const without = entries.filter((entry) => !isJudged(entry)).map(({ id }) => id);
    expect(without.sort()).toEqual([...unprovable.keys()].sort());
  });

  it('is listed here with the checks of its causes', () => {
    const lines = entries.flatMap(({ id, causes }) =>
      unprovable.has(id)
        ? [`${id.padEnd(50)} ${wordsOf(unprovable.get(id) as Reason)}`]
        : causes.map((cause) => `${cause.padEnd(50)} ${judges.get(cause)?.join(', ') ?? '-'}`),
    );
    console.info(lines.join('\n'));
    expect(lines.length).toBeGreaterThanOrEqual(entries.length);
  });
});

describe('each cause that a check judges', () => {
  const shown = new Set<string>([...allScenarios, ...unanswered].map(({ cause }) => cause));

  it('has a scenario, or is named with the reason why there can be none', () => {
    const without = [...judges.keys()].filter((cause) => !shown.has(cause));
    expect(without.sort()).toEqual(Object.keys(withoutScenario).sort());
  });

  it('is confirmed by its scenario, or is named with the reason why none can do more than make it likely', () => {
    const all = [...allScenarios, ...unanswered];
    const confirmed = new Set<string>(
      all.filter(({ verdict }) => verdict === 'confirmed').map(({ cause }) => cause),
    );
    const unsure = [...shown].filter((cause) => !confirmed.has(cause));
    expect(unsure.sort()).toEqual(Object.values(likelyAtMost).flat().sort());
  });
});

describe('of the entries that the five documents list and a request can prove', () => {
  it('each has a scenario', () => {
    const documented = [...new Set(rows.map(({ entry }) => entry))].filter(
      (entry) => !unprovable.has(entry as EntryId),
    );
    const shown = new Set(allScenarios.map(({ cause }) => cause.split('#')[0]));
    expect(documented.filter((entry) => !shown.has(entry))).toEqual([]);
  });
});
