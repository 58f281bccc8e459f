import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { expiredToken, foreignToken } from './initial-state';

/** The demo page, and the official web SDK beside it as its package ships it. */
const files: Readonly<Record<string, { readonly at: URL; readonly type: string }>> = {
  '/': { at: new URL('../demo/index.html', import.meta.url), type: 'text/html' },
  '/demo.js': { at: new URL('../demo/demo.js', import.meta.url), type: 'text/javascript' },
  '/token-worker.js': { at: new URL('../demo/token-worker.js', import.meta.url), type: 'text/javascript' },
  '/demo.css': { at: new URL('../demo/demo.css', import.meta.url), type: 'text/css' },
  '/sdk-actions.js': { at: new URL('../demo/sdk-actions.js', import.meta.url), type: 'text/javascript' },
  '/connections.js': { at: new URL('../demo/connections.js', import.meta.url), type: 'text/javascript' },
  '/fetch-actions.js': { at: new URL('../demo/fetch-actions.js', import.meta.url), type: 'text/javascript' },
  '/Agora-chat.js': {
    at: new URL('../../node_modules/agora-chat/Agora-chat.js', import.meta.url),
    type: 'text/javascript',
  },
};

/** Tokens that the demo's own server kept for too long, or took from the wrong place. */
const tokensOfTheShop = {
  'acme#shop': expiredToken('acme', 'shop'),
  'heritage#shop': expiredToken('heritage', 'shop'),
  'nova#shop': expiredToken('nova', 'shop'),
  elsewhere: foreignToken,
};

export function demoPages(): Hono {
  const pages = new Hono();
  for (const [path, { at, type }] of Object.entries(files)) {
    pages.get(path, async (c) => {
      c.header('content-type', `${type}; charset=utf-8`);
      return c.body(await readFile(at));
    });
  }
  pages.get('/tokens.json', (c) => c.json(tokensOfTheShop));
  pages.get('/favicon.ico', (c) => c.body(null, 204));
  return pages;
}
