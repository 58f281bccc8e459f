import { type ReadonlySignal, signal } from '@preact/signals';
import { panelCountSentence, panelSentence } from '../../locales/text';
import type { Call } from '../../model/call';
import type { Sentence } from '../../model/sentence';
import type { ImportResult } from '../../model/session';
import { type HarText, writeHar } from '../../share/har';
import type { KnownSecrets } from '../../share/redact';
import type { PanelServices } from '../services';
import { removalsAsWords } from './removal-words';

/** A file that is being read or written. */
export interface Transfer {
  readonly kind: 'import' | 'export';
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

/** What could not be read of a file, or is not in it. */
export interface ImportReport {
  readonly file: string;
  /** Something of it was read all the same. */
  readonly hasCalls: boolean;
  readonly problems: ImportResult['problems'];
  readonly notes: ImportResult['notes'];
  /** Not watched; reading the file again, with it watched, shows its calls. */
  readonly suggestedHost: string | null;
}

/** Files on their way in and out, one at a time. */
export interface Transfers {
  readonly current: ReadonlySignal<Transfer | null>;
  readonly report: ReadonlySignal<ImportReport | null>;
  /** What became of the last file, where no call did. */
  readonly nothing: ReadonlySignal<Sentence | null>;
  importFile(file: File): Promise<void>;
  exportCalls(calls: readonly Call[], keepSecrets: boolean): Promise<void>;
  /** What was read until now stays; what was written is not saved. */
  stop(): void;
  /** The log is cleared: the file that is being read is read no further, and nothing is told of it. */
  forgetImport(): void;
  closeReport(): void;
  /** Watches the suggested host, and reads the file again. */
  watchSuggested(): Promise<void>;
}

type Surroundings = Pick<PanelServices, 'importHar' | 'saveFile' | 'saveSettings' | 'settings' | 'versions'>;

export function createTransfers(
  services: Surroundings,
  announce: (news: Sentence, failed?: boolean) => void,
  knownToAll: () => KnownSecrets,
): Transfers {
  const current = signal<Transfer | null>(null);
  const report = signal<ImportReport | null>(null);
  const nothing = signal<Sentence | null>(null);
  let abort = new AbortController();
  let isForgotten = false;
  let lastFile: File | null = null;

  const run = async (transfer: Transfer, work: () => Promise<void>) => {
    const busy = current.peek();
    if (busy !== null) {
      const values = { file: transfer.file, other: busy.file };
      return announce(panelSentence(`${transfer.kind}.busy`, values), true);
    }
    abort = new AbortController();
    isForgotten = false;
    current.value = transfer;
    await work().finally(() => {
      current.value = null;
    });
  };
  const progress = (transfer: Transfer) => (done: number, total: number) => {
    current.value = { ...transfer, done, total };
  };

  const importFile = (file: File) => {
    const { importHar } = services;
    const transfer: Transfer = { kind: 'import', file: file.name, done: 0, total: 0 };
    if (importHar === undefined) return Promise.resolve();
    return run(transfer, async () => {
      report.value = null;
      nothing.value = null;
      const options = { signal: abort.signal, onProgress: progress(transfer) };
      const result = await importHar(file, options).catch(() => null);
      if (isForgotten) return;
      if (result === null) return announce(panelSentence('import.failed', { file: file.name }), true);
      const { calls, problems, notes, suggestedHost } = result;
      lastFile = file;
      const news = importNews(file.name, result);
      if (calls === 0) nothing.value = news;
      if (problems.length > 0 || notes.length > 0 || suggestedHost !== null) {
        report.value = { file: file.name, hasCalls: calls > 0, problems, notes, suggestedHost };
      }
      // A file of which nothing could be read is told of once: by the report.
      if (calls > 0 || problems.length === 0) announce(news);
    });
  };

  const exportCalls = (calls: readonly Call[], keepSecrets: boolean) => {
    const { saveFile, settings, versions } = services;
    const file = fileName(Date.now());
    const transfer: Transfer = { kind: 'export', file, done: 0, total: calls.length };
    if (saveFile === undefined) return Promise.resolve();
    return run(transfer, async () => {
      const { secretNames } = settings.peek();
      const options = {
        version: versions.extension,
        extraNames: secretNames,
        keepSecrets,
        shared: knownToAll(),
      };
      const onProgress = (written: number) => progress(transfer)(written, calls.length);
      const har = await writeHar(calls, options, { signal: abort.signal, onProgress }).catch(() => undefined);
      if (har === undefined) return announce(panelSentence('export.failed'), true);
      if (har === null) return announce(panelSentence('export.stopped'));
      saveFile(file, har.pieces.join(''));
      announce(exportNews(file, calls.length, har, keepSecrets));
    });
  };

  return {
    current,
    report,
    nothing,
    importFile,
    exportCalls,
    stop: () => abort.abort(),
    forgetImport() {
      report.value = null;
      if (current.peek()?.kind !== 'import') return;
      isForgotten = true;
      abort.abort();
    },
    closeReport() {
      report.value = null;
    },
    async watchSuggested() {
      const host = report.peek()?.suggestedHost;
      if (!host || lastFile === null) return;
      const { hosts } = services.settings.peek();
      services.saveSettings({ hosts: [...hosts, host] });
      await importFile(lastFile);
    },
  };
}

function importNews(file: string, { calls, problems, stopped }: ImportResult): Sentence {
  if (stopped) return panelCountSentence('import.stopped', calls, { file });
  if (calls > 0) return panelCountSentence('import.done', calls, { file });
  return panelSentence(problems.length > 0 ? 'import.unread' : 'import.none', { file });
}

function exportNews(file: string, calls: number, { removed }: HarText, keepSecrets: boolean): Sentence {
  if (keepSecrets) return panelCountSentence('export.done.with-secrets', calls, { file });
  if (removed.length === 0) return panelCountSentence('export.done', calls, { file });
  return panelCountSentence('export.done.removed', calls, { file, removed: removalsAsWords(removed) });
}

/** `chat-api-2026-11-20T10-21-07.har`, in the time zone of the machine: no system refuses it. */
function fileName(now: number): string {
  const time = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString();
  return `chat-api-${time.slice(0, 19).replaceAll(':', '-')}.har`;
}
