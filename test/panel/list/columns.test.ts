import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locales/en';
import { zh } from '../../../src/locales/zh';
import {
  choosable,
  columns,
  columnTitle,
  columnTracks,
  shownColumns,
  widening,
} from '../../../src/panel/list/columns/columns';
import { columnOf } from '../../fixtures/columns';

const shownIds = (...wanted: Parameters<typeof shownColumns>) => shownColumns(...wanted).map(({ id }) => id);

describe('the columns', () => {
  it('have ids of their own, titles in both languages, and one that takes the room that is left', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    for (const column of columns) {
      for (const key of [columnTitle(column, false), columnTitle(column, true)]) {
        expect(en[key], key).toBeTruthy();
        expect(zh[key], key).toBeTruthy();
      }
    }
    expect(columns.filter(({ width }) => width === null).map(({ id }) => id)).toEqual(['why']);
  });

  it('show as there is room, those of groups only among groups', () => {
    expect(shownIds(300, {}, false)).toEqual(['status', 'why']);
    expect(shownIds(600, {}, false)).toEqual(['status', 'operation', 'why', 'time']);
    expect(shownIds(2_000, {}, false)).not.toContain('count');
    expect(shownIds(2_000, {}, true)).toEqual(columns.map(({ id }) => id));
  });

  it('show as the user chose, whatever the room; those that always show cannot be chosen', () => {
    expect(shownIds(300, { app: true, operation: false }, false)).toEqual(['status', 'why', 'app']);
    expect(shownIds(2_000, { why: false, status: false }, false)).toEqual(
      expect.arrayContaining(['status', 'why']),
    );
    expect(choosable.map(({ id }) => id)).not.toContain('why');
  });

  it('are as wide as the user made them, which may be remembered of a column that is no more', () => {
    const tracks = columnTracks([columnOf('method'), columnOf('why')], { method: 80, gone: 7 });
    expect(tracks).toBe('minmax(min(0%, 80px), 80px) minmax(min(45%, 160px), 1fr)');
    expect(columnTracks([columnOf('method')], { method: Number.NaN })).toContain('58px');
  });

  it('grow towards the one that takes the room that is left', () => {
    expect(widening(columnOf('operation'))).toBe(1);
    expect(widening(columnOf('time'))).toBe(-1);
  });
});
