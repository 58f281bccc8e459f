/**
 * What must not leave, and what stays, as data. Names are compared without case, separators and unseen
 * characters (`names.ts`).
 */

/** `own`: by a name that the user added; `unread`: text encoded so deeply that nobody looked to its end. */
export type SecretKind = 'token' | 'password' | 'client-secret' | 'cookie' | 'own' | 'unread';

export interface SecretRule {
  readonly kind: SecretKind;
  /** What stands for it in what is copied. */
  readonly placeholder: string;
  /** Whole names, or the last word of one: `x-user-auth`, `appCert`. */
  readonly names: readonly string[];
  /** Ends of any word of a name: `userToken`, `newpassword`, `登录密码`. */
  readonly endings: readonly string[];
  /** Names that also hold harmless values: a secret is only what looks drawn by lot. */
  readonly weak: readonly string[];
  /** Names meant by what is one edit away, besides the endings of six letters and more. */
  readonly meant: readonly string[];
}

export const rules: readonly SecretRule[] = [
  {
    kind: 'token',
    placeholder: '<YOUR_TOKEN>',
    names: ['codeverifier', 'hmac', 'csrf', 'xsrf'],
    endings: [
      ...['token', 'authorization', 'jwt', 'signature', 'assertion', 'sessid', 'sessionid', 'sessionkey'],
      ...['usersig', 'dynamickey', 'channelkey', '令牌'],
    ],
    weak: ['auth', 'authentication', 'bearer', 'sig', 'session', 'sid', 'ticket'],
    meant: ['accesstoken', 'refreshtoken', 'usertoken', 'apptoken', 'devicetoken', 'authtoken'],
  },
  {
    kind: 'password',
    placeholder: '<PASSWORD>',
    names: ['pw', 'psw', 'pswd', 'mima', 'otp', 'totp', 'userpass', 'pincode', 'vcode'],
    endings: [
      ...['password', 'passwd', 'pwd', 'passphrase', 'passcode', '密码', '口令', '验证码'],
      ...['smscode', 'verifycode', 'verificationcode', 'authcode', 'onetimecode'],
    ],
    weak: ['pass', 'pin', 'captcha'],
    meant: ['newpassword', 'oldpassword'],
  },
  {
    kind: 'client-secret',
    placeholder: '<YOUR_CLIENT_SECRET>',
    names: [],
    endings: [
      ...['secret', 'apikey', 'accesskey', 'secretkey', 'privatekey', 'signingkey', 'masterkey', 'signkey'],
      ...['authkey', 'loginkey', 'encryptionkey', 'encryptkey', 'aeskey', 'hmackey', 'serverkey'],
      ...['credential', 'certificate', 'appcert', '密钥', '私钥'],
    ],
    weak: ['cert'],
    meant: ['clientsecret', 'appsecret'],
  },
  { kind: 'cookie', placeholder: '<COOKIE>', names: [], endings: ['cookie'], weak: [], meant: [] },
];

/** What stands for all else. */
export const ownPlaceholder = '<REMOVED>';

export const placeholderOf = (kind: SecretKind): string =>
  rules.find((rule) => rule.kind === kind)?.placeholder ?? ownPlaceholder;

/** Cursors, and names of rules: they hold such a word and no secret. */
export const harmlessNames: ReadonlySet<string> = new Set([
  ...['pagetoken', 'nextpagetoken', 'prevpagetoken', 'nexttoken', 'continuationtoken'],
]);

/** First in a name, a question: `has_token`. */
export const askingWords: ReadonlySet<string> = new Set([
  ...['is', 'has', 'no', 'need', 'needs', 'require', 'requires', 'allow', 'forgot', 'grant', 'max', 'total'],
]);

/** Last in a name, something about a secret: `token_type`, `tokenExpiresAt`. */
export const describingWords: ReadonlySet<string> = new Set([
  ...['type', 'types', 'expires', 'expire', 'expiry', 'expiration', 'expired', 'in', 'at', 'on', 'ttl'],
  ...['time', 'timeout', 'timestamp', 'lifetime', 'duration', 'length', 'size', 'min', 'max', 'count'],
  ...['limit', 'used', 'id', 'ids', 'name', 'url', 'uri', 'endpoint', 'policy', 'required', 'enabled'],
  ...['valid', 'status', 'state', 'error', 'errors', 'strength', 'algorithm', 'alg', 'method', 'mode'],
  ...['format', 'version', 'provider', 'issuer', 'scope', 'set', 'changed', 'updated', 'created'],
]);

