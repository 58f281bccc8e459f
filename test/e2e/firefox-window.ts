import { extensionFor } from '../environment/build.mjs';
import type { Content } from './firefox/content';
import { startHostProxy } from './firefox/host-proxy';
import { launchFirefox, type Preferences } from './firefox/launch';
import type { Marionette } from './firefox/marionette';
import {
  inspectedPage,
  moveToolbox,
  openToolbox,
  type Panel,
  panelReady,
  toolboxPanel,
} from './firefox/toolbox';

export interface FirefoxOptions {
  /** As Chromium's `--host-resolver-rules`, which lead the real host names to loopback. */
  readonly hostRules: string;
  readonly preferences?: Preferences;
  /** With a screen there is a window to look at. */
  readonly headless?: boolean;
}

/** A real Firefox with the extension loaded, and its toolbox open in a window of its own. */
export interface FirefoxWindow {
  readonly page: Content;
  /** Leaves the page for another, and waits until that one is loaded. */
  goTo(url: string): Promise<void>;
  /** Shows the tab "Chat API" as a click on it does. */
  showPanel(): Promise<Panel>;
  /** Moves the toolbox to another side of the page, or into a window, as its menu does. */
  moveToolbox(to: 'bottom' | 'window'): Promise<void>;
  /** Runs a script with the browser's own rights; it has the open `toolbox`. */
  control(script: string, ...args: unknown[]): Promise<unknown>;
  /** A PNG of the browser's window. */
  screenshot(): Promise<Uint8Array>;
  /** Resolves when Firefox has ended. */
  readonly closed: Promise<unknown>;
  close(): Promise<void>;
}

/** Opens `url` with the toolbox. Needs the built extension in `dist/firefox`. */
export async function openFirefox(url: string, options: FirefoxOptions): Promise<FirefoxWindow> {
  const proxy = await startHostProxy(options.hostRules);
  const firefox = await launchFirefox(
    {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'devtools.toolbox.host': 'window',
      'devtools.theme': 'light',
      ...options.preferences,
    },
    options.headless,
  );
  const { marionette } = firefox;
  const close = async () => {
    await firefox.close();
    proxy.close();
  };
  const control = (script: string, ...args: unknown[]) => inBrowser(marionette, script, args);
  try {
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('WebDriver:SetTimeouts', { script: 120_000 });
    await marionette.send('Addon:Install', { path: extensionFor('firefox'), temporary: true });
    await goTo(marionette, url);
    await control(openToolbox);
  } catch (problem) {
    await close();
    throw problem;
  }
  const panel = toolboxPanel(control);
  return {
    page: inspectedPage(control),
    goTo: (address) => goTo(marionette, address),
    async showPanel() {
      await control(panelReady);
      await panel.waitFor(() => document.querySelector('[role=grid]'));
      return panel;
    },
    async moveToolbox(to) {
      await control(moveToolbox, to);
    },
    control,
    async screenshot() {
      const { value } = (await marionette.send('WebDriver:TakeScreenshot', { full: false })) as {
        value: string;
      };
      return Buffer.from(value, 'base64');
    },
    closed: firefox.ended,
    close,
  };
}

async function goTo(marionette: Marionette, url: string): Promise<void> {
  await marionette.send('Marionette:SetContext', { value: 'content' });
  await marionette.send('WebDriver:Navigate', { url });
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
}

async function inBrowser(marionette: Marionette, script: string, args: readonly unknown[]): Promise<unknown> {
  const whole = `
    const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
    const { gDevTools } = require('devtools/client/framework/devtools');
    const tab = gBrowser.selectedTab;
    const until = async (isSo) => {
      while (!isSo()) await new Promise((next) => setTimeout(next, 20));
    };
    return (async () => {
      const toolbox = gDevTools.getToolboxForTab(tab);
      ${script}
    })();`;
  const reply = await marionette.send('WebDriver:ExecuteScript', { script: whole, args });
  return (reply as { value: unknown }).value;
}
