import { type Content, contentOf } from './content';

/** Runs a script with the browser's own rights; it has the open `toolbox`, its `tab`, and `until`. */
type Control = (script: string, ...args: unknown[]) => Promise<unknown>;

/** An element, by a function that finds it in the panel. */
type Find = (...args: string[]) => Element | null | undefined;

/** The panel, and what a user does to it. */
export interface Panel extends Content {
  click(find: Find, ...args: string[]): Promise<void>;
  /** Types into an element; a file input takes a path. */
  type(text: string, find: Find, ...args: string[]): Promise<void>;
}

/** It is open once the extension's own page has run, which puts up its tab last, and hears the network. */
export const openToolbox = `
  const opened = await gDevTools.showToolboxForTab(tab, { toolId: 'webconsole' });
  await until(() => opened._netMonitorAPI?.hasRequestFinishedListeners() &&
    opened.getAdditionalTools().some(({ id }) => id.startsWith('webext-devtools-panel')));`;

/** The panel is a remote browser in a frame of the toolbox. It begins as a blank document. */
const findPanel = `
  const findBrowser = () => [...toolbox.win.document.querySelectorAll('iframe')]
    .find(({ contentWindow }) => contentWindow.location.href.endsWith('webext-panels.xhtml'))
    ?.contentDocument.querySelector('browser');
  const findPanel = () => findBrowser()?.browsingContext?.currentWindowGlobal;`;

export const panelReady = `${findPanel}
  const ours = toolbox.getAdditionalTools().find(({ id }) => id.startsWith('webext-devtools-panel'));
  await toolbox.selectTool(ours.id);
  await until(() => findPanel()?.documentURI.filePath.endsWith('/panel.html'));
  // A click on the tab does so too; else the panel hears of no change of focus.
  findBrowser().focus();`;

/** The panel's page is made again at the other side: waits until it is another. */
export const moveToolbox = `${findPanel}
  const before = findPanel()?.innerWindowId;
  await toolbox.switchHost(arguments[0]);
  await until(() => ![undefined, before].includes(findPanel()?.innerWindowId));`;

/** Marionette acts in any document in which it is asked to, as it does in a tab. */
const panelActor = `${findPanel}
  const actor = findPanel().getActor('MarionetteCommands');`;
const pageActor = `
  const actor = tab.linkedBrowser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');`;
const execute = 'actor.executeScript(arguments[0], arguments[1], { timeout: 120_000 })';

export const inspectedPage = (control: Control): Content =>
  contentOf((script, args) => control(`${pageActor} return ${execute};`, script, args));

export function toolboxPanel(control: Control): Panel {
  const content = contentOf((script, args) => control(`${panelActor} return ${execute};`, script, args));
  const act = async (action: string, find: Find, args: string[], text = '') => {
    await content.waitFor(find, ...args);
    const script = `${panelActor}
      const element = await ${execute};
      const capabilities = { toJSON: () => ({ 'moz:webdriverClick': true }) };
      await actor.${action};`;
    await control(script, `return (${find})(...arguments)`, args, text);
  };
  return {
    ...content,
    click: (find, ...args) => act('clickElement(element, capabilities)', find, args),
    type: (text, find, ...args) =>
      act('sendKeysToElement(element, arguments[2], capabilities)', find, args, text),
  };
}
