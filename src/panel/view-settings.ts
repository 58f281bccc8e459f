import { computed, type ReadonlySignal } from '@preact/signals';
import { type Sort, sortColumns } from '../log/sort';
import type { Settings } from '../model/settings';
import type { PanelServices } from './services';

type View = Settings['view'];

/** How the panel is arranged, as it is remembered. */
export interface ViewSettings {
  readonly sort: ReadonlySignal<Sort | null>;
  readonly columns: ReadonlySignal<View['columns']>;
  readonly split: ReadonlySignal<View['split']>;
  save(change: Partial<View>): void;
}

export function createViewSettings({ settings, saveSettings }: PanelServices): ViewSettings {
  return {
    sort: computed(() => knownSort(settings.value.view.sort)),
    columns: computed(() => settings.value.view.columns),
    split: computed(() => settings.value.view.split),
    save: (change) => saveSettings({ view: { ...settings.peek().view, ...change } }),
  };
}

/** What was remembered may be from another version. */
function knownSort(remembered: View['sort']): Sort | null {
  const column = sortColumns.find((candidate) => candidate === remembered?.column);
  return column && remembered ? { column, descending: remembered.descending } : null;
}
