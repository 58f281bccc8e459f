import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../environment/firefox.mjs';
import { connectMarionette, type Marionette } from './marionette';

export type Preferences = Readonly<Record<string, string | number | boolean>>;

export interface Firefox {
  readonly marionette: Marionette;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
  close(): Promise<void>;
}

const always: Preferences = {
  // Any free one.
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};

/** A stock Firefox with a profile of its own. */
export async function launchFirefox(preferences: Preferences, headless = true): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'chat-api-inspector-'));
  await writeFile(join(profile, 'user.js'), userJs({ ...always, ...preferences }));
  const firefox = spawn(
    findFirefox() ?? 'firefox',
    [
      ...(headless ? ['--headless'] : []),
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
    ],
    { stdio: 'ignore' },
  );
  const ended = once(firefox, 'exit').catch(() => {});
  const marionette = await connectMarionette(await portOf(firefox, profile));
  return {
    marionette,
    ended,
    async close() {
      marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => firefox.kill('SIGKILL'));
      await ended;
      marionette.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}

function userJs(preferences: Preferences): string {
  const lines = Object.entries(preferences).map((preference) =>
    preference.map((part) => JSON.stringify(part)).join(', '),
  );
  return lines.map((line) => `user_pref(${line});\n`).join('');
}

/** Firefox writes the port of its remote control into the profile once it listens. */
async function portOf(firefox: ChildProcess, profile: string): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  return new Promise((found, failed) => {
    const watcher = watch(profile, async () => {
      const port = Number(await readFile(file, 'utf8').catch(() => ''));
      if (port === 0) return;
      watcher.close();
      found(port);
    });
    const giveUp = (problem: string) => {
      watcher.close();
      failed(new Error(`Firefox did not start: ${problem}`));
    };
    firefox.once('error', ({ message }) => giveUp(message));
    firefox.once('exit', (code) => giveUp(`it ended with ${code}`));
  });
}
