import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const path = '/usr/bin/Xvfb';

/** Whether there is an Xvfb, a display without a screen; installs Debian's if there is none. */
export async function provideXvfb() {
  if (process.platform === 'linux' && !existsSync(path)) await aptInstall('xvfb').catch(() => {});
  return findXvfb();
}

export const findXvfb = () => existsSync(path);

/** Starts a display of its own; what it shows is in the file `Xvfb_screen0` of `folder`. */
export function startXvfb(folder) {
  const xvfb = spawn(path, ['-displayfd', '3', '-screen', '0', '1500x1100x24', '-fbdir', folder], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((ready, failed) => {
    xvfb.once('error', failed);
    xvfb.once('exit', (code) => failed(new Error(`Xvfb ended with ${code}`)));
    xvfb.stdio[3].once('data', (number) =>
      ready({ display: `:${String(number).trim()}`, close: () => xvfb.kill() }),
    );
  });
}
