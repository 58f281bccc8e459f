import fc from 'fast-check';
import type { Call, Header } from '../../../src/model/call';
import { meaningOfName } from '../../../src/share/redact/names';
import { aCall } from '../../fixtures/calls';

/** A name that no rule knows: only who adds it makes it a secret. */
export const ownName = 'x-badge';

const letters = (alphabet: string, minLength = 12) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength: 40 });
const alnum = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** Secrets as people and services make them, and a few that nobody should. */
export const aSecret = fc.oneof(
  letters(alnum),
  letters(`${alnum}-_.~`),
  letters(`${alnum}!@$^*()+=,;:/?&#%`),
  letters(`${alnum}"'\\<>{}[] \``).map((text) => `a${text}z`),
  letters('密码口令安全测试数据漢字éüß🔑ñ', 16),
  letters(alnum, 30).map((text) => `YWMt${text}`),
  letters(alnum, 30).map((text) => `eyJh${text}.eyJ${text}.${text}`),
  letters(`${alnum}+/`, 36).map((text) => `007eJx${text}=`),
  // Too short to be known by a piece of it.
  fc.string({ unit: fc.constantFrom(...alnum), minLength: 5, maxLength: 8 }).map((text) => `${text}7`),
  fc.integer({ min: 100_000, max: 999_999 }).map(String),
);

