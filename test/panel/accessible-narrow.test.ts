import { describe, expect, it } from 'vitest';
import { useTheatre } from './stage/open-panel';
import { panelStates } from './stage/panel-states';
import { overrunsIn, violationsIn } from './stage/violations';

const theatre = useTheatre();

describe.each(Object.entries(panelStates))('at 300 px, where %s', (_state, { entries, options, reach }) => {
  it('axe finds nothing in Chinese and dark, and nothing runs over', async () => {
    const look = { width: 300, height: 600, theme: 'dark', language: 'zh' } as const;
    const page = await theatre.open(entries, { ...options, ...look });
    await reach?.(page);
    expect(await violationsIn(page)).toEqual([]);
    expect(await overrunsIn(page)).toEqual([]);
  });
});
