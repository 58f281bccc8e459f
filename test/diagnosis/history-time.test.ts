import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHistoryTime } from '../../src/diagnosis/history/history-time';
import { anyText } from './json/any-text';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 20, 10, 21, 7);
const read = (segment: string) => readHistoryTime(segment, now);

describe('an hour of history', () => {
  it('is read by UTC and by Beijing’s clock', () => {
    expect(read('2026112007')).toEqual({
      wellFormed: true,
      utc: {
        startsAt: Date.UTC(2026, 10, 20, 7),
        endsAt: Date.UTC(2026, 10, 20, 8),
        age: now - Date.UTC(2026, 10, 20, 7),
        tense: 'past',
      },
      beijing: {
        startsAt: Date.UTC(2026, 10, 19, 23),
        endsAt: Date.UTC(2026, 10, 20, 0),
        age: now - Date.UTC(2026, 10, 19, 23),
        tense: 'past',
      },
    });
  });

  it.each([
    ['2026112010', 'running', 'past'],
    ['2026112011', 'future', 'past'],
    ['2026112018', 'future', 'running'],
    ['2026112019', 'future', 'future'],
    ['2024022900', 'past', 'past'],
  ])('%s is %s by UTC and %s in Beijing', (segment, utc, beijing) => {
    expect(read(segment)).toMatchObject({
      wellFormed: true,
      utc: { tense: utc },
      beijing: { tense: beijing },
    });
  });

  it('without a clock has no tense', () => {
    expect(readHistoryTime('2026112007', Number.NaN)).toMatchObject({
      wellFormed: true,
      utc: { tense: 'unknown' },
    });
  });
});

describe('what is no hour', () => {
  it.each([
    ['2026132007', 'month', '13'],
    ['2026002007', 'month', '00'],
    ['2026023007', 'day', '30'],
    ['2025022900', 'day', '29'],
    ['2026110007', 'day', '00'],
    ['2026112024', 'hour', '24'],
    ['9999112007', 'year', '9999'],
    ['20261120', 'length', '20261120'],
    ['', 'empty', ''],
    ['{time}', 'placeholder', '{time}'],
    ['yyyyMMddHH', 'placeholder', 'yyyyMMddHH'],
    ['2026-11-20', 'iso-date', '2026-11-20'],
    ['2026x12007', 'not-digits', 'x'],
    ['latest', 'not-digits', 'l'],
    ['２０２６112007', 'not-digits', '２'],
  ])('%j: the %s is wrong', (segment, problem, text) => {
    expect(read(segment)).toMatchObject({ wellFormed: false, problem, part: { text }, proposed: null });
  });

  it.each([
    ['1795162867000', 'milliseconds', '2026112008', '2026112016'],
    ['1795162867', 'seconds', '2026112008', '2026112016'],
    ['1612010112', 'seconds', '2021013012', '2021013020'],
    ['2026-11-20T07:30:00Z', 'iso-date', '2026112007', '2026112015'],
    ['2026-11-20T07:30:00.123+08:00', 'iso-date', '2026111923', '2026112007'],
    ['2026-11-20 07:30', 'iso-date', '2026112007', '2026112007'],
    ['2026/11/20 7', 'iso-date', '2026112007', '2026112007'],
    ['2026-11-20-07', 'iso-date', '2026112007', '2026112007'],
    ['202611200730', 'length', '2026112007', '2026112007'],
    ['20261120073015', 'length', '2026112007', '2026112007'],
    [' 2026112007', 'not-digits', '2026112007', '2026112007'],
  ])('%j is %s: %s by UTC, %s in Beijing', (segment, problem, utc, beijing) => {
    expect(read(segment)).toMatchObject({ wellFormed: false, problem, proposed: { utc, beijing } });
  });
});

describe('any segment', () => {
  it('that is an hour of these years is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2013) / hour, max: Date.UTC(2100) / hour }), (hours) => {
        const segment = new Date(hours * hour).toISOString().replace(/\D/g, '').slice(0, 10);
        expect(read(segment)).toMatchObject({ wellFormed: true, utc: { startsAt: hours * hour } });
      }),
    );
  });

  it('is read without a throw; what is proposed is well-formed, and what is wrong stands where it says', () => {
    const segment = fc.oneof(
      anyText,
      fc.stringMatching(/^[0-9]{0,16}$/),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
      fc.nat().map(String),
    );
    fc.assert(
      fc.property(segment, (text) => {
        const time = read(text);
        if (time.wellFormed) return;
        expect(text.slice(time.part.from, time.part.to)).toBe(time.part.text);
        for (const proposed of Object.values(time.proposed ?? {}))
          expect(read(proposed).wellFormed).toBe(true);
      }),
    );
  });

  it('of a megabyte is read', () => {
    expect(read('2'.repeat(1_000_000))).toMatchObject({ problem: 'length' });
    expect(read(' '.repeat(1_000_000))).toMatchObject({ problem: 'empty' });
    expect(read('2026-11-20'.repeat(100_000))).toMatchObject({ problem: 'not-digits' });
  });
});
