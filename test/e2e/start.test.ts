import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../environment/firefox.mjs';
import { findXvfb, startXvfb } from '../environment/xvfb.mjs';

describe.skipIf(!findXvfb())('npm start, where there is a display', () => {
  let folder: string;
  let xvfb: { readonly display: string; close(): void };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chat-api-inspector-display-'));
    xvfb = await startXvfb(folder);
  });
  afterAll(async () => {
    xvfb?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** How many colours the display shows: one where nothing is on it. */
  async function colours(): Promise<number> {
    const file = await readFile(join(folder, 'Xvfb_screen0'));
    const pixels = file.subarray(file.readUInt32BE(0) + file.readUInt32BE(76) * 12);
    return new Set(new Uint32Array(Uint8Array.from(pixels).buffer, 0, pixels.length >> 2)).size;
  }

  /** Starts it with the extension that is built already, and ends it as Ctrl-C does. */
  async function opens(browser: string): Promise<void> {
    const child = spawn(process.execPath, ['test/environment/run.mjs', 'start', browser], {
      env: {
        ...process.env,
        DISPLAY: xvfb.display,
        WAYLAND_DISPLAY: '',
        MOZ_ENABLE_WAYLAND: '0',
        EXTENSIONS: process.env.EXTENSIONS ?? 'dist',
      },
    });
    const ended = once(child, 'exit');
    let said = '';
    const isOpen = new Promise<void>((open, failed) => {
      const hear = (text: Buffer) => {
        said += text;
        if (said.includes('The panel is open in')) open();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', () => failed(new Error(`It ended: ${said}`)));
    });
    try {
      await isOpen;
      await expect.poll(colours).toBeGreaterThan(20);
    } finally {
      child.kill('SIGINT');
    }
    expect(await ended).toEqual([0, null]);
  }

  it('opens Chromium with the panel, and ends without a trace', () => opens('chromium'));

  it.skipIf(findFirefox() === undefined)('opens Firefox with the panel when that is asked for', () =>
    opens('firefox'),
  );
});
