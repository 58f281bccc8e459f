import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { said } from '../locales/text';
import { countByStatus, type StatusCounts } from '../log/counts';
import { matchesQuery, matchesStatus, type StatusFilter } from '../log/filter';
import type { LogEntry } from '../log/log';
import type { Language } from '../model/language';
import type { Said } from '../model/said';
import { fixText } from '../share/fix-text';
import type { PanelServices } from './services';

/** What just happened, for the live region; `id` tells the same news apart when it comes twice. */
export interface Announcement {
  readonly id: number;
  readonly said: Said;
  readonly failed: boolean;
}

/** What the panel shows, and what can be done to it. */
export interface PanelState {
  readonly entries: ReadonlySignal<readonly LogEntry[]>;
  /** The entries that status button and query let through. */
  readonly visible: ReadonlySignal<readonly LogEntry[]>;
  readonly counts: ReadonlySignal<StatusCounts>;
  readonly selected: ReadonlySignal<LogEntry | null>;
  readonly status: ReadonlySignal<StatusFilter>;
  readonly query: ReadonlySignal<string>;
  readonly language: ReadonlySignal<Language>;
  readonly announcement: ReadonlySignal<Announcement | null>;
  select(id: string | null): void;
  setStatus(status: StatusFilter): void;
  setQuery(query: string): void;
  removeFilter(): void;
  clear(): void;
  setLanguage(language: Language): void;
  /** Tells what just happened, to eye and ear. */
  announce(news: Said, failed?: boolean): void;
  copyFix(entry: LogEntry): Promise<void>;
  dispose(): void;
}

export function createPanelState(services: PanelServices): PanelState {
  const { log } = services;
  // Copied, since the log grows in place.
  const entries = signal<readonly LogEntry[]>([...log.entries]);
  const selectedId = signal<string | null>(null);
  const status = signal<StatusFilter>('all');
  const query = signal('');
  const language = computed(() => {
    const chosen = services.settings.value.language;
    return chosen === 'auto' ? services.browserLanguage : chosen;
  });
  const announcement = signal<Announcement | null>(null);
  let told = 0;

  const visible = computed(() => {
    const all = entries.value;
    if (status.value === 'all' && query.value.trim() === '') return all;
    return all.filter(
      (entry) => matchesStatus(entry, status.value) && matchesQuery(entry, query.value, language.value),
    );
  });
  const selected = computed(() => {
    const id = selectedId.value;
    const entry = id === null ? undefined : entries.value.find(({ call }) => call.id === id);
    return entry ? { call: entry.call, diagnosis: services.explain(entry.call) } : null;
  });
  const select = (id: string | null) => {
    selectedId.value = id;
    announcement.value = null;
  };
  const announce = (news: Said, failed = false) => {
    announcement.value = { id: ++told, said: news, failed };
  };

  return {
    entries,
    visible,
    counts: computed(() => countByStatus(entries.value)),
    selected,
    status,
    query,
    language,
    announcement,
    select,
    setStatus(next) {
      status.value = next;
    },
    setQuery(next) {
      query.value = next;
    },
    removeFilter() {
      status.value = 'all';
      query.value = '';
    },
    clear() {
      select(null);
      services.clear();
    },
    setLanguage(next) {
      services.saveSettings({ language: next });
    },
    announce,
    async copyFix({ diagnosis }) {
      const copied = await services.clipboard(fixText(diagnosis, language.value)).catch(() => false);
      announce(said(copied ? 'details.copied' : 'details.copy-failed'), !copied);
    },
    dispose: log.onChange(() => {
      entries.value = [...log.entries];
    }),
  };
}
