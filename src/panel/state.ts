import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { tellingOf } from '../log/groups';
import type { LogEntry } from '../log/log';
import { isGroup, type Row } from '../log/row';
import type { Language } from '../model/language';
import type { Sentence } from '../model/sentence';
import { createLogSecrets, type LogSecrets } from '../share/log-secrets';
import { copyCall } from './copy/copy-call';
import type { CopyForm } from './copy/copy-text';
import { createTransfers, type Transfers } from './files/transfers';
import { createFilterState, type FilterState } from './filter-state';
import type { Times } from './format';
import { createLogFeed, type LogFeed } from './log-feed';
import { placeInGroup } from './place-in-group';
import { createRowState, type RowState } from './row-state';
import { createSelection, type SelectedRow } from './selection';
import type { PanelServices } from './services';
import { createViewSettings, type ViewSettings } from './view-settings';
import { warmInIdleTime } from './warm';

/** What just happened, for the live region; `id` tells the same news apart when it comes twice. */
export interface Announcement {
  readonly id: number;
  readonly said: Sentence;
  readonly failed: boolean;
}

/** What the panel shows, and what can be done to it. */
export interface PanelState extends FilterState, RowState {
  /** How many calls there are, how they ended and when they were sent. */
  readonly feed: LogFeed;
  readonly view: ViewSettings;
  readonly transfers: Transfers;
  /** What the calls of the log name as secret, by the names that the settings have now. */
  readonly secrets: ReadonlySignal<LogSecrets>;
  readonly times: ReadonlySignal<Times>;
  readonly language: ReadonlySignal<Language>;
  /** The selected call while its details are open, explained with the whole log. */
  readonly selected: ReadonlySignal<LogEntry | null>;
  /** Whether the details are open. */
  readonly isOpen: ReadonlySignal<boolean>;
  readonly selectedRow: ReadonlySignal<SelectedRow>;
  /** Which of its group's calls the details show, where a group's row is selected. */
  readonly placeInGroup: ReadonlySignal<string | null>;
  readonly announcement: ReadonlySignal<Announcement | null>;
  hasCall(id: string): boolean;
  /** `open`: its details are shown too. */
  selectRow(row: Row | null, open?: boolean): void;
  /** The call explained with what the log holds now. */
  explain(entry: LogEntry): LogEntry;
  /** Closes the details; what they showed stays selected. */
  closeDetails(): void;
  /** Selects the call with this id, be its row hidden or not. */
  select(id: string | null): void;
  clear(): void;
  /** Tells what just happened, to eye and ear. */
  announce(news: Sentence, failed?: boolean): void;
  copy(entry: LogEntry, form: CopyForm): Promise<void>;
  dispose(): void;
}

export function createPanelState(services: PanelServices, language: ReadonlySignal<Language>): PanelState {
  const { log, settings } = services;
  const announcement = signal<Announcement | null>(null);
  let told = 0;
  const announce = (news: Sentence, failed = false) => {
    announcement.value = { id: ++told, said: news, failed };
  };
  const known = services.secrets ?? createLogSecrets();
  const secrets = computed(() => {
    known.setNames(settings.value.secretNames);
    // Another object, so that what was drawn with other names is drawn again.
    return { ...known };
  });
  const knownToAll = () => secrets.value.ofAll(log.calls);
  const transfers = createTransfers(services, announce, knownToAll);
  const feed = createLogFeed(
    log,
    computed(() => redrawEveryMs(transfers.current.value?.kind === 'import', services)),
  );
  const view = createViewSettings(services);
  const filters = createFilterState(services, view, (text) => secrets.peek().isIn(text));
  const rowState = createRowState(services, { feed, filters, view, language });
  const selection = createSelection(rowState.rows);

  const explain = (entry: LogEntry): LogEntry => {
    services.explain(entry.call.id);
    return log.get(entry.call.id) ?? entry;
  };
  const selectRow = (row: Row | null, open = true) => {
    // Its details say what is known now, and so do row, filter and groups.
    if (row && open) explain(isGroup(row) ? tellingOf(row) : row);
    selection.select(row);
    if (!open) selection.close();
    announcement.value = null;
  };
  const stops = [
    feed.dispose,
    filters.dispose,
    effect(() => {
      // A log that was cleared has no time to look at, and rarely the call that was selected.
      void feed.epoch.value;
      const { call } = selection.entry.peek() ?? {};
      if (call && !log.get(call.id)) selectRow(null);
      filters.setSpan(null);
    }),
    warmInIdleTime(log, () => language.peek()),
  ];

  const times = computed(() => {
    void feed.revision.value;
    return { as: settings.value.times, start: feed.timeline.span()?.from ?? 0 };
  });

  const opened = computed(() => (selection.isOpen.value ? selection.entry.value : null));
  const diagnosis = computed(() => {
    // Entries are revised in place.
    void feed.explanations.value;
    return opened.value?.diagnosis ?? null;
  });
  // Other calls are revised too: the same diagnosis again redraws no details.
  const selected = computed(() => {
    const [entry, known] = [opened.value, diagnosis.value];
    return entry && known && { call: entry.call, diagnosis: known };
  });

  return {
    ...filters,
    ...rowState,
    setGrouping(grouping) {
      rowState.setGrouping(grouping);
      // The row that is selected now may be that of a group, whose other calls say more of it.
      const [group, isOpen] = [selection.group.value, selection.isOpen.peek()];
      if (group) selectRow(group, isOpen);
    },
    feed,
    view,
    transfers,
    secrets,
    times,
    language,
    selected,
    isOpen: selection.isOpen,
    selectedRow: selection.row,
    explain,
    // A text, so that a call that arrives redraws the details only where it says something else.
    placeInGroup: computed(() => {
      const [entry, group] = [selection.entry.value, selection.group.value];
      return entry && group && placeInGroup(entry, group, language.value, times.value);
    }),
    announcement,
    hasCall: (id) => log.get(id) !== undefined,
    selectRow,
    closeDetails() {
      selection.close();
      announcement.value = null;
    },
    select: (id) => selectRow(id === null ? null : (log.get(id) ?? null)),
    clear() {
      selectRow(null);
      transfers.forgetImport();
      services.clear();
    },
    announce,
    async copy(entry, form) {
      const { news, failed } = await copyCall(entry, form, language.peek(), {
        ...services,
        shared: knownToAll(),
      });
      announce(news, failed);
    },
    dispose() {
      for (const stop of stops) stop();
    },
  };
}

/** ms between redraws while calls are read from a file, or explained: to redraw at every frame would take longer. */
function redrawEveryMs(isReading: boolean, { log, pending }: PanelServices): number {
  if (isReading) return maxRedrawMs;
  return pending.value === 0 ? 0 : Math.min(maxRedrawMs, log.entries.length / callsPerRedrawMs);
}

const maxRedrawMs = 500;
/** A redraw of so many calls more may come a millisecond later. */
const callsPerRedrawMs = 200;
