import fc from 'fast-check';
import type { Call, Header } from '../../../src/model/call';
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
const form: Spell = (secret) => new URLSearchParams({ x: secret }).toString().slice(2);

export const spellings: Record<string, Spell> = {
  'as it is': (secret) => secret,
  'for JSON': inJson,
  'for JSON in JSON': (secret) => inJson(inJson(secret)),
  'for a url': encodeURIComponent,
  'for a url, twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'for a form': form,
  'for HTML': inHtml,
  'in unicode escapes': unicodeAll,
  'in percent escapes': percentAll,
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
}

type Plant = (draft: Draft, secret: string) => void;

const token = (key: string) => `"${key}"`;
const escapedKey = '"pass\\u0077ord"';

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
};

/** Every place in which it may turn up again, with no name beside it. */
export const echoed: Record<string, Plant> = {
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

const initiatorOf = ({ functionName }: Draft) => ({
  url: 'https://shop.example/',
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
    echo: entries(echoed),
    spelling: entries(spellings),
    piece: fc.constantFrom('whole', 'start', 'end'),
  })
  .map(({ secret, name, echo, spelling, piece }) => {
    const draft: Draft = {
      url: 'https://a1.easemob.com/acme/shop',
      requestHeaders: [['Accept', 'application/json']],
      requestBody: null,
      responseHeaders: [['Content-Type', 'application/json']],
      body: '{"error":"unauthorized"}',
      failure: null,
      functionName: 'f',
    };
    name[1](draft, secret);
    const middle = Math.max(10, secret.length >> 1);
    const part =
      { whole: secret, start: secret.slice(0, middle), end: secret.slice(-middle) }[piece] ?? secret;
    echo[1](draft, spelling[1](wellFormed(part)));
    return {
      call: { ...aCall({ method: 'POST', status: 401, ...draft }), initiator: initiatorOf(draft) },
      secret,
      where: `${name[0]}; ${piece} again in ${echo[0]} ${spelling[0]}`,
    };
  });

/** A piece of a secret that must not be seen. */
const telling = 9;

/** The ways in which a text gives pieces of a secret away; empty where it does not. */
export function leaksOf(output: string, secret: string): string[] {
  const ways: [string, Spell][] = Object.entries(spellings).filter(([name]) => !name.includes('base64'));
  const leaks: string[] = [];
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
