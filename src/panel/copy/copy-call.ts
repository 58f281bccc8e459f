import { panelSentence, texts } from '../../locales/text';
import type { LogEntry } from '../../log/log';
import type { Language } from '../../model/language';
import type { Sentence } from '../../model/sentence';
import { type KnownSecrets, type RemovalPlace, redactCall } from '../../share/redact';
import { removalsAsWords } from '../files/removal-words';
import type { PanelServices } from '../services';
import { type CopyForm, copyText } from './copy-text';

interface Surroundings extends Pick<PanelServices, 'clipboard' | 'settings' | 'versions'> {
  /** Secrets of the whole log. */
  readonly shared: KnownSecrets;
}

/** What to tell when the clipboard has it. */
const done = {
  fix: 'details.copied',
  curl: 'copy.curl.done',
  'curl-cmd': 'copy.curl-cmd.done',
  powershell: 'copy.powershell.done',
  markdown: 'copy.markdown.done',
  har: 'copy.har.done',
  report: 'copy.report.done',
  'curl-with-secrets': 'copy.curl-with-secrets.done',
  'request-body': 'copy.body.done',
  'response-body': 'copy.body.done',
} as const;

/** Copies the call, and says what happened: what was copied, or why nothing was. */
export async function copyCall(
  entry: LogEntry,
  form: CopyForm,
  language: Language,
  { clipboard, settings, versions, shared }: Surroundings,
): Promise<{ readonly news: Sentence; readonly failed: boolean }> {
  const { secretNames } = settings.peek();
  const write = async () => clipboard(copyText(entry, form, { language, versions, secretNames, shared }));
  const copied = await write().catch(() => false);
  if (copied) return { news: copyNews(entry, form, secretNames, shared), failed: false };
  return { news: panelSentence(form === 'fix' ? 'details.copy-failed' : 'copy.failed'), failed: true };
}

/** What was copied, and which secrets of the call were left out of it. A fix is not the call. */
function copyNews(
  { call }: LogEntry,
  form: CopyForm,
  extraNames: readonly string[],
  shared: KnownSecrets,
): Sentence {
  const keepSecrets = form === 'fix' || form === 'curl-with-secrets';
  const { removed } = redactCall(call, { extraNames, keepSecrets, shared });
  const places = partOf[form];
  const ofForm = removed.filter(({ where }) => places?.includes(where) ?? true);
  if (ofForm.length === 0) return panelSentence(done[form]);
  const values = { copied: texts(done[form]), removed: removalsAsWords(ofForm) };
  return { text: texts('copy.removed'), values };
}

/** The places of a call that a form speaks of; the others speak of all. */
const partOf: Partial<Record<CopyForm, readonly RemovalPlace[]>> = {
  curl: ['url', 'request-headers', 'request-body'],
  'curl-cmd': ['url', 'request-headers', 'request-body'],
  powershell: ['url', 'request-headers', 'request-body'],
  'request-body': ['request-body'],
  'response-body': ['response-body'],
};