/** Names whose value is meant to be seen, though it be the same as a password or a part of it. */
export const publicNames: ReadonlySet<string> = new Set([
  ...['username', 'user', 'users', 'owner', 'nickname', 'granttype', 'org', 'orgname', 'app', 'appname'],
  ...['appkey', 'application', 'applicationname', 'organization', 'host', 'path', 'groupid', 'groupname'],
  ...['clientid', 'appid', 'timestamp', 'error', 'exception', 'uri', 'uuid'],
]);

/** Keys of the two halves of a record: `{"field": "password", "rejectedValue": "…"}`. */
export const nameKeys: ReadonlySet<string> = new Set([
  ...['name', 'key', 'k', 'header', 'field', 'fieldname', 'param', 'parameter', 'property', 'path', 'loc'],
  ...['propertypath', 'instancepath', 'argument', 'attribute', 'location', 'pointer'],
]);
export const valueKeys: ReadonlySet<string> = new Set([
  ...['value', 'val', 'v', 'content', 'text', 'rejectedvalue', 'invalidvalue', 'received', 'input', 'actual'],
  ...['got', 'given', 'attemptedvalue', 'provided', 'submitted', 'context', 'params', 'target'],
]);

/** What a service says of the cookie that it sets. */
export const cookieAttributes: ReadonlySet<string> = new Set([
  ...['path', 'domain', 'expires', 'maxage', 'samesite', 'secure', 'httponly', 'priority', 'partitioned'],
]);

/** A file of keys: a certificate for pushing to phones. */
export const keyFile = /\bfilename="?[^"\r\n]{0,200}\.(?:p12|pfx|p8|pem|key|jks|keystore|mobileprovision)\b/i;

/** Segments of a path behind which stands a name or an id: what follows is public, and no name of a secret. */
export const collections: ReadonlySet<string> = new Set([
  ...[
    'users',
    'user',
    'chatgroups',
    'chatrooms',
    'groups',
    'rooms',
    'members',
    'contacts',
    'admin',
    'blocks',
  ],
  ...['threads', 'thread', 'chatfiles', 'messages', 'joined_chatgroups', 'push', 'mute', 'white', 'app-id'],
]);

/** Segments that follow `/token/` and the like in known routes. */
export const routeWords: ReadonlySet<string> = new Set([
  ...['expires', 'expire', 'rtc', 'refresh', 'revoke', 'verify', 'validate', 'check', 'info', 'status'],
  ...['reset', 'change', 'forgot', 'create', 'generate', 'user', 'users', 'app', 'me'],
  ...['token', 'password', 'secret', 'cookie'],
]);

/** Words that follow "token:" or "Bearer" without being one. */
export const proseWords: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'is', 'are', 'was', 'were', 'be', 'must', 'can', 'cannot', 'should', 'has', 'have'],
  ...['not', 'no', 'or', 'and', 'in', 'of', 'for', 'from', 'with', 'too', 'length', 'at', 'by', 'does'],
  ...['expired', 'invalid', 'illegal', 'required', 'missing', 'empty', 'blank', 'wrong', 'malformed'],
  ...['incorrect', 'unknown', 'unauthorized', 'mismatch', 'error', 'auth', 'authentication', 'denied'],
  ...['authorization', 'authorize', 'scheme', 'header', 'credentials', 'token', 'tokens', 'user', 'usage'],
  ...['password', 'verification', 'failed', 'unsupported', 'closed', 'size', 'absent', 'revoked', 'string'],
]);

/** Names and values of the wire that a secret may hold without their being one. */
export const wireWords: readonly string[] = [
  ...['access_token', 'refresh_token', 'client_secret', 'client_credentials', 'client_id', 'grant_type'],
  ...['authorization', 'newpassword', 'oldpassword', 'password', 'token', 'secret', 'cookie', 'username'],
  ...['error_description', 'exception', 'timestamp', 'application', 'content-type', 'application/json'],
  ...['x-www-form-urlencoded', 'multipart/form-data', 'content-disposition', 'bearer', 'basic'],
  ...['unauthorized', 'forbidden', 'organization', 'organizationname', 'applicationname', 'duration'],
];
