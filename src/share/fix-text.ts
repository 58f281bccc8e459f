import type { Diagnosis } from '../model/diagnosis';
import type { Language } from '../model/language';
import { type Sentence, toPlainText } from '../model/sentence';
import { toCurl } from './curl';
import { byRules, type Redactor } from './redact';
import { redactSentence } from './redact-sentence';
import { unseen } from './unseen';

/**
 * The fix as plain text for the clipboard: what happened, the steps, the corrected request; no secrets. With
 * the redactor of the call, that call's secrets are known too.
 */
export function fixText(diagnosis: Diagnosis, language: Language, redactor: Redactor = byRules): string {
  const { steps, request } = diagnosis.fix;
  const say = (said: Sentence) => shown(toPlainText(redactSentence(said, redactor, 'copy'), language));
  const lines = steps.map((step, index) => `${index + 1}. ${say(step)}`);
  const text = [say(diagnosis.title), lines.join('\n')].filter((paragraph) => paragraph !== '').join('\n\n');
  return request === null ? text : `${text}\n\n${toCurl(request, redactor)}`;
}

/** What a terminal would act on, and what is not seen there or turns the direction of text. */
const hidden = new RegExp(`[\\0-\\x08\\x0b-\\x1f]|${unseen.source}`, 'g');

/** With such characters written as JSON writes them. */
const shown = (text: string) =>
  text.replace(hidden, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
