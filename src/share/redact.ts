/** What kind of secret a name or a shape gives away, and the words that stand for it in what is copied. */
interface SecretRule {
  readonly placeholder: string;
  /** Names of headers, JSON keys, query and form fields; compared without case, `-` and `_`. */
  readonly names: readonly string[];
}

const rules: readonly SecretRule[] = [
  {
    placeholder: '<YOUR_TOKEN>',
    names: [
      'authorization',
      'proxyauthorization',
      'accesstoken',
      'refreshtoken',
      'usertoken',
      'apptoken',
      'token',
      'agoratoken',
      'jwt',
      'xauthtoken',
    ],
  },
  { placeholder: '<PASSWORD>', names: ['password', 'newpassword', 'oldpassword', 'pwd', 'pin', 'passwd'] },
  {
    placeholder: '<YOUR_CLIENT_SECRET>',
    names: ['clientsecret', 'secret', 'appsecret', 'sharesecret', 'xapikey', 'apikey'],
  },
  { placeholder: '<COOKIE>', names: ['cookie', 'setcookie'] },
];

const placeholderOf = new Map(rules.flatMap((rule) => rule.names.map((name) => [name, rule.placeholder])));

/** What stands for a secret on screen. */
export const mask = '••••••';

/** How to write a secret down: as dots on screen, as a placeholder in what is copied. */
export type Style = 'screen' | 'copy';

/** Tokens known by their shape: opaque (`YWMt…`), Agora AccessToken2 (`007…`), JWT. */
const tokenShape = /\bYWMt[\w-]{20,}={0,2}|\b007[A-Za-z0-9+/]{40,}={0,2}|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const bearer = /\b(Bearer|Basic)\s+(?!<)[^\s"',;<>]+/gi;
/** `name: value` and `name=value` in JSON, form bodies, and text that is nearly one of them. */
const named =
  /(["']?)([A-Za-z_-]{3,24})\1(\s*[:=]\s*)("(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[^\s"'&,;}\]{[<][^\s&,;}\]]*)/g;

/** The value of a header as it may be shown or copied. */
export function redactHeaderValue(name: string, value: string, style: Style = 'screen'): string {
  const placeholder = placeholderOf.get(plainName(name));
  if (placeholder === undefined) return redactText(value, style);
  const [, scheme] = /^(Bearer|Basic)\s+\S/i.exec(value) ?? [];
  const secret = written(placeholder, style);
  if (value.trim() === '') return value;
  return scheme === undefined ? secret : `${scheme} ${secret}`;
}

/** The url with the secrets of its query and path masked. */
export function redactUrl(url: string, style: Style = 'screen'): string {
  const [path = '', query] = splitOnce(url, '?');
  const safePath = redactShapes(path, style);
  if (query === undefined) return safePath;
  const fields = query.split('&').map((field) => {
    const [name = '', value] = splitOnce(field, '=');
    const placeholder = placeholderOf.get(plainName(name));
    if (value === undefined || value === '') return field;
    return `${name}=${placeholder === undefined ? redactShapes(value, style) : written(placeholder, style)}`;
  });
  return `${safePath}?${fields.join('&')}`;
}

/** Text of any kind (JSON, form fields, prose, broken JSON) with the secrets in it masked. */
export function redactText(text: string, style: Style = 'screen'): string {
  const named_ = text.replace(named, (whole, quote: string, name: string, between: string, value: string) => {
    const placeholder = placeholderOf.get(plainName(name));
    if (placeholder === undefined || isEmptyValue(value)) return whole;
    const mark = value.startsWith('"') || value.startsWith("'") ? (value[0] as string) : '';
    return `${quote}${name}${quote}${between}${mark}${written(placeholder, style)}${mark}`;
  });
  return redactShapes(named_, style);
}

/** A request or response body with the secrets in it masked. */
export const redactBody = redactText;

function redactShapes(text: string, style: Style): string {
  const token = written('<YOUR_TOKEN>', style);
  return text.replace(tokenShape, token).replace(bearer, (_whole, scheme: string) => `${scheme} ${token}`);
}

/** Nothing is hidden by masking `null`, `""` or a number of seconds; the emptiness is what matters. */
function isEmptyValue(value: string): boolean {
  return value === '""' || value === "''" || value === 'null' || value === 'true' || value === 'false';
}

const written = (placeholder: string, style: Style) => (style === 'screen' ? mask : placeholder);
const plainName = (name: string) => name.toLowerCase().replace(/[-_]/g, '');

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
