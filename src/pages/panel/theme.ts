import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from '../../capture/browser';
import type { Settings } from '../../model/settings';

/** What Chrome and Firefox call it when their DevTools are dark; all else is light. */
const dark = 'dark';

interface ThemedPanels {
  readonly themeName: string;
  setThemeChangeHandler?(handler: (themeName: string) => void): void;
  readonly onThemeChanged?: { addListener(listener: (themeName: string) => void): void };
}

/** Keeps the page in the theme of the DevTools around it, which need not be the system's, or in the user's own. */
export function followTheme(root: HTMLElement, settings: ReadonlySignal<Settings>): void {
  const panels = browser.devtools.panels as unknown as ThemedPanels;
  const themeName = signal(panels.themeName);
  const hear = (name: string) => {
    themeName.value = name;
  };
  panels.setThemeChangeHandler?.(hear);
  panels.onThemeChanged?.addListener(hear);
  effect(() => {
    const { theme } = settings.value;
    root.dataset.theme = theme === 'auto' ? (themeName.value === dark ? 'dark' : 'light') : theme;
  });
}