type Spell = (secret: string) => string;
const percentAll: Spell = (secret) =>
  [...new TextEncoder().encode(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const unicodeAll: Spell = (secret) =>
  secret
    .split('')
    .map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
const inJson: Spell = (secret) => JSON.stringify(secret).slice(1, -1);
const inHtml: Spell = (secret) => secret.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
const base64: Spell = (secret) => Buffer.from(secret).toString('base64');
const hex: Spell = (secret) => Buffer.from(secret).toString('hex');
/** As `escape` of JavaScript writes it. */
const uEscapes: Spell = (secret) =>
  secret.replace(/[^\w]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 256 ? `%${code.toString(16).padStart(2, '0')}` : `%u${code.toString(16).padStart(4, '0')}`;
  });
/** As servers write it to their logs. */
const xEscapes: Spell = (secret) =>
  [...new TextEncoder().encode(secret)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const htmlAll: Spell = (secret) =>
  [...secret].map((char) => `&#x${(char.codePointAt(0) ?? 0).toString(16).toUpperCase()};`).join('');
const times =
  (count: number, spell: Spell): Spell =>
  (secret) =>
    Array.from({ length: count }).reduce<string>(spell, secret);
const form: Spell = (secret) => new URLSearchParams({ x: secret }).toString().slice(2);

export const spellings: Record<string, Spell> = {
  'as it is': (secret) => secret,
  'for JSON': inJson,
  'for JSON in JSON': (secret) => inJson(inJson(secret)),
  'for a url': encodeURIComponent,
  'for a url, twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'for a url, in small letters': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (it) => it.toLowerCase()),
  'for a url, seven times': times(7, encodeURIComponent),
  'for JSON, five times': times(5, inJson),
  'for HTML in JSON in a url in a form': (secret) => form(encodeURIComponent(inJson(inHtml(secret)))),
  'for a form': form,
  'for a form, twice': times(2, form),
  'for HTML': inHtml,
  'in unicode escapes': unicodeAll,
  'in percent escapes': percentAll,
  'in percent escapes, twice': (secret) => percentAll(secret).replaceAll('%', '%25'),
  'in the escapes of scripts': uEscapes,
  'in the escapes of logs': xEscapes,
  'in numbers of characters': htmlAll,
  'in hexadecimal': hex,
  'in hexadecimal of more': (secret) => Buffer.from(`{"k":"${secret}"}`).toString('hex').toUpperCase(),
  'in base64, twice': times(2, base64),
  'in base64 of JSON in base64': (secret) =>
    base64(JSON.stringify({ a: base64(JSON.stringify({ b: secret })) })),
  'in base64 for a url': (secret) => encodeURIComponent(base64(`x ${secret}`)),
  'in base64 of what is escaped': (secret) => base64(`q=${percentAll(secret)}&x=1`),
  'in base64 with a user, for urls': (secret) => Buffer.from(`kim:${secret}`).toString('base64url'),
  'in base64': base64,
  'in base64 with a user': (secret) => base64(`kim:${secret}`),
  'in base64 of more': (secret) => base64(`{"k":"${secret}","l":1}`),
  'in base64 for urls': (secret) => Buffer.from(`to ${secret}`).toString('base64url'),
};

interface Draft {
  url: string;
  requestHeaders: Header[];
  requestBody: string | null;
  responseHeaders: Header[];
  body: string;
  failure: string | null;
  functionName: string;
  script: string;
}

type Plant = (draft: Draft, secret: string, key: string) => void;
type Echo = (draft: Draft, text: string) => void;

/** What people and services call a secret. */
export const secretKeys = [
  ...['password', 'newPassword', 'old_password', 'PWD', 'userPwd', 'passphrase', '密码', '新密码', '验证码'],
  ...['smsCode', 'sms_code', 'verification_code', 'captcha', 'otp', 'one_time_code', 'pin'],
  ...['client_secret', 'clientSecret', 'appSecret', 'masterSecret', 'app_cert', 'appCert', 'appCertificate'],
  ...[
    'certificate',
    'push_certificate',
    'cert',
    'privateKey',
    'private_key',
    'api_key',
    'X-API-Key',
    'authKey',
  ],
  ...['token', 'access_token', 'refreshToken', 'id_token', 'agora_token', 'token2', 'X-Auth', 'x-user-auth'],
  ...['auth', 'jwt', 'userSig', 'signature', 'session', 'sessionId', 'session_key', 'Authorization'],
];

const token = (key: string) => `"${key}"`;
const escapedKey = '"pass\\u0077ord"';

const unnamed = 'no place but this';

/** Every way in which a call names its secret. */
export const named: Record<string, Plant> = {
  'a bearer token': (draft, secret) =>
    draft.requestHeaders.push(['Authorization', `Bearer ${header(secret)}`]),
  'a bare token': (draft, secret) => draft.requestHeaders.push(['authorization', header(secret)]),
  'basic credentials': (draft, secret) =>
    draft.requestHeaders.push(['Authorization', `Basic ${base64(`kim:${secret}`)}`]),
  'a cookie': (draft, secret) =>
    draft.requestHeaders.push(['Cookie', `a=1; sid=${encodeURIComponent(secret)}`]),
  'a cookie that is set': (draft, secret) =>
    draft.responseHeaders.push(['Set-Cookie', `sid=${encodeURIComponent(secret)}; Path=/; HttpOnly`]),
  'a header of a proxy': (draft, secret) => draft.requestHeaders.push(['X-Proxy-Secret', header(secret)]),
  'a header of the user’s own': (draft, secret) => draft.requestHeaders.push(['X-Badge', header(secret)]),
  'a query field': (draft, secret) => {
    draft.url += `?limit=1&access_token=${encodeURIComponent(secret)}&cursor=x`;
  },
  'a fragment': (draft, secret) => {
    draft.url += `#token=${encodeURIComponent(secret)}&x=1`;
  },
  'user info': (draft, secret) => {
    draft.url = draft.url.replace('://', `://kim:${encodeURIComponent(secret)}@`);
  },
  'a path': (draft, secret) => {
    draft.url += `/users/kim/token/${encodeURIComponent(secret)}/x`;
  },
  'a body': (draft, secret) => {
    draft.requestBody = `{"username":"kim","password":${JSON.stringify(secret)},"x":1}`;
  },
  'a deep body': (draft, secret) => {
    draft.requestBody = JSON.stringify({ a: [{ b: { credentials: { c: [secret, 'other'] } } }], z: 1 });
  },
  'a body with an escaped key': (draft, secret) => {
    draft.requestBody = `{${escapedKey}:${JSON.stringify(secret)}}`;
  },
  'a body in a body': (draft, secret) => {
    draft.requestBody = JSON.stringify({ ext: JSON.stringify({ [ownName]: secret, x: 1 }) });
  },
  'a form': (draft, secret) => {
    draft.requestBody = `grant_type=password&password=${form(secret)}&username=kim`;
  },
  'JSON in a form': (draft, secret) => {
    draft.requestBody = `data=${form(JSON.stringify({ client_secret: secret, x: 1 }))}&x=1`;
  },
  'a part of a body': (draft, secret) => {
    draft.requestBody = `--x\r\nContent-Disposition: form-data; name="pwd"\r\n\r\n${secret}\r\n--x--\r\n`;
  },
  'a body that was cut': (draft, secret) => {
    draft.body = `{"entities":[],${token('access_token')}:${JSON.stringify(secret).slice(0, -1)}`;
  },
  'an answer': (draft, secret) => {
    draft.body = JSON.stringify({ access_token: secret, expires_in: 5184000 });
  },
  'a name and a value': (draft, secret) => {
    draft.body = JSON.stringify({ headers: [{ name: 'Authorization', value: secret }] });
  },
  'a proxy’s credentials': (draft, secret) =>
    draft.requestHeaders.push(['Proxy-Authorization', `Basic ${base64(`kim:${secret}`)}`]),
  'a header that is called so': (draft, secret, key) =>
    draft.requestHeaders.push([headerNamed(key), header(secret)]),
  'a header of the answer that is called so': (draft, secret, key) =>
    draft.responseHeaders.push([headerNamed(key).toLowerCase(), header(secret)]),
  'a header with a space too many': (draft, secret) =>
    draft.requestHeaders.push([' authorization ', ` Bearer  ${header(secret)} `]),
  'a referrer': (draft, secret, key) =>
    draft.requestHeaders.push(['Referer', `https://shop.example/x?a=1&${inUrl(key)}=${inUrl(secret)}#top`]),
  'a redirect': (draft, secret, key) =>
    draft.responseHeaders.push(['Location', `/login#/x?${inUrl(key)}=${inUrl(secret)}&x=1`]),
  'a url in a header': (draft, secret) =>
    draft.requestHeaders.push(['X-Via', `https://kim:${inUrl(secret)}@proxy.example:8080/, direct`]),
  'a query field that is called so': (draft, secret, key) => {
    draft.url += `?a=1&${inUrl(key)}=${inUrl(secret)}&x=1`;
  },
  'a query field behind one of the same name': (draft, secret, key) => {
    draft.url += `?${inUrl(key)}=&${inUrl(key)}=x&${inUrl(key)}=${inUrl(secret)}`;
  },
  'a query field of a list': (draft, secret, key) => {
    draft.url += `?${inUrl(key)}[]=x&${inUrl(key)}[0]=${inUrl(secret)}`;
  },
  'a query with semicolons': (draft, secret, key) => {
    draft.url += `?a=1;${inUrl(key)}=${inUrl(secret)};x=1`;
  },
  'a parameter of the path': (draft, secret, key) => {
    draft.url += `/users;${inUrl(key)}=${inUrl(secret)}/x`;
  },
  'a query that became path': (draft, secret, key) => {
    draft.url += inUrl(`/users?${inUrl(key)}=${inUrl(secret)}&x=1`);
  },
  'a url in a query': (draft, secret, key) => {
    draft.url += `?to=${inUrl(`https://x.example/?${inUrl(key)}=${inUrl(secret)}&x=1`)}&y=1`;
  },
  'the script’s own url': (draft, secret, key) => {
    draft.script += `?v=1&${inUrl(key)}=${inUrl(secret)}`;
  },
  'a body that is called so': (draft, secret, key) => {
    draft.requestBody = JSON.stringify({ a: 1, [key]: secret, z: [1] }, null, 2);
  },
  'a body, fifty deep': (draft, secret, key) => {
    let body: unknown = { [key]: secret };
    for (let depth = 0; depth < 50; depth++) body = depth % 2 ? { a: body } : [body, 1];
    draft.requestBody = JSON.stringify(body);
  },
  'a body in a body in a body': (draft, secret, key) => {
    draft.body = JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ [key]: secret, x: 1 }) }) });
  },
  'a body in base64 in a body': (draft, secret, key) => {
    draft.requestBody = JSON.stringify({ a: base64(JSON.stringify({ [key]: secret, x: 1 })) });
  },
  'a body in base64 in a query': (draft, secret, key) => {
    draft.url += `?state=${Buffer.from(JSON.stringify({ [key]: secret })).toString('base64url')}&x=1`;
  },
  'a body in hexadecimal': (draft, secret, key) => {
    draft.requestBody = JSON.stringify({ a: Buffer.from(JSON.stringify({ [key]: secret })).toString('hex') });
  },
  'a body in base64 in a body in a form': (draft, secret, key) => {
    draft.requestBody = `a=${form(JSON.stringify({ b: base64(JSON.stringify({ [key]: secret })) }))}&x=1`;
  },
  'an answer to a request that names it': (draft, secret, key) => {
    draft.requestBody = JSON.stringify({ [key]: secret });
    draft.body = JSON.stringify({
      error: 'x',
      error_description: `Unable to read ${JSON.stringify(secret)}`,
    });
  },
  'a form that is called so': (draft, secret, key) => {
    draft.requestBody = `a=1&${form(key)}=${form(secret)}&x=1`;
  },
  'a file of a body in parts': (draft, secret) => {
    draft.requestBody = `--x\r\nContent-Disposition: form-data; name=file; filename="push.p12"\r\nContent-Type: a/b\r\n\r\n${secret}\r\n--x--\r\n`;
  },
  'a part that is called so': (draft, secret, key) => {
    draft.requestBody = `--x\r\ncontent-type: text/plain\r\ncontent-disposition: form-data; name=${key}\r\n\r\n${secret}\r\n--x--\r\n`;
  },
  'a log of a server': (draft, secret, key) => {
    draft.body = `<pre>body: {${xEscapes(`"${key}"`)}:\\x22${xEscapes(inJson(secret))}\\x22}</pre>`;
  },
  'a command': (draft, secret) => {
    draft.body = JSON.stringify({ hint: `curl -H 'Authorization: Bearer ${secret}' x` });
  },
  // No name at all: what it is, its shape tells.
  [unnamed]: () => {},
  'a list under a name in Chinese': (draft, secret) => {
    draft.body = JSON.stringify({ 令牌: [secret], x: 1 });
  },
};

