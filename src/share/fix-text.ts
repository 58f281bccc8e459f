import type { Diagnosis } from '../model/diagnosis';
import type { Language } from '../model/language';
import { sayText } from '../model/said';
import { toCurl } from './curl';
import { redactText } from './redact';

/** The fix as plain text for the clipboard: what happened, the steps, the corrected request; no secrets. */
export function fixText(diagnosis: Diagnosis, language: Language): string {
  const lines = [sayText(diagnosis.title, language), ''];
  for (const [index, step] of diagnosis.fix.steps.entries()) {
    lines.push(`${index + 1}. ${sayText(step, language)}`);
  }
  const text = redactText(lines.join('\n'), 'copy');
  return diagnosis.fix.request === null ? text : `${text}\n\n${toCurl(diagnosis.fix.request)}`;
}
