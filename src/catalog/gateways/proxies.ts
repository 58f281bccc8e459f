import { gateway, server } from './gateway';

/** Proxies that anyone may run, and application servers. */
export const proxies = [
  gateway(
    'envoy',
    'proxy',
    'Envoy',
    [
      /^()upstream connect error or disconnect\/reset before headers\..{0,200}?reset reason: ([a-z ]{1,60})/i,
      /^upstream connect error or disconnect\/reset before headers/i,
      /^no healthy upstream/,
      /^(?:upstream request|stream|upstream per try) timeout/,
      /^RBAC: access denied/,
      /^local_rate_limited/,
    ],
    [server(/^(?:istio-)?envoy/i)],
  ),
  gateway('haproxy', 'proxy', 'HAProxy', [
    /No server is available to handle this request\./,
    /The server returned an invalid or incomplete response\./,
    /The server didn't respond in time\./,
    /Your browser didn't send a complete request in time\./,
    /Request forbidden by administrative rules\./,
    /Your browser sent an invalid request\./,
  ]),
  gateway(
    'kong',
    'proxy',
    'Kong',
    [
      /"message":\s?"no Route matched with those values"/,
      /"message":\s?"An invalid response was received from the upstream server"/,
      /"message":\s?"The upstream server is timing out"/,
      /"message":\s?"(?:failure to get a peer from the ring-balancer|name resolution failed)"/,
    ],
    [
      server(/^kong\/([\d.]{1,20})/i, true),
      { name: 'x-kong-response-latency', value: /./, own: true },
      { name: 'via', value: /\bkong\/([\d.]{1,20})/i },
    ],
  ),
  gateway(
    'apisix',
    'proxy',
    'Apache APISIX',
    [/apisix\.apache\.org/i, /"error_msg":\s?"404 Route Not Found"/],
    [server(/^APISIX(?:\/([\d.]{1,20}))?/i)],
  ),
  gateway(
    'traffic-server',
    'proxy',
    'Apache Traffic Server',
    [],
    [server(/^ATS(?:\/([\d.]{1,20}))?/), { name: 'via', value: /ApacheTrafficServer(?:\/([\d.]{1,20}))?/ }],
  ),
  gateway(
    'varnish',
    'proxy',
    'Varnish',
    [/<p>Varnish cache server<\/p>/i, /<h3>Guru Meditation:<\/h3>/i],
    [
      { name: 'via', value: /\bvarnish\b/i },
      { name: 'x-varnish', value: /./ },
    ],
  ),
  gateway(
    'squid',
    'proxy',
    'Squid',
    [/\(squid(?:\/([\d.]{1,20}))?\)/i],
    [
      { name: 'x-squid-error', value: /./, own: true },
      { name: 'via', value: /\(squid(?:\/([\d.]{1,20}))?\)/i },
    ],
  ),
  gateway(
    'iis',
    'proxy',
    'IIS',
    [/Web server received an invalid response while acting as a gateway or proxy server/i],
    [server(/^Microsoft-IIS\/([\d.]{1,20})/i)],
  ),
  gateway(
    'tomcat',
    'server',
    'Apache Tomcat',
    [/<h3>Apache Tomcat(?:\/([\d.]{1,20}))?/i, /<h1>HTTP Status \d{3}/],
    [server(/^Apache-Coyote\//)],
  ),
  gateway(
    'jetty',
    'server',
    'Jetty',
    [/Powered by Jetty:\/\/ ?([\w.]{0,30})/i],
    [server(/^Jetty\(([\w.-]{1,30})\)/i)],
  ),
  gateway('spring', 'server', 'Spring Boot', [/Whitelabel Error Page/]),
  gateway('express', 'server', { en: 'An Express server', zh: 'Express 服务器' }, [
    /<pre>Cannot (?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) /,
  ]),
  gateway(
    'openresty',
    'proxy',
    'OpenResty',
    [/<center>openresty(?:\/([\d.]{1,20}))?<\/center>/i],
    [server(/^openresty(?:\/([\d.]{1,20}))?/i)],
  ),
  gateway(
    'tengine',
    'proxy',
    'Tengine',
    [/<center>tengine(?:\/([\d.]{1,20}))?<\/center>/i, /Powered by Tengine(?:\/([\d.]{1,20}))?/i],
    [{ name: 'x-tengine-error', value: /./, own: true }, server(/^Tengine(?:\/([\d.]{1,20}))?/i)],
  ),
  gateway(
    'nginx',
    'proxy',
    'nginx',
    [/<center>nginx(?:\/([\d.]{1,20}))?(?: \([^)<]{1,40}\))?<\/center>/i],
    [server(/^nginx(?:\/([\d.]{1,20}))?/i)],
  ),
  gateway(
    'apache',
    'proxy',
    'Apache httpd',
    [
      /<address>Apache(?:\/([\d.]{1,20}))?[^<]{0,100}<\/address>/i,
      /The proxy server received an invalid\s{1,9}response from an upstream server/i,
    ],
    [server(/^Apache(?:\/([\d.]{1,20}))?(?:$|[ (])/)],
  ),
  gateway('caddy', 'proxy', 'Caddy', [], [server(/^Caddy/)]),
  gateway('go', 'proxy', { en: 'A Go proxy (Traefik, for one)', zh: 'Go 编写的代理（如 Traefik）' }, [
    /^(?:404 page not found|Bad Gateway|Gateway Timeout|no available server)\s{0,9}$/,
  ]),
];
