import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Filter, parseFilter, type StatusFilter, statusOf, withStatus } from '../log/filter';
import type { LogEntry } from '../log/log';
import { createRecoveries, type Recoveries } from '../log/recovery';
import type { Row, RowList } from '../log/row';
import { createRows } from '../log/rows';
import type { Span } from '../log/span';
import type { Language } from '../model/language';
import type { Said } from '../model/said';
import type { Settings } from '../model/settings';
import { copyCall } from './copy/copy-call';
import type { CopyForm } from './copy/copy-text';
import type { Times } from './format';
import { createLogFeed, type LogFeed } from './log-feed';
import { createSelection, type SelectedRow } from './selection';
import type { PanelServices } from './services';
import { createViewSettings, type ViewSettings } from './view-settings';
import { warmInIdleTime } from './warm';

/** What just happened, for the live region; `id` tells the same news apart when it comes twice. */
export interface Announcement {
  readonly id: number;
  readonly said: Said;
  readonly failed: boolean;
}

/** What the panel shows, and what can be done to it. */
export interface PanelState {
  /** How many calls there are, how they ended and when they were sent. */
  readonly feed: LogFeed;
  /** The rows that the filter and the span let through, in order and folded as the user wants them. */
  readonly rows: ReadonlySignal<RowList>;
  readonly recoveries: Recoveries;
  /** The selected call, explained with what the log held when it was selected. */
  readonly selected: ReadonlySignal<LogEntry | null>;
  readonly selectedRow: ReadonlySignal<SelectedRow>;
  readonly query: ReadonlySignal<string>;
  readonly filter: ReadonlySignal<Filter>;
  /** The status button that says the same as the query; `null` where none does. */
  readonly status: ReadonlySignal<StatusFilter | null>;
  readonly span: ReadonlySignal<Span | null>;
  readonly view: ViewSettings;
  readonly grouping: ReadonlySignal<Settings['grouping']>;
  readonly times: ReadonlySignal<Times>;
  readonly unfolded: ReadonlySignal<ReadonlySet<string>>;
  readonly language: ReadonlySignal<Language>;
  readonly announcement: ReadonlySignal<Announcement | null>;
  hasCall(id: string): boolean;
  selectRow(row: Row | null): void;
  /** Selects the call with this id, be its row hidden or not. */
  select(id: string | null): void;
  setStatus(status: StatusFilter): void;
  setQuery(query: string): void;
  setSpan(span: Span | null): void;
  setGrouping(grouping: Settings['grouping']): void;
  setUnfolded(key: string, unfolded: boolean): void;
  /** Shows all calls again: no status, no query, no span. */
  removeFilter(): void;
  clear(): void;
  /** Tells what just happened, to eye and ear. */
  announce(news: Said, failed?: boolean): void;
  copy(entry: LogEntry, form: CopyForm): Promise<void>;
  dispose(): void;
}

export function createPanelState(services: PanelServices): PanelState {
  const { log, settings } = services;
  const language = computed(() => {
    const chosen = settings.value.language;
    return chosen === 'auto' ? services.browserLanguage : chosen;
  });
  const feed = createLogFeed(log);
  const view = createViewSettings(services);
  const grouping = computed(() => settings.value.grouping);
  const { query, stop: stopRemembering } = rememberedQuery(services, view);
  const filter = computed(() => parseFilter(query.value));
  const span = signal<Span | null>(null);
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const announcement = signal<Announcement | null>(null);
  let told = 0;

  const keep = computed(() => {
    const [{ isEmpty, matches }, shown] = [filter.value, language.value];
    return isEmpty ? null : (entry: LogEntry) => matches(entry, shown);
  });
  const makeRows = createRows(log);
  const rows = computed(() => {
    void feed.revision.value;
    return makeRows({
      keep: keep.value,
      span: span.value,
      sort: view.sort.value,
      grouping: grouping.value === 'none' ? null : grouping.value,
      unfolded: unfolded.value,
      language: language.value,
    });
  });
  const selection = createSelection(rows);
  const selected = computed(() => {
    const entry = selection.entry.value;
    if (entry === null) return null;
    // Without its body a call could not be explained as well as it was with it.
    const isWhole = entry.call.response.bodyState !== 'let-go';
    return { call: entry.call, diagnosis: isWhole ? services.explain(entry.call) : entry.diagnosis };
  });

  const selectRow = (row: Row | null) => {
    selection.select(row);
    announcement.value = null;
  };
  const announce = (news: Said, failed = false) => {
    announcement.value = { id: ++told, said: news, failed };
  };
  const setQuery = (next: string) => {
    query.value = next;
  };
  const stopFollowing = effect(() => {
    // A log that was cleared, by whomever, has no call to show and no time to look at.
    void feed.epoch.value;
    const { call } = selection.entry.peek() ?? {};
    if (call && !log.get(call.id)) selectRow(null);
    span.value = null;
  });
  const stopBudget = effect(() => log.keepWithin(settings.value.memoryBudget * 2 ** 20));
  const stopWarming = warmInIdleTime(log, () => language.peek());

  return {
    feed,
    rows,
    recoveries: createRecoveries(log),
    selected,
    selectedRow: selection.row,
    query,
    filter,
    status: computed(() => statusOf(query.value)),
    span,
    view,
    grouping,
    times: computed(() => {
      void feed.revision.value;
      return { as: settings.value.times, start: feed.timeline.span()?.from ?? 0 };
    }),
    unfolded,
    language,
    announcement,
    hasCall: (id) => log.get(id) !== undefined,
    selectRow,
    select: (id) => selectRow(id === null ? null : (log.get(id) ?? null)),
    setStatus: (status) => setQuery(withStatus(query.value, status)),
    setQuery,
    setSpan(next) {
      span.value = next;
    },
    setGrouping: (next) => services.saveSettings({ grouping: next }),
    setUnfolded(key, isUnfolded) {
      const next = new Set(unfolded.value);
      if (isUnfolded) next.add(key);
      else next.delete(key);
      unfolded.value = next;
    },
    removeFilter() {
      setQuery('');
      span.value = null;
    },
    clear() {
      selectRow(null);
      services.clear();
    },
    announce,
    async copy(entry, form) {
      const { news, failed } = await copyCall(entry, form, language.peek(), services);
      announce(news, failed);
    },
    dispose() {
      feed.dispose();
      stopFollowing();
      stopBudget();
      stopWarming();
      stopRemembering();
    },
  };
}

/** Typing is remembered when it rests for so long, in ms. */
const rest = 400;

/** The query, which is remembered where the user wants that. */
function rememberedQuery({ settings }: PanelServices, view: ViewSettings) {
  const query = signal(settings.peek().rememberFilter ? settings.peek().view.query : '');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = query.subscribe((next) => {
    clearTimeout(waiting);
    const { rememberFilter, view: known } = settings.peek();
    if (rememberFilter && next !== known.query) waiting = setTimeout(() => view.save({ query: next }), rest);
  });
  return {
    query,
    stop() {
      clearTimeout(waiting);
      stop();
    },
  };
}
