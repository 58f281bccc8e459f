import type { LogEntry } from '../../log/log';
import type { Language } from '../../model/language';
import { callToCurl } from '../../share/curl';
import { fixText } from '../../share/fix-text';
import { harEntryText } from '../../share/har';
import { toMarkdown, type Versions } from '../../share/markdown';
import { callToPowerShell } from '../../share/powershell';
import { type KnownSecrets, redactCall, redactorFor } from '../../share/redact';
import { toReport } from '../../share/report';

/** The forms in which a call can be copied. Only one of them carries its secrets. */
export type CopyForm = 'fix' | MenuForm | 'report' | 'curl-with-secrets' | BodyForm;

/** What the menus offer, in this order. */
export const menuForms = ['curl', 'curl-cmd', 'powershell', 'markdown', 'har'] as const;
export type MenuForm = (typeof menuForms)[number];

/** One of its bodies, as it came but for its secrets. */
export type BodyForm = 'request-body' | 'response-body';

export interface CopyOptions {
  readonly language: Language;
  readonly versions: Versions;
  /** Names of secrets that the user added to the known ones. */
  readonly secretNames: readonly string[];
  /** Secrets of the whole log. */
  readonly shared?: KnownSecrets;
}

/** The call as it goes to the clipboard. */
export function copyText(
  { call, diagnosis }: LogEntry,
  form: CopyForm,
  { language, versions, secretNames, shared }: CopyOptions,
): string {
  const options = {
    extraNames: secretNames,
    corrected: diagnosis.fix.request,
    ...(shared === undefined ? {} : { shared }),
  };
  switch (form) {
    case 'fix':
      return fixText(diagnosis, language, redactorFor(call, options));
    case 'curl':
      return callToCurl(call, { language, ...options });
    case 'curl-cmd':
      return callToCurl(call, { language, shell: 'cmd', ...options });
    case 'powershell':
      return callToPowerShell(call, { language, ...options });
    case 'curl-with-secrets':
      return callToCurl(call, { language, keepSecrets: true });
    case 'markdown':
      return toMarkdown(call, diagnosis, language, versions, options);
    case 'report':
      return toReport(call, diagnosis, language, versions, options);
    case 'har':
      return harEntryText(call, options);
    case 'request-body':
      return redactCall(call, options).call.request.body ?? '';
    case 'response-body':
      return redactCall(call, options).call.response.body ?? '';
  }
}
