import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { LogEntry } from '../log/log';
import { createRecoveries, type Recoveries } from '../log/recovery';
import type { RowList } from '../log/row';
import { createRows } from '../log/rows';
import type { Language } from '../model/language';
import type { Settings } from '../model/settings';
import type { FilterState } from './filter-state';
import type { LogFeed } from './log-feed';
import type { PanelServices } from './services';
import type { ViewSettings } from './view-settings';

type Grouping = Settings['grouping'];

/** The rows of the list. */
export interface RowState {
  /** The rows that the filter and the span let through, in order and folded as the user wants them. */
  readonly rows: ReadonlySignal<RowList>;
  readonly recoveries: Recoveries;
  readonly grouping: ReadonlySignal<Grouping>;
  /** The keys of the groups that are unfolded. */
  readonly unfolded: ReadonlySignal<ReadonlySet<string>>;
  setGrouping(grouping: Grouping): void;
  setUnfolded(key: string, unfolded: boolean): void;
}

interface Parts {
  readonly feed: LogFeed;
  readonly filters: FilterState;
  readonly view: ViewSettings;
  readonly language: ReadonlySignal<Language>;
}

export function createRowState(
  { log, settings, saveSettings }: PanelServices,
  { feed, filters, view, language }: Parts,
): RowState {
  const grouping = computed(() => settings.value.grouping);
  const unfolded = signal<ReadonlySet<string>>(new Set());
  const keep = computed(() => {
    const [{ isEmpty, over }, shown] = [filters.filter.value, language.value];
    let of = log.entries;
    let matches = over(of, shown);
    return isEmpty
      ? null
      : (_entry: LogEntry, place: number) => {
          if (of !== log.entries) [of, matches] = [log.entries, over(log.entries, shown)];
          return matches(place);
        };
  });
  const makeRows = createRows(log);
  return {
    rows: computed(() => {
      void feed.revision.value;
      return makeRows({
        keep: keep.value,
        span: filters.span.value,
        sort: view.sort.value,
        grouping: grouping.value === 'none' ? null : grouping.value,
        unfolded: unfolded.value,
        language: language.value,
      });
    }),
    recoveries: createRecoveries(log),
    grouping,
    unfolded,
    setGrouping: (next) => saveSettings({ grouping: next }),
    setUnfolded(key, isUnfolded) {
      const next = new Set(unfolded.value);
      if (isUnfolded) next.add(key);
      else next.delete(key);
      unfolded.value = next;
    },
  };
}
