import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Frame, Page } from 'playwright';
import type { CauseId } from '../../src/model/catalog-ids';
import { callsAre } from './panel-page';

/**
 * A call that no answer reaches, and the nearest that one does. Only a browser can send them. Each leaves the
 * page as it was.
 */
export interface Unanswered {
  readonly cause: CauseId;
  readonly name: string;
  readonly verdict: 'confirmed' | 'likely';
  /** How many rows there are then, and the method of the one in question. */
  readonly rows?: number;
  readonly method?: string;
  readonly wrong: (page: Page, panel: Frame) => Promise<void>;
  readonly right: (page: Page) => Promise<void>;
}

/** Hosts of the chat service where something else is than the service. */
const hosts = { unknown: 'a90.easemob.com', deaf: 'a91.easemob.com', plain: 'a92.easemob.com' };
const chatHost = 'a1.easemob.com';

/** Nothing listens there, and no system gives it to a server that asks for any. */
const closedPort = 1;

/** What stands at those hosts: nothing at all, a port that is closed, and a server that speaks no TLS. */
export async function oddHosts(): Promise<{ readonly rules: readonly string[]; close(): void }> {
  const plain = await listening(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
  return {
    rules: [
      `MAP ${hosts.unknown} ~NOTFOUND`,
      `MAP ${hosts.deaf} 127.0.0.1:${closedPort}`,
      `MAP ${hosts.plain} 127.0.0.1:${portOf(plain)}`,
    ],
    close: () => plain.close(),
  };
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

function listening(server: Server): Promise<Server> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** A call of the page, whatever becomes of it. */
async function send(page: Page, origin: string, method = 'GET'): Promise<void> {
  await page.evaluate(
    ({ url, method }) =>
      fetch(url, { method }).then(
        (response) => response.text(),
        () => '',
      ),
    { url: `${origin}/acme/shop/users/amy`, method },
  );
}

const toHost = (host: string, method?: string) => (page: Page) => send(page, `https://${host}`, method);
const right = toHost(chatHost);

/** As an extension or DevTools itself stops a call, or as a network where nothing comes back does. */
const stopped = (error: string) => async (page: Page) => {
  await page.route(`https://${chatHost}/**`, (route) => route.abort(error));
  await right(page);
  await page.unrouteAll();
};

export const unanswered: readonly Unanswered[] = [
  {
    cause: 'no-response/host-not-found#host-not-found',
    name: 'a host that has no address',
    verdict: 'confirmed',
    wrong: toHost(hosts.unknown),
    right,
  },
  {
    cause: 'no-response/refused#refused',
    name: 'a host where nothing listens',
    verdict: 'confirmed',
    wrong: toHost(hosts.deaf),
    right,
  },
  {
    cause: 'no-response/cut-off#cut-off',
    name: 'a connection that is reset',
    verdict: 'confirmed',
    wrong: stopped('connectionreset'),
    right,
  },
  {
    cause: 'no-response/unsafe-port#unsafe-port',
    name: 'a port of another protocol',
    verdict: 'confirmed',
    wrong: toHost(`${chatHost}:6000`),
    right,
  },
  {
    cause: 'no-response/certificate#certificate',
    name: 'a host that speaks no TLS',
    verdict: 'confirmed',
    wrong: toHost(hosts.plain),
    right,
  },
  {
    cause: 'no-response/timed-out#timed-out',
    name: 'a host from which nothing comes back',
    verdict: 'confirmed',
    wrong: stopped('timedout'),
    right,
  },
  {
    cause: 'no-response/unreachable#unreachable',
    name: 'an address that no way leads to',
    verdict: 'confirmed',
    wrong: stopped('addressunreachable'),
    right,
  },
  {
    cause: 'no-response/blocked-response#blocked-response',
    name: 'a response that the page may not embed',
    verdict: 'confirmed',
    wrong: stopped('blockedbyresponse'),
    right,
  },
  {
    cause: 'no-response/blocked#blocked',
    name: 'a call that DevTools is told to block',
    verdict: 'confirmed',
    wrong: stopped('blockedbyclient'),
    right,
  },
  {
    cause: 'no-response/offline#offline',
    name: 'a browser that is offline',
    verdict: 'confirmed',
    async wrong(page) {
      await page.context().setOffline(true);
      await right(page);
      await page.context().setOffline(false);
    },
    right,
  },
  {
    cause: 'no-response/no-response#cors-refused',
    name: 'a method that the preflight does not allow',
    verdict: 'confirmed',
    rows: 2,
    method: 'LINK',
    wrong: toHost(chatHost, 'LINK'),
    right: toHost(chatHost, 'PUT'),
  },
  {
    cause: 'no-response/refused-preflight#refused-preflight',
    name: 'the preflight itself',
    verdict: 'confirmed',
    rows: 2,
    method: 'OPTIONS',
    wrong: toHost(chatHost, 'LINK'),
    right: toHost(chatHost, 'PUT'),
  },
  {
    cause: 'no-response/no-response#mixed-content',
    name: 'http after https, by the same page',
    verdict: 'likely',
    rows: 2,
    async wrong(page, panel) {
      await right(page);
      await callsAre(panel, 1);
      await send(page, `http://${chatHost}`);
    },
    right,
  },
];
