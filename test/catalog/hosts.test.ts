import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostPattern, isChatHost, isConfigHost } from '../../src/catalog/hosts';

describe('hosts of the chat API', () => {
  const clusters = ['a1', 'a1-v2', 'a31', 'ngi-a1', 'a1-vip6', 'a1-sgp', 'a61', 'a41', 'a71', 'a51'];
  const agora = ['a1', 'a11', 'a41', 'a61', 'a71', 'a1-vip6'];
  const old = ['a1-hsb', 'a1-mesos', 'a1-test', 'a1-hw', 'a2', 'hk-test', 'api', 'a1-chatfile'];

  test.each([
    ...clusters.flatMap((label) => [`${label}.easemob.com`, `${label}.easecdn.com`]),
    ...agora.map((label) => `${label}.chat.agora.io`),
    ...old.map((label) => `${label}.easemob.com`),
  ])('%s', (host) => {
    expect(isChatHost(host)).toBe(true);
  });

  test.each([
    ['a cluster that is new', 'a91.easemob.com'],
    ['a new cluster with a name', 'a81-tokyo-2.chat.agora.io'],
    ['capitals', 'A1.EASEMOB.COM'],
    ['a port', 'a1.easemob.com:8443'],
    ['a closing dot', 'a1.easemob.com.'],
  ])('%s: %s', (_, host) => {
    expect(isChatHost(host)).toBe(true);
  });
});

describe('hosts that are not', () => {
  test.each([
    ['nothing', ''],
    ['the domain itself', 'easemob.com'],
    ['the website', 'www.easemob.com'],
    ['the documentation', 'docs-im.easemob.com'],
    ['telemetry', 'data-reporting.easemob.com'],
    ['telemetry of Agora', 'data-reporting.chat.agora.io'],
    ['a WebSocket host', 'im-api-v2.easemob.com'],
    ['a WebSocket host of Agora', 'msync-api-61.chat.agora.io'],
    ['the config host', 'rs.easemob.com'],
    ['an old host under another domain', 'api.easecdn.com'],
    ['an old host under another domain', 'hk-test.chat.agora.io'],
    ['a host below a chat host', 'x.a1.easemob.com'],
    ['a domain that only ends alike', 'a1.noteasemob.com'],
    ['a domain that goes on', 'a1.easemob.com.example.com'],
    ['a label that goes on', 'a1x.easemob.com'],
    ['an open dash', 'a1-.easemob.com'],
  ])('%s: %s', (_, host) => {
    expect(isChatHost(host)).toBe(false);
  });
});

test('a host of a million characters is none', () => {
  expect(isChatHost(`a1${'-a'.repeat(500_000)}.easemob.com`)).toBe(false);
});

describe('hosts that name the chat servers', () => {
  test.each(['rs.easemob.com', 'rs.chat.agora.io', 'ars.chat.agora.io', 'RS.easemob.com:443'])(
    '%s',
    (host) => {
      expect(isConfigHost(host)).toBe(true);
    },
  );

  test.each(['a1.easemob.com', 'rs.example.com', 'xrs.easemob.com', 'easemob.com', ''])('not %s', (host) => {
    expect(isConfigHost(host)).toBe(false);
  });
});

describe('a host that the user adds', () => {
  test.each([
    ['chat.example.com', 'chat.example.com'],
    ['chat.example.com', 'CHAT.example.com'],
    ['chat.example.com', 'chat.example.com:8443'],
    ['  Chat.Example.com. ', 'chat.example.com'],
    ['*.example.com', 'chat.example.com'],
    ['*.example.com', 'eu.chat.example.com:8443'],
    ['*.example.com', 'example.com'],
    ['localhost:8443', 'localhost:8443'],
    ['*.example.com:8443', 'chat.example.com:8443'],
    ['chat.example.com:443', 'chat.example.com'],
    ['192.168.0.7', '192.168.0.7:8080'],
    ['[::1]:8443', '[::1]:8443'],
    ['chat_api.internal', 'chat_api.internal'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s watches %s', (pattern, host) => {
    expect(watches(pattern, host)).toBe(true);
  });

  test.each([
    ['chat.example.com', 'eu.chat.example.com'],
    ['chat.example.com', 'chat.example.com.evil.example'],
    ['*.example.com', 'notexample.com'],
    ['*.example.com', ''],
    ['localhost:8443', 'localhost'],
    ['localhost:8443', 'localhost:84430'],
    ['chatxexample.com', 'chat.example.com'],
  ])('%s does not watch %s', (pattern, host) => {
    expect(watches(pattern, host)).toBe(false);
  });

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['chat.example.com eu.example.com', 'space'],
    ['https://chat.example.com', 'scheme'],
    ['//chat.example.com', 'scheme'],
    ['chat.example.com/', 'path'],
    ['chat.example.com/acme/shop', 'path'],
    ['chat.example.com?x', 'path'],
    ['acme#shop', 'path'],
    ['chat.example.com\\acme', 'path'],
    ['*', 'lone-wildcard'],
    ['*.', 'lone-wildcard'],
    ['*.*', 'lone-wildcard'],
    ['*:8443', 'lone-wildcard'],
    ['chat.*.com', 'wildcard-place'],
    ['*example.com', 'wildcard-place'],
    ['*.*.example.com', 'wildcard-place'],
    ['chat.example.*', 'wildcard-place'],
    ['chat.example.com:', 'port'],
    ['chat.example.com:0', 'port'],
    ['chat.example.com:65536', 'port'],
    ['chat.example.com:https', 'port'],
    ['a.example,b.example', 'character'],
    ['chat..example.com', 'character'],
    ['.example.com', 'character'],
    ['user@example.com', 'character'],
    ['chat%2eexample.com', 'character'],
    ['chat.example.com|x', 'character'],
    ['(a+)+$', 'character'],
    ['*.[::1]', 'character'],
  ])('%j is refused: %s', (text, problem) => {
    expect(hostPattern(text)).toEqual({ problem });
  });

  test('a name that no host can have is refused', () => {
    expect(hostPattern(`${'a.'.repeat(200)}example.com`)).toEqual({ problem: 'too-long' });
    expect(hostPattern('a'.repeat(1_000_000))).toEqual({ problem: 'too-long' });
  });

  test('nothing throws, and a host that is watched by its own name is watched', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, host) => {
        const pattern = hostPattern(text);
        if ('test' in pattern) pattern.test(host);
      }),
    );
    fc.assert(fc.property(fc.domain(), (host) => watches(host, host) && watches(`*.${host}`, `x.${host}`)));
  });
});

function watches(text: string, host: string): boolean {
  const pattern = hostPattern(text);
  if ('problem' in pattern) throw new Error(`${text} was refused: ${pattern.problem}`);
  return pattern.test(host);
}
