import { said } from '../../locales/text';
import type { LogEntry } from '../../log/log';
import type { Language } from '../../model/language';
import type { Said } from '../../model/said';
import type { PanelServices } from '../services';
import { type CopyForm, copyText } from './copy-text';

type Surroundings = Pick<PanelServices, 'clipboard' | 'settings' | 'versions'>;

/** What to tell when the clipboard has it. */
const done = {
  fix: 'details.copied',
  curl: 'copy.curl.done',
  markdown: 'copy.markdown.done',
  har: 'copy.har.done',
  'curl-with-secrets': 'copy.curl-with-secrets.done',
} as const;

/** Copies the call, and says what happened: what was copied, or why nothing was. */
export async function copyCall(
  entry: LogEntry,
  form: CopyForm,
  language: Language,
  { clipboard, settings, versions }: Surroundings,
): Promise<{ readonly news: Said; readonly failed: boolean }> {
  const { secretNames } = settings.peek();
  const write = async () => clipboard(copyText(entry, form, { language, versions, secretNames }));
  const copied = await write().catch(() => false);
  if (copied) return { news: said(done[form]), failed: false };
  return { news: said(form === 'fix' ? 'details.copy-failed' : 'copy.failed'), failed: true };
}
