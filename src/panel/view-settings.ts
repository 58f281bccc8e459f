import { computed, type ReadonlySignal } from '@preact/signals';
import type { Sort } from '../log/sort';
import type { Settings } from '../model/settings';
import { columns } from './list/columns/columns';
import type { PanelServices } from './services';

type View = Settings['view'];

/** How the panel is arranged, as it is remembered. */
export interface ViewSettings {
  readonly sort: ReadonlySignal<Sort | null>;
  readonly columns: ReadonlySignal<View['columns']>;
  readonly shown: ReadonlySignal<View['shown']>;
  readonly split: ReadonlySignal<View['split']>;
  save(change: Partial<View>): void;
}

export function createViewSettings({ settings, saveSettings }: PanelServices): ViewSettings {
  return {
    sort: computed(() => knownSort(settings.value)),
    columns: computed(() => settings.value.view.columns),
    shown: computed(() => settings.value.view.shown),
    split: computed(() => settings.value.view.split),
    save: (change) => saveSettings({ view: { ...settings.peek().view, ...change } }),
  };
}

/** What was remembered may be from another version, or of groups where there are none. */
function knownSort({ view: { sort }, grouping }: Settings): Sort | null {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column || !sort || (grouping === 'none' && column.ofGroups)) return null;
  return { column, descending: sort.descending };
}
