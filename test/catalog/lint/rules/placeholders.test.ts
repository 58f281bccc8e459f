import { expect, test } from 'vitest';
import { placeholders } from '../../../../src/catalog/lint/rules/placeholders';
import { aFolder, anEntry, folderWith } from '../a-folder';

const titled = (en: string, zh: string) =>
  placeholders(folderWith(anEntry({ title: { en, zh } }))).map(({ problem }) => problem);

test('a known placeholder in both languages passes', () => {
  expect(titled('`{username}` is in', '`{username}` 已加入')).toEqual([]);
});

test('a placeholder in one language only is refused', () => {
  expect(titled('`{username}` is in', '已加入')).toEqual([expect.stringContaining('one language')]);
  expect(titled('Someone is in', '`{username}` 已加入')).toEqual([expect.stringContaining('one language')]);
});

test('an unknown placeholder is refused, in texts and in templates', () => {
  expect(titled('`{nickname}` is in', '`{nickname}` 已加入')).toEqual([expect.stringContaining('not known')]);
  expect(placeholders(folderWith(anEntry({ description: 'user {nickname} is in' })))).toMatchObject([
    { entry: 'forbidden_op/already-in-group', problem: expect.stringContaining('{nickname}') },
  ]);
});

const room = { name: 'room', meaning: 'Room', unknown: { en: 'this room', zh: '该房间' } };

test('a placeholder that neither the template nor the call fills is refused', () => {
  const { placeholders: known } = aFolder();
  const entry = anEntry({ title: { en: 'No room `{room}`', zh: '没有房间 `{room}`' } });
  const folder = { ...folderWith(entry), placeholders: [...known, room] };
  expect(placeholders(folder)).toMatchObject([{ problem: expect.stringContaining('filled by nothing') }]);
  const captured = { ...entry, description: 'no room {room}' };
  expect(placeholders({ ...folderWith(captured), placeholders: [...known, room] })).toEqual([]);
});

test('a placeholder that nothing uses is refused', () => {
  const { placeholders: known } = aFolder();
  expect(placeholders(aFolder({ placeholders: [...known, room] }))).toMatchObject([
    { file: 'placeholders.json', entry: 'room' },
  ]);
});

test('a placeholder that stands there twice is refused', () => {
  const { placeholders: known } = aFolder();
  expect(placeholders(aFolder({ placeholders: [...known, ...known] }))).toMatchObject([
    { file: 'placeholders.json', entry: 'username' },
  ]);
});
