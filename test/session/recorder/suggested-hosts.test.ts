import { describe, expect, it, vi } from 'vitest';
import { readContent } from '../../../src/capture/content';
import { createSuggestedHosts } from '../../../src/session/recorder/suggested-hosts';
import { errorBody } from '../../fixtures/calls';
import { aNetworkEntry } from '../../fixtures/network-entry';

const refusal = JSON.stringify({ ...errorBody('unauthorized', 'No token was sent'), exception: 'X' });
const chatUrl = 'https://im.shop.example/acme/shop/users/kim';

/** What a page asks of hosts that nobody watches. */
function nearby() {
  const told: (readonly string[])[] = [];
  const hosts = createSuggestedHosts(readContent, (suggested) => told.push(suggested));
  const send = async (url = chatUrl, body = refusal, at = '2026-11-20T10:21:07.000Z') => {
    const getContent = vi.fn(async () => [body, '']);
    await hosts.look(aNetworkEntry(getContent, { url, status: 401, extra: { startedDateTime: at } }));
    return getContent;
  };
  return { hosts, told, send };
}
const paths = (calls: readonly { readonly request: { readonly url: string } }[]) =>
  calls.map(({ request }) => new URL(request.url).pathname);
const all = () => true;

describe('a host that answers as the chat API does', () => {
  it('is told of once, and its calls are kept with their bodies until it is watched', async () => {
    const { hosts, told, send } = nearby();
    await send();
    await send('https://im.shop.example/acme/shop/users/amy');
    expect(told).toEqual([['im.shop.example']]);
    const calls = hosts.take((host) => host === 'im.shop.example');
    expect(paths(calls)).toEqual(['/acme/shop/users/kim', '/acme/shop/users/amy']);
    expect(calls[0]).toMatchObject({ response: { status: 401, body: refusal } });
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
    expect(hosts.take(all)).toEqual([]);
  });

  it('has the calls kept that came before the one that told, in the order in which they were sent', async () => {
    const { hosts, send } = nearby();
    await send('https://im.shop.example/acme/shop/users/b', 'Bad gateway', '2026-11-20T10:21:02.000Z');
    await send('https://im.shop.example/acme/shop/users/c', refusal, '2026-11-20T10:21:03.000Z');
    await send('https://im.shop.example/acme/shop/users/a', refusal, '2026-11-20T10:21:01.000Z');
    expect(paths(hosts.take(all))).toEqual(['a', 'b', 'c'].map((name) => `/acme/shop/users/${name}`));
  });

  it('has a hundred calls kept at most, and no more than two million characters', async () => {
    const few = nearby();
    for (let call = 0; call < 120; call++) await few.send();
    expect(few.hosts.take(all)).toHaveLength(100);
    const long = nearby();
    await long.send();
    for (let call = 0; call < 5; call++) await long.send(chatUrl, 'x'.repeat(900_000));
    expect(long.hosts.take(all)).toHaveLength(3);
  });

  it('is one of twenty at most, and four million characters are kept of all together', async () => {
    const { hosts, told, send } = nearby();
    for (let host = 0; host < 200; host++) {
      await send(`https://im${host}.shop.example/acme/shop/users/kim`);
      await send(`https://im${host}.shop.example/acme/shop/users/kim`, 'x'.repeat(1_900_000));
    }
    expect(told.at(-1)).toHaveLength(20);
    const kept = hosts.take(all);
    expect(kept.map(({ request }) => new URL(request.url).host)).toEqual([
      ...Array(2).fill('im198.shop.example'),
      ...Array(2).fill('im199.shop.example'),
    ]);
  });

  it('stays where a page makes up hosts without end that answer otherwise', async () => {
    const { hosts, send } = nearby();
    await send();
    for (let host = 0; host < 1_000; host++) {
      await send(`https://shop${host}.example/acme/shop/users/kim`, '{"orders":[]}');
    }
    const kept = hosts.take(all);
    expect(kept).toHaveLength(20);
    expect(kept.filter(({ request }) => request.url === chatUrl)).toHaveLength(1);
  });

  it('is asked for no body that would not be kept', async () => {
    const { send } = nearby();
    for (let call = 0; call < 100; call++) await send();
    expect(await send()).not.toHaveBeenCalled();
  });

  it('has none kept that were sent before the page was left, or before the log was cleared', async () => {
    const { hosts, send } = nearby();
    await send(chatUrl, refusal, '2026-11-20T10:21:01.000Z');
    await send('https://im.shop.example/acme/shop/users/amy', refusal, '2026-11-20T10:21:09.000Z');
    hosts.forget(Date.parse('2026-11-20T10:21:05.000Z'));
    await send('https://im.shop.example/acme/shop/users/ben', refusal, '2026-11-20T10:21:10.000Z');
    expect(paths(hosts.take(all))).toEqual(['/acme/shop/users/amy', '/acme/shop/users/ben']);
    await send();
    hosts.forget();
    expect(hosts.take(all)).toEqual([]);
  });

  it('is left alone once the user has refused it', async () => {
    const { hosts, told, send } = nearby();
    await send();
    hosts.refuse('im.shop.example');
    expect(await send()).not.toHaveBeenCalled();
    expect(hosts.take(all)).toEqual([]);
    expect(told).toEqual([['im.shop.example'], []]);
  });

  it('is told of beside another, and no more once it is watched', async () => {
    const { hosts, told, send } = nearby();
    await send();
    await send('https://im.other.example/acme/shop/users/kim');
    hosts.take((host) => host.endsWith('.shop.example'));
    expect(told).toEqual([
      ['im.shop.example'],
      ['im.shop.example', 'im.other.example'],
      ['im.other.example'],
    ]);
  });

  it('that comes to be watched while a body is read has that call handed over', async () => {
    const { hosts } = nearby();
    let answer = (_content: [string, string]) => {};
    const content = new Promise<[string, string]>((done) => {
      answer = done;
    });
    const looking = hosts.look(aNetworkEntry(() => content, { url: chatUrl, status: 401 }));
    expect(hosts.take(all)).toEqual([]);
    answer([refusal, '']);
    expect((await looking)?.request.url).toBe(chatUrl);
  });
});

describe('a host that does not', () => {
  it.each(['https://shop.example/', 'https://shop.example/acme/shop/orders/7', 'data:text/plain,hi'])(
    'is asked for no body: %s',
    async (url) => {
      const { hosts, told, send } = nearby();
      expect(await send(url)).not.toHaveBeenCalled();
      expect([told, hosts.take(all)]).toEqual([[], []]);
    },
  );

  it('is given up after ten of its calls, and nothing of them is kept', async () => {
    const { hosts, told, send } = nearby();
    for (let call = 0; call < 10; call++) await send(chatUrl, '{"orders":[]}');
    expect(await send()).not.toHaveBeenCalled();
    expect([told, hosts.take(all)]).toEqual([[], []]);
  });

  it('keeps nothing of what is no call of the API, though it stands on a host that is found', async () => {
    const { hosts, send } = nearby();
    await send();
    await send('https://im.shop.example/users');
    expect(paths(hosts.take(all))).toEqual(['/acme/shop/users/kim']);
  });

  it('does no harm where the browser has no body to give', async () => {
    const { hosts, told } = nearby();
    await hosts.look(aNetworkEntry(async () => Promise.reject(new Error('gone')), { url: chatUrl }));
    expect(told).toEqual([]);
  });
});
