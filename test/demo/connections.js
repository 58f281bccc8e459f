/**
 * Connections of the official web SDK, as a page makes them: the app key, and where the service is.
 * What the SDK would look up for itself (`isHttpDNS`) is given here.
 */

/** Where the REST API of each organisation is. */
const apiUrls = {
  acme: 'https://a1.easemob.com',
  heritage: 'https://a31.easemob.com',
  nova: 'https://a61.chat.agora.io',
};

/** The SDK logs in over REST, then opens this socket. */
const socketUrl = 'wss://im-api-v2.easemob.com/ws';

const password = 'made-up-password';

export function connect(appKey, url = socketUrl) {
  const apiUrl = apiUrls[appKey.split('#')[0]];
  return new globalThis.WebIM.connection({
    appKey,
    isHttpDNS: false,
    apiUrl,
    url,
    autoReconnectNumMax: 0,
  });
}

const kept = new Map();

/** A user's connection, logged in once and kept. */
export function loggedIn(appKey, user = 'amy') {
  const key = `${appKey}/${user}`;
  if (!kept.has(key)) {
    const connection = logIn(connect(appKey), user);
    connection.catch(() => kept.delete(key));
    kept.set(key, connection);
  }
  return kept.get(key);
}

export async function logIn(connection, user, pwd = password) {
  await connection.open({ user, pwd });
  return connection;
}

/**
 * A user who got a token but no socket: where the socket should be is nothing. The SDK says so, and goes
 * on to make REST calls all the same.
 */
export async function withoutSocket(appKey, user = 'amy') {
  const connection = connect(appKey, 'wss://im-api-v2.easemob.com/nothing-here');
  await logIn(connection, user).catch(() => {});
  return connection;
}

/** Tokens that the shop's own server hands out by mistake: out of date, or of another system. */
export async function badTokens() {
  const response = await fetch('/tokens.json');
  return response.json();
}
