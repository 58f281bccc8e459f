import { describe, expect, it } from 'vitest';
import {
  firstRowInView,
  isAtEnd,
  isInView,
  lastRowInView,
  rowsToDraw,
  topOfEnd,
  topToReveal,
} from '../../../src/panel/list/geometry';

const view = (top: number, height = 240) => ({ top, height });

describe('rows to draw', () => {
  it('are those in view and a few beyond, however long the list', () => {
    const { start, end } = rowsToDraw(view(24 * 50_000), 100_000);
    expect(start).toBeLessThan(50_000);
    expect(end).toBeGreaterThan(50_010);
    expect(end - start).toBeLessThan(50);
  });

  it('never reach past either end', () => {
    expect(rowsToDraw(view(0), 3)).toEqual({ start: 0, end: 3 });
    expect(rowsToDraw(view(0), 0)).toEqual({ start: 0, end: 0 });
  });

  it('are drawn although the list has become shorter than it was scrolled', () => {
    const { start, end } = rowsToDraw(view(24 * 5_000), 20);
    expect([start, end]).toEqual([0, 20]);
  });
});

describe('a row in view', () => {
  it('is the first and the last that is seen whole', () => {
    expect(firstRowInView(view(25))).toBe(2);
    expect(lastRowInView(view(25))).toBe(10);
  });

  it('counts when a part of it is seen', () => {
    expect(isInView(0, view(23))).toBe(true);
    expect(isInView(0, view(24))).toBe(false);
    expect(isInView(-1, view(0))).toBe(false);
  });

  it('is brought there by the least scrolling', () => {
    expect(topToReveal(5, view(0))).toBe(0);
    expect(topToReveal(10, view(0))).toBe(24);
    expect(topToReveal(2, view(240))).toBe(48);
  });

  it('has its top in view where the view is lower than a row', () => {
    expect(topToReveal(7, view(0, 10))).toBe(7 * 24);
  });
});

describe('the end', () => {
  it('is followed only by a list that is longer than its view', () => {
    expect(topOfEnd(5, view(0))).toBe(0);
    expect(topOfEnd(20, view(0))).toBe(240);
  });

  it('is reached within half a row', () => {
    expect(isAtEnd(20, view(240))).toBe(true);
    expect(isAtEnd(20, view(230))).toBe(true);
    expect(isAtEnd(20, view(216))).toBe(false);
    expect(isAtEnd(0, view(0))).toBe(true);
  });
});
