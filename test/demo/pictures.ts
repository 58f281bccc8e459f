import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Frame } from 'playwright';
import { type DevToolsWindow, openDevTools } from '../e2e/devtools-window';
import { type ChatServer, startChatServer } from '../server/chat-server';

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

interface Look {
  readonly language: 'en' | 'zh';
  readonly dark?: boolean;
  readonly grouped?: boolean;
}

/** px that the window has besides the panel and DevTools' tabs. Chinese DevTools asks which language to use. */
const around = { en: 258, zh: 298 };
/** What the stores want their pictures to be. */
const storeSize = { width: 1280, height: 800 };

/** Makes the pictures of the READMEs and of the stores, from the real DevTools window. */
export async function takePictures(chromium: string): Promise<void> {
  process.env.CHROMIUM = chromium;
  const server = await startChatServer();
  for (const language of ['en', 'zh'] as const) {
    for (const dark of [false, true]) {
      const name = `panel-${language}-${dark ? 'dark' : 'light'}.png`;
      await takePicture(server, { language, dark }, 900, `docs/pictures/${name}`);
    }
    const store = `docs/store/${language === 'zh' ? 'zh-CN' : 'en'}`;
    const height = storeSize.height + around[language];
    await takePicture(server, { language }, height, `${store}/1-explained.png`);
    await takePicture(server, { language, grouped: true }, height, `${store}/2-grouped.png`);
    await takePicture(server, { language, dark: true }, height, `${store}/3-dark.png`);
  }
  await server.close();
}

async function takePicture(server: ChatServer, look: Look, height: number, path: string) {
  server.reset();
  const window = await openDevTools(server.demoUrl, {
    hostRules: server.hostRules,
    size: { width: storeSize.width, height },
    dark: look.dark ?? false,
    language: look.language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const panel = await window.showPanel();
  for (const action of actions) await perform(window, action);
  if (look.grouped) await panel.locator('.group-by select').selectOption('cause');
  await openRow(panel, look.grouped ? 'amy' : '=');
  const frame = await (await panel.frameElement()).boundingBox();
  if (frame === null) throw new Error('The panel is not in view.');
  const clip = { ...frame, y: frame.y - 30, height: frame.height + 30 };
  if (path.startsWith('docs/store/') && clip.height !== storeSize.height) {
    throw new Error(`${path} would be ${clip.height} px high: correct \`around\` in test/demo/pictures.ts.`);
  }
  await mkdir(dirname(path), { recursive: true });
  await window.devtools.screenshot({ path, clip });
  await window.close();
  console.log(path);
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