const inUrl = (text: string) => encodeURIComponent(text);
const headerNamed = (key: string) => (/^[\w-]+$/.test(key) ? key : 'X-Access-Token');

/** Every place in which it may turn up again, with no name beside it. */
export const echoed: Record<string, Echo> = {
  'the path': (draft, secret) => {
    draft.url = draft.url.replace('/shop', () => `/shop/echo-${segment(secret)}/x`);
  },
  'a header': (draft, secret) => draft.requestHeaders.push(['X-Echo', header(secret)]),
  'a header of the answer': (draft, secret) =>
    draft.responseHeaders.push(['X-Echo', `got ${header(secret)}!`]),
  'an error': (draft, secret) => {
    draft.body = `${draft.body}\n${JSON.stringify({ error_description: `no such thing: ${secret}.` })}`;
  },
  'a page': (draft, secret) => {
    draft.body = `${draft.body}\n<p title="${inHtml(secret)}">x</p>`;
  },
  'the request’s body': (draft, secret) => {
    draft.requestBody = `${draft.requestBody ?? ''}\n{"note":["x ${inJson(secret)} y"]}`;
  },
  'the name of a header': (draft, secret) => draft.requestHeaders.push([`X-${segment(secret)}`, 'x']),
  'the name of a function': (draft, secret) => {
    draft.functionName = secret;
  },
  'what failed': (draft, secret) => {
    draft.failure = `net::ERR ${secret}`;
  },
};

