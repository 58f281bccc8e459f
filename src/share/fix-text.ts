import type { Diagnosis } from '../model/diagnosis';
import type { Language } from '../model/language';
import { sayText } from '../model/said';
import { toCurl } from './curl';
import type { Redactor } from './redact';
import { createRedactor } from './redact/redactor';

const plain = createRedactor();

/**
 * The fix as plain text for the clipboard: what happened, the steps, the corrected request; no secrets. With
 * the redactor of the call, that call's secrets are known too.
 */
export function fixText(diagnosis: Diagnosis, language: Language, redactor: Redactor = plain): string {
  const { steps, request } = diagnosis.fix;
  const lines = steps.map((step, index) => `${index + 1}. ${sayText(step, language)}`);
  const paragraphs = [sayText(diagnosis.title, language), lines.join('\n')].filter((text) => text !== '');
  const text = redactor.text(paragraphs.join('\n\n'), 'copy');
  return request === null ? text : `${text}\n\n${toCurl(request, redactor)}`;
}
