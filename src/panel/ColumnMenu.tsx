import { useState } from 'preact/hooks';
import { Menu, type MenuEntry } from './controls/Menu';
import { useText } from './language';
import type { PanelServices } from './services';
import type { PanelState } from './state';

/** The menu of the list's header: how times are shown, and the usual widths. */
export function useColumnMenu(state: PanelState, services: PanelServices) {
  const { text } = useText();
  const [opened, setOpened] = useState<{ readonly x: number; readonly from: Element | null } | null>(null);
  const timesEntry = (as: 'clock' | 'relative'): MenuEntry => ({
    label: text(`times.${as}`),
    checked: state.times.value.as === as,
    onSelect: () => services.saveSettings({ times: as }),
  });
  const reset: MenuEntry = {
    label: text('columns.reset'),
    apart: true,
    onSelect: () => state.view.save({ columns: {} }),
  };
  const close = (refocus: boolean) => {
    if (refocus && opened?.from instanceof HTMLElement) opened.from.focus();
    setOpened(null);
  };
  return {
    open: (x: number) => setOpened({ x, from: document.activeElement }),
    view: opened && (
      <div class="column-menu" style={{ left: `${opened.x}px` }}>
        <Menu
          label={text('columns.menu')}
          entries={[timesEntry('clock'), timesEntry('relative'), reset]}
          first="top"
          onClose={close}
        />
      </div>
    ),
  };
}