/** Half of a character that takes two is written as a question mark. */
const wellFormed = (text: string) => Buffer.from(text).toString();
/** What a header can carry. */
const header = (text: string) => (/^[\x20-\x7e]*$/.test(text) ? text.trim() : encodeURIComponent(text));
const segment = (text: string) => (/^[\w%.~+=-]*$/.test(text) ? text : encodeURIComponent(text));

const initiatorOf = ({ functionName, script }: Draft) => ({
  url: script,
  line: 1,
  column: 1,
  functionName,
});

export interface Planted {
  readonly call: Call;
  readonly secret: string;
  readonly where: string;
}

const entries = <Value>(record: Record<string, Value>) => fc.constantFrom(...Object.entries(record));

/** A call that names a secret once, and carries it, or a piece of it, somewhere else without a name. */
export const aPlantedCall: fc.Arbitrary<Planted> = fc
  .record({
    secret: aSecret,
    name: entries(named),
    key: fc.constantFrom(...secretKeys),
    echo: entries(echoed),
    spelling: entries(spellings),
    piece: fc.constantFrom('whole', 'start', 'end'),
  })
  // A number in a cookie is as likely the user's id.
  .filter(({ secret, name }) => !(name[0].startsWith('a cookie') && /^\d+$/.test(secret)))
  // Under a name such as `session` stands a word as often.
  .filter(({ secret, key }) => !meaningOfName(key)?.weak || /^(?=.*\d)(?=.*[a-z])\w{8,}$/i.test(secret))
  .filter(({ secret, name }) => name[0] !== unnamed || /^(?:YWMt|eyJh|007e)/.test(secret))
  .filter(({ secret, name }) => name[0] !== 'a command' || /^[\w.~+/=-]+$/.test(secret))
  .map(({ secret, name, key, echo, spelling, piece }) => {
    const draft: Draft = {
      url: 'https://a1.easemob.com/acme/shop',
      requestHeaders: [['Accept', 'application/json']],
      requestBody: null,
      responseHeaders: [['Content-Type', 'application/json']],
      body: '{"error":"unauthorized"}',
      failure: null,
      functionName: 'f',
      script: 'https://shop.example/app.js',
    };
    name[1](draft, secret, key);
    // A piece of it has no shape.
    const share = name[0] === unnamed ? 'whole' : piece;
    const middle = Math.max(10, secret.length >> 1);
    const part =
      { whole: secret, start: secret.slice(0, middle), end: secret.slice(-middle) }[share] ?? secret;
    echo[1](draft, spelling[1](wellFormed(part)));
    return {
      call: { ...aCall({ method: 'POST', status: 401, ...draft }), initiator: initiatorOf(draft) },
      secret,
      where: `${name[0]} (${key}); ${share} again in ${echo[0]} ${spelling[0]}`,
    };
  });

