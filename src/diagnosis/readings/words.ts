import type { LocalizedText } from '../../model/language';
import type { FoundReading } from './find-reading';

/** Who may do it, by the service's words; `null` where they name no role. */
export function roleIn(text: string): LocalizedText | null {
  const owner = /\bowner\b/.test(text);
  const admin = /\badmins?\b|\badministrators?\b/.test(text);
  if (owner && admin) return { en: 'the owner or an admin', zh: '所有者或管理员' };
  if (owner) return { en: 'the owner', zh: '所有者' };
  // Who is set over admins may do what they may.
  if (admin) return { en: 'the owner or an admin', zh: '所有者或管理员' };
  return /\bmembers?\b/.test(text) ? { en: 'a member', zh: '成员' } : null;
}

/** Words around a feature's name that are not part of it. */
const around = /^(?:the|this|your|app|is|are|was|has|have|feature|service|for|it)$/i;

/** The feature that is off, as the service calls it; `null` where it names none. */
export function featureIn(description: string, { text, from, to }: FoundReading): string | null {
  const after = trimmed(text.slice(to));
  const before = trimmed(text.slice(0, from).replace(/\S*#\S*/g, ' '));
  const name = before !== '' ? before : after;
  if (name === '' || name.length > 60 || !/[a-z]/.test(name)) return null;
  const at = description.toLowerCase().indexOf(name);
  return at === -1 ? name : description.slice(at, at + name.length);
}

function trimmed(text: string): string {
  const words = text.split(' ').filter((word) => word !== '');
  while (words.length > 0 && around.test(words[0] as string)) words.shift();
  while (words.length > 0 && around.test(words.at(-1) as string)) words.pop();
  return words.join(' ').replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');
}

/** Words before "must be provided" and the like that name no field. */
const noField =
  /^(?:the|it|value|values|parameter|parameters|param|params|request|body|field|field|which|and|or|list|id|data|this|that|is|are|a)$/i;

/** The field that a text speaks of: the identifier that stands right before its words, as the service wrote it. */
export function fieldIn(description: string, { text, from }: FoundReading): string | null {
  const word = /([a-z_][\w.[\]-]{0,60})["'`\s]*(?:is|are|parameter|param|field)?\s*$/.exec(
    text.slice(Math.max(0, from - 120), from),
  )?.[1];
  if (word === undefined || noField.test(word)) return null;
  const at = description.toLowerCase().indexOf(word);
  return at === -1 ? word : description.slice(at, at + word.length);
}
