import { describe, expect, it } from 'vitest';
import { catalog } from '../../src/catalog/catalog';
import { readingFiles } from '../../src/catalog/readings';

const readings = readingFiles.flatMap(({ kind, readings }) =>
  readings.map((reading) => ({ name: `${kind}#${reading.id}`, reading })),
);
const fillable = ['thing', 'container', 'pair', 'role', 'feature', 'field', 'app', 'description'];
const placeholders = (text: string) => [...text.matchAll(/\{([a-z_]+)\}/g)].map(([, name]) => name).sort();

describe.each(readings)('the reading $name', ({ reading }) => {
  const steps = (reading.fix ?? []).map(catalog.resolveStep);
  const texts = [reading.title, ...(reading.text ? [reading.text] : []), ...steps];

  it('is written in both languages, with the same placeholders', () => {
    for (const { en, zh } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
    }
  });

  it('asks for nothing that a call cannot fill', () => {
    const own = [reading.title, ...(reading.text ? [reading.text] : [])];
    expect(
      own.flatMap(({ en }) => placeholders(en)).filter((name) => !fillable.includes(name ?? '')),
    ).toEqual([]);
  });

  it('has words to look for, folded as texts are', () => {
    for (const segment of reading.patterns.flat()) expect(segment).toMatch(/^[a-z][a-z', ]*\$?$/);
  });

  it('says what to do', () => {
    expect(reading.causesOf === undefined ? steps.length : 1).toBeGreaterThan(0);
  });
});

it('no reading has the name of another', () => {
  expect(new Set(readings.map(({ name }) => name)).size).toBe(readings.length);
});