/** A piece of a secret that must not be seen. */
const telling = 9;

/** The ways in which a text gives pieces of a secret away; empty where it does not. */
export function leaksOf(output: string, secret: string): string[] {
  const ways: [string, Spell][] = Object.entries(spellings).filter(([name]) => !/base64|of more/.test(name));
  const leaks: string[] = [];
  if (secret.length < telling) {
    // Too short for pieces, it must not stand anywhere whole.
    for (const [name, spell] of ways)
      if (output.includes(spell(secret))) leaks.push(`${name}: ${spell(secret)}`);
  }
  for (let at = 0; at + telling <= secret.length; at++) {
    const piece = wellFormed(secret.slice(at, at + telling));
    for (const [name, spell] of ways)
      if (output.includes(spell(piece))) leaks.push(`${name}: ${spell(piece)}`);
  }
  const bytes = Buffer.from(secret);
  for (let at = 0; at + 12 <= bytes.length; at++) {
    // Twelve bytes make sixteen letters, wherever they stand.
    const piece = bytes.subarray(at, at + 12);
    for (const encoding of ['base64', 'base64url'] as const) {
      const spelled = piece.toString(encoding);
      if (output.includes(spelled)) leaks.push(`${encoding}: ${spelled}`);
    }
  }
  return leaks;
}
