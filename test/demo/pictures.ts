import { mkdir } from 'node:fs/promises';
import type { Frame } from 'playwright';
import { type DevToolsWindow, openDevTools } from '../e2e/devtools-window';
import { type ChatServer, startChatServer } from '../server/chat-server';

const folder = 'docs/pictures';
const size = { width: 1280, height: 900 };

/** What the page does before the picture is taken: a morning's work, the last of it opened. */
const actions = [
  'logIn',
  'logInWithWrongPassword',
  'listGroups',
  'registerTakenName',
  'joinTwice',
  'readProfiles',
  'removeStranger',
  'sendBrokenJson',
  'createGroup',
  'callAppThatIsDown',
  'logInToUnknownApp',
  'sendNoToken',
];

/** Makes the README's pictures anew, from the real DevTools window. */
export async function takePictures(chromium: string): Promise<void> {
  process.env.CHROMIUM = chromium;
  await mkdir(folder, { recursive: true });
  const server = await startChatServer();
  for (const language of ['en', 'zh'] as const) {
    for (const dark of [false, true]) {
      const name = `panel-${language}-${dark ? 'dark' : 'light'}.png`;
      await takePicture(server, { language, dark }, `${folder}/${name}`);
      console.log(`${folder}/${name}`);
    }
  }
  await server.close();
}

async function takePicture(server: ChatServer, look: { language: 'en' | 'zh'; dark: boolean }, path: string) {
  server.reset();
  const window = await openDevTools(server.demoUrl, {
    hostRules: server.hostRules,
    size,
    dark: look.dark,
    language: look.language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const panel = await window.showPanel();
  for (const action of actions) await perform(window, action);
  await openRow(panel, '=');
  const frame = await (await panel.frameElement()).boundingBox();
  if (frame === null) throw new Error('The panel is not in view.');
  await window.devtools.screenshot({ path, clip: { ...frame, y: frame.y - 30, height: frame.height + 30 } });
  await window.close();
}

async function perform(window: DevToolsWindow, action: string): Promise<void> {
  const told = await window.page.evaluate((name) => {
    const { demo } = globalThis as unknown as { demo: Record<string, () => Promise<string>> };
    return demo[name]?.() ?? null;
  }, action);
  if (told === null) throw new Error(`The demo page has no action “${action}”.`);
}

async function openRow(panel: Frame, text: string): Promise<void> {
  await panel.getByRole('row').filter({ hasText: text }).last().click();
  await panel.getByRole('region').getByRole('heading').first().waitFor();
}
