import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../../src/panel/details/body/json-lines';
import { foundLines } from '../../../src/panel/details/find/found-lines';

const find = (body: unknown, wanted: string) => {
  const lines = jsonLines(JSON.stringify(body), new Set());
  const found = foundLines(lines, wanted);
  const textOf = (index: number) => lines[index]?.runs.map(({ text }) => text).join('');
  return found && { ...found, text: found.lines.map(textOf), total: lines.length };
};
const users = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ id, username: `User-${id}-`, note: 'x'.repeat(60) }));

describe('the lines of a long body that have a text in them', () => {
  it('come with what they stand in, and with the rest of a small one', () => {
    expect(find({ count: 900, entities: users(900) }, 'user-777-')?.text).toEqual([
      '{',
      '"entities": [',
      '{',
      '"id": 777,',
      '"username": "User-777-",',
      `"note": "${'x'.repeat(60)}"`,
      '},',
      ']',
      '}',
    ]);
  });

  it('come without the rest of a large one', () => {
    const wide = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`key${index}`, index]));
    expect(find({ wide, other: 1 }, 'key33')?.text).toEqual(['{', '"wide": {', '"key33": 33,', '},', '}']);
  });

  it('are in order, each once, however many matches stand together', () => {
    const found = find(users(40), 'user');
    expect(found?.lines).toEqual(Array.from({ length: found?.total ?? 0 }, (_, index) => index));
    expect(found?.isCut).toBe(false);
  });

  it('are the first of very many', () => {
    const found = find(
      users(2_000).map(({ username }) => username),
      'user',
    );
    expect(found?.isCut).toBe(true);
    expect(found?.text.filter((line) => line?.includes('User'))).toHaveLength(300);
  });

  it('bring the nearest of what lies deep', () => {
    let deep: unknown = 'here';
    for (let depth = 0; depth < 3_000; depth++) deep = [deep, depth];
    const found = find(deep, 'here');
    expect(found?.text.join('')).toContain('"here"');
    expect(found?.lines.length).toBeLessThan(60);
  });

  it('are none where nothing matches', () => {
    expect(find(users(3), 'nobody')).toBeNull();
  });
});
