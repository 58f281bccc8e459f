import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { diagnose } from '../diagnosis/diagnose';
import { prepareSearch } from '../log/filter';
import type { Log } from '../log/log';
import type { Language } from '../model/language';
import type { ImportOptions, ImportResult, Source } from '../model/session';
import { createLogSecrets, type LogSecrets } from '../share/log-secrets';
import { nextTask } from './explain/next-task';
import { createHeldCalls } from './held-calls';
import { createLive, type Live } from './live';
import type { OpenSettings } from './settings/open-settings';

/** What is live and what is shown: the calls, who explains them and when, files, settings. */
export interface Session
  extends OpenSettings,
    Pick<Live, 'connect' | 'otherRequests' | 'recording' | 'suggestedHosts' | 'refuseHost' | 'setPaused'> {
  /** The calls that are shown. */
  readonly log: Log;
  readonly secrets: LogSecrets;
  readonly browserLanguage: Language;
  /** How many of them are not explained yet. */
  readonly pending: ReadonlySignal<number>;
  /** Explains a call now, with all that the log holds. */
  explain(id: string): void;
  /** These calls are in view: they are explained first. */
  look(ids: readonly string[]): void;
  /** The file whose calls are shown in place of the page's. */
  readonly source: ReadonlySignal<Source | null>;
  /** How many calls the page has made since that file was opened. */
  readonly callsMeanwhile: ReadonlySignal<number>;
  importHar(file: Blob, options: ImportOptions): Promise<ImportResult>;
  /** Closes the file; without one, forgets the page's calls. */
  clear(): void;
  /** The panel's page is left, and may be made again: hands the page's calls to the devtools page. */
  leave(): void;
}

export function createSession(opened: OpenSettings, browserLanguage: Language): Session {
  const { settings } = opened;
  const language = () => {
    const { language } = settings.peek();
    return language === 'auto' ? browserLanguage : language;
  };
  const secrets = createLogSecrets();
  secrets.setNames(settings.peek().secretNames);
  const held = createHeldCalls({
    budget: computed(() => settings.value.memoryBudget),
    diagnose,
    onExplained(log, place) {
      prepareSearch(log.entries, place, language());
      const entry = log.entries[place];
      if (entry) secrets.learn(entry.call, entry.diagnosis.fix.request);
    },
  });
  const { log, explainer } = held.shown;
  const source = signal<Source | null>(null);
  const callsMeanwhile = signal(0);
  const live = createLive(
    {
      add(calls) {
        held.page.explainer.add(calls);
        if (held.page !== held.shown) callsMeanwhile.value += calls.length;
      },
      addEvicted: (calls) => held.page.log.addEvicted(calls),
      dropBefore: (at) => held.page.log.drop(({ startedAt }) => startedAt < at),
    },
    () => settings.peek().preserveLog,
  );
  const openFile = (file: Blob) => {
    held.openFile();
    callsMeanwhile.value = 0;
    source.value = { file: file instanceof File ? file.name : 'HAR', others: null };
  };
  const closeFile = () => {
    source.value = null;
    held.closeFile();
  };
  return {
    ...opened,
    browserLanguage,
    log,
    secrets,
    pending: explainer.pending,
    explain: explainer.open,
    look: explainer.look,
    source,
    callsMeanwhile,
    connect: live.connect,
    otherRequests: live.otherRequests,
    recording: live.recording,
    suggestedHosts: live.suggestedHosts,
    refuseHost: live.refuseHost,
    setPaused: live.setPaused,
    async importHar(file, options) {
      const { importFile } = await import('./import-file');
      let release: (() => void) | undefined;
      try {
        const result = await importFile(file, {
          ...options,
          hosts: settings.peek().hosts,
          async hasRoom() {
            if (!held.isFull()) return;
            release?.();
            while (held.isFull() && explainer.pending.peek() > 0 && !options.signal.aborted) await nextTask();
          },
          onCall(call) {
            // A file without a call changes nothing that is shown.
            if (release === undefined) openFile(file);
            release ??= explainer.hold();
            explainer.add([call]);
          },
        });
        if (source.value && release) source.value = { ...source.value, others: result.others };
        return result;
      } finally {
        release?.();
      }
    },
    clear() {
      if (source.value !== null) return closeFile();
      held.page.log.clear();
      secrets.clear();
      live.clear();
    },
    leave: () => live.handBack(held.page.log.calls),
  };
}
