/** The only way to mask secrets: on screen, in what is copied, and in what is exported. */
import { createRedactor } from './redact/redactor';
import type { Style } from './redact/spans';

export { type RedactCallOptions, type RedactedCall, redactCall, redactorFor } from './redact/redact-call';
export type { Redactor } from './redact/redactor';
export { addRemovals, type Removal, type RemovalPlace } from './redact/removals';
export type { SecretKind } from './redact/rules';
export type { Style } from './redact/spans';
export { mask } from './redact/values';

const plain = createRedactor();

/** The value of a header as it may be shown or copied. */
export function redactHeaderValue(name: string, value: string, style: Style = 'screen'): string {
  return plain.headerValue(name, value, style);
}

/** The url with the secrets of its user info, path, query and fragment masked. */
export function redactUrl(url: string, style: Style = 'screen'): string {
  return plain.url(url, style);
}

/** Text of any kind (JSON, form fields, prose, broken JSON) with the secrets in it masked. */
export function redactText(text: string, style: Style = 'screen'): string {
  return plain.text(text, style);
}

/** A request or response body with the secrets in it masked. */
export const redactBody = redactText;
