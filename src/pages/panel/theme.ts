import { browser } from '../../capture/browser';

/** What Chrome and Firefox call it when their DevTools are dark; all else is light. */
const dark = 'dark';

interface ThemedPanels {
  readonly themeName: string;
  setThemeChangeHandler?(handler: (themeName: string) => void): void;
  readonly onThemeChanged?: { addListener(listener: (themeName: string) => void): void };
}

/** Keeps the page in the theme of the DevTools around it, which need not be the system's. */
export function followTheme(root: HTMLElement): void {
  const panels = browser.devtools.panels as unknown as ThemedPanels;
  const show = (themeName: string) => {
    root.dataset.theme = themeName === dark ? 'dark' : 'light';
  };
  show(panels.themeName);
  panels.setThemeChangeHandler?.(show);
  panels.onThemeChanged?.addListener(show);
}
