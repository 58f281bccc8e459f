import { unseen } from '../share/unseen';

/** The text as it is read, with characters that are not seen written as JSON writes them: `alice\u200b`. */
export const visible = (text: string) =>
  text.replace(unseen, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
