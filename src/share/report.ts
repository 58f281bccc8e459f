import type { Call } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import type { Language } from '../model/language';
import { type MarkdownOptions, toMarkdown, type Versions } from './markdown';
import { code } from './markdown-syntax';

/**
 * A report of a wrong explanation: the call as Markdown, without its secrets, and below it the ids by which the
 * catalog and the checks know what was said.
 */
export function toReport(
  call: Call,
  diagnosis: Diagnosis,
  language: Language,
  versions: Versions,
  options: Omit<MarkdownOptions, 'keepSecrets'> = {},
): string {
  const { certainty, entries, causes } = diagnosis;
  const ids = [
    `- certainty: ${code(certainty)}`,
    ...entries.map((id) => `- entry: ${code(id)}`),
    ...causes.map(({ id, verdict }) => `- ${verdict}: ${code(id)}`),
  ];
  return `${toMarkdown(call, diagnosis, language, versions, options)}\n${ids.join('\n')}\n`;
}
