/**
 * What kind of secret was found. `own`: by a name that the user added; `unread`: none, but text escaped so
 * often that there may be one in it.
 */
export type SecretKind = 'token' | 'password' | 'client-secret' | 'cookie' | 'own' | 'unread';

export interface SecretRule {
  readonly kind: SecretKind;
  /** What stands for it in what is copied. */
  readonly placeholder: string;
  /** Names of headers, cookies, parameters and keys, or the last word of one: `x-user-auth`, `appCert`. */
  readonly names: readonly string[];
  /** Any word of a name that ends so gives it away: `userToken`, `x-im-token-2`, `newpassword`. */
  readonly endings: readonly string[];
  /** How it looks where it stands without a name. */
  readonly shapes: readonly RegExp[];
}

/** The one list of what must not leave. Each shape is linear: it starts where no earlier match of it can. */
export const rules: readonly SecretRule[] = [
  {
    kind: 'token',
    placeholder: '<YOUR_TOKEN>',
    names: [
      ...['auth', 'authentication', 'bearer', 'sig', 'codeverifier', '令牌'],
      ...['session', 'sessionid', 'sessionkey', 'hmac', 'csrf', 'xsrf'],
    ],
    endings: [
      'token',
      'authorization',
      'jwt',
      'signature',
      'assertion',
      'sessid',
      'usersig',
      'dynamickey',
      'channelkey',
    ],
    shapes: [
      // The service's opaque token.
      /YWMt[\w-]{8,}={0,2}/g,
      // Agora AccessToken2.
      /(?<![A-Za-z0-9])007[A-Za-z0-9+/]{40,}={0,2}/g,
      // The same cut short: `eJ` and its like begin what was deflated.
      /007e[AFJN][\w+/-]{8,}={0,2}/g,
      // JWT, with its signature cut off too.
      /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g,
    ],
  },
  {
    kind: 'password',
    placeholder: '<PASSWORD>',
    names: [
      ...[
        'pass',
        'pw',
        'psw',
        'mima',
        'pin',
        'otp',
        'smscode',
        'verifycode',
        'verificationcode',
        'authcode',
        'onetimecode',
      ],
      ...['vcode', 'captcha', '密码', '新密码', '旧密码', '口令', '验证码'],
    ],
    endings: ['password', 'passwd', 'pwd', 'passphrase', 'passcode'],
    shapes: [],
  },
  {
    kind: 'client-secret',
    placeholder: '<YOUR_CLIENT_SECRET>',
    names: ['密钥', 'cert'],
    endings: [
      ...['secret', 'apikey', 'accesskey', 'secretkey', 'privatekey', 'signingkey', 'masterkey'],
      ...['authkey', 'loginkey', 'encryptionkey', 'encryptkey', 'aeskey'],
      ...['credential', 'certificate', 'appcert'],
    ],
    shapes: [
      // 20 random bytes behind `YXA6`; a client id has 16, and is no secret.
      /(?<![\w-])YXA6[\w-]{27}(?![\w-])/g,
      /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/g,
    ],
  },
  {
    kind: 'cookie',
    placeholder: '<COOKIE>',
    names: [],
    endings: ['cookie'],
    shapes: [],
  },
];

/** What stands for all else. */
export const ownPlaceholder = '<REMOVED>';

/** Names that hold such a word and yet no secret: cursors. */
export const harmlessNames: ReadonlySet<string> = new Set([
  ...['pagetoken', 'nextpagetoken', 'prevpagetoken', 'nexttoken', 'continuationtoken'],
]);

/** Words that, first in a name, make a question of it: `has_token`. */
export const askingWords: ReadonlySet<string> = new Set([
  ...['is', 'has', 'no', 'need', 'needs', 'require', 'requires', 'allow', 'forgot', 'grant'],
]);

/** Words that, last in a name, make it say something about a secret: `token_type`, `tokenExpiresAt`. */
export const describingWords: ReadonlySet<string> = new Set([
  ...['type', 'types', 'expires', 'expire', 'expiry', 'expiration', 'expired', 'in', 'at', 'on', 'ttl'],
  ...['time', 'timeout', 'timestamp', 'lifetime', 'duration', 'length', 'size', 'min', 'max', 'count'],
  ...['limit', 'used', 'id', 'ids', 'name', 'url', 'uri', 'endpoint', 'policy', 'required', 'enabled'],
  ...['valid', 'status', 'state', 'error', 'errors', 'strength', 'algorithm', 'alg', 'method', 'mode'],
  ...['format', 'version', 'provider', 'issuer', 'scope', 'set', 'changed', 'updated', 'created'],
]);

/** Names whose value is meant to be seen, though it be the same as a password. */
export const publicNames: ReadonlySet<string> = new Set([
  ...['username', 'user', 'users', 'owner', 'nickname', 'granttype'],
]);

/** Names of the two halves of a pair written as an object: `{"name": "password", "value": "…"}`. */
export const nameKeys: ReadonlySet<string> = new Set(['name', 'key', 'k', 'header', 'field', 'param']);
export const valueKeys: ReadonlySet<string> = new Set(['value', 'val', 'v', 'content', 'text']);

/** Names that are ordinary segments of a path: what follows `/auth/` is no secret. */
export const notInPath: ReadonlySet<string> = new Set([
  ...[
    'auth',
    'authentication',
    'pin',
    'pass',
    'sig',
    'otp',
    'session',
    'sessions',
    'cert',
    'certs',
    'captcha',
  ],
]);

/** What a file is called that holds keys: a certificate for pushing to phones. */
export const keyFile = /\bfilename="?[^"\r\n]{0,200}\.(?:p12|pfx|p8|pem|key|jks|keystore|mobileprovision)\b/i;

/** Segments that follow `/token/` and the like in known routes. */
export const routeWords: ReadonlySet<string> = new Set([
  ...['expires', 'expire', 'rtc', 'refresh', 'revoke', 'verify', 'validate', 'check', 'info', 'status'],
  ...['reset', 'change', 'forgot', 'create', 'generate', 'user', 'users', 'app', 'me'],
  ...['token', 'password', 'secret', 'cookie'],
]);

/** Words of prose that follow "token:" or "Bearer" without being one. */
export const proseWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'must', 'can', 'cannot', 'should', 'has', 'have'],
  ...['not', 'no', 'or', 'and', 'in', 'of', 'for', 'from', 'with', 'too', 'length', 'at', 'by', 'does'],
  ...['expired', 'invalid', 'illegal', 'required', 'missing', 'empty', 'blank', 'wrong', 'malformed'],
  ...['incorrect', 'unknown', 'unauthorized', 'mismatch', 'error', 'auth', 'authentication'],
  ...['authorization', 'authorize', 'scheme', 'header', 'credentials', 'token', 'tokens', 'user', 'usage'],
]);

/** Names and values of the wire that a secret may contain a piece of without their being one. */
export const wireWords = [
  ...['access_token', 'refresh_token', 'client_secret', 'client_credentials', 'client_id', 'grant_type'],
  ...['authorization', 'newpassword', 'oldpassword', 'password', 'token', 'secret', 'cookie', 'username'],
  ...['error_description', 'exception', 'timestamp', 'application', 'content-type', 'application/json'],
  ...['x-www-form-urlencoded', 'multipart/form-data', 'content-disposition', 'Bearer', 'Basic', 'bearer'],
];
