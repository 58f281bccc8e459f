import type { CorrectedRequest } from '../model/diagnosis';
import { redactHeaderValue, redactText, redactUrl } from './redact';

/** The request as a command that runs in a POSIX shell, placeholders in place of secrets. */
export function toCurl({ method, url, headers, body }: CorrectedRequest): string {
  const lines = [`curl -X ${method} ${quoted(redactUrl(url, 'copy'))}`];
  for (const [name, value] of headers) {
    lines.push(`-H ${quoted(`${name}: ${redactHeaderValue(name, value, 'copy')}`)}`);
  }
  if (body !== null) lines.push(`--data-raw ${quoted(redactText(body, 'copy'))}`);
  return lines.join(' \\\n  ');
}

/** In single quotes a shell reads nothing but the closing quote. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
