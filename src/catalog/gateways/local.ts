import { gateway, server } from './gateway';

/** What a developer puts between the page and the network. */
export const local = [
  gateway('charles', 'local', 'Charles', [/<title>Charles Error Report/i]),
  gateway('fiddler', 'local', 'Fiddler', [/^\[Fiddler\] /]),
  gateway('mitmproxy', 'local', 'mitmproxy', [], [server(/^mitmproxy ?([\d.]{0,20})/i, true)]),
  gateway('dev-proxy', 'local', { en: 'The dev server’s proxy', zh: '开发服务器的代理' }, [
    /^Error occurred while trying to proxy/i,
  ]),
];
