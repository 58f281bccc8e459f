import type { MenuEntry, MenuPlace } from './controls/Menu';
import { useContextMenu } from './controls/use-context-menu';
import { useText } from './language';
import { type Column, choosable, columnTitle } from './list/columns/columns';
import type { PanelServices } from './services';
import type { PanelState } from './state';

/** The menu of the list's header: which columns it has, how times are shown, and how it was at first. */
export function useColumnMenu(state: PanelState, services: PanelServices) {
  const { text } = useText();
  const menu = useContextMenu(text('columns.menu'));
  const timesEntry = (as: 'clock' | 'relative'): MenuEntry => ({
    label: text(`times.${as}`),
    checked: state.times.value.as === as,
    apart: as === 'clock',
    onSelect: () => services.saveSettings({ times: as }),
  });
  const reset: MenuEntry = {
    label: text('columns.reset'),
    apart: true,
    onSelect: () => state.view.save({ columns: {}, shown: {} }),
  };
  const columnEntries = (shown: readonly Column[]): readonly MenuEntry[] => {
    const grouped = state.grouping.peek() !== 'none';
    return choosable
      .filter(({ ofGroups }) => grouped || !ofGroups)
      .map((column) => ({
        label: text(column.menuTitle ?? columnTitle(column, grouped)),
        checked: shown.includes(column),
        onSelect: () =>
          state.view.save({ shown: { ...state.view.shown.peek(), [column.id]: !shown.includes(column) } }),
      }));
  };
  return {
    open(at: MenuPlace, shown: readonly Column[]) {
      menu.open(at, [...columnEntries(shown), timesEntry('clock'), timesEntry('relative'), reset]);
    },
    view: menu.view,
  };
}
