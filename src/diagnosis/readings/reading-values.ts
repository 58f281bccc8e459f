import type { LocalizedText } from '../../model/language';
import type { Values } from '../../model/sentence';
import type { CheckContext } from '../check';
import type { NamedThing } from './named-thing';
import { thingsOf, thingWords } from './things';

/** Longer values are cut in a sentence. */
const maxValueChars = 120;

/** What of the call a text speaks of, in words. */
export function thingValues(thing: NamedThing | null): Values {
  if (thing === null) return { thing: { en: 'what the call names', zh: '请求所指的对象' } };
  return { thing: thingWords(thing), thing_value: thing.value.slice(0, maxValueChars) };
}

/** The group or chat room that the path names. */
export function containerOf(context: CheckContext): LocalizedText | null {
  const container = thingsOf(context).find(
    ({ noun, isInBody, value }) => !isInBody && (noun === 'group' || noun === 'room') && value !== '',
  );
  if (container === undefined) return null;
  const { en, zh } = thingWords(container);
  const name = container.value.slice(0, maxValueChars).replaceAll(/[`{}]/g, '');
  return { en: en.replace('{thing_value}', () => name), zh: zh.replace('{thing_value}', () => name) };
}

/** The same as a value; in general words where the path names none. */
export function containerValues(context: CheckContext): Values {
  const known = containerOf(context);
  return { container: known ?? { en: 'the group or chat room', zh: '该群组或聊天室' } };
}

/** The two users that a path names. */
export function pairValues(context: CheckContext): Values {
  const users = thingsOf(context)
    .filter(({ noun, value }) => noun === 'user' && value !== '')
    .map(({ value }) => value.slice(0, maxValueChars));
  const [first, second] = [...new Set(users)];
  if (first === undefined || second === undefined) return { pair: { en: 'the two users', zh: '这两个用户' } };
  return { pair: { en: '`{first}` and `{second}`', zh: '`{first}` 和 `{second}`' }, first, second };
}
