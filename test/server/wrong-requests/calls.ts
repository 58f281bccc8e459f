import { restHosts } from '../apps';
import { credentials, password } from '../initial-state';

export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** One HTTP call: a `fetch` in a page, or a client of the test's own. */
export type Send = (method: string, url: string, sent?: Sent) => Promise<Reply>;

/** A request that is really wrong, with what it needs to be sent first. */
export interface WrongRequest {
  /** The catalog entry that explains the answer. */
  readonly entry: string;
  readonly name: string;
  readonly status: number;
  /** `null` where the body has none. */
  readonly error: string | null;
  readonly description: string | null;
  /** Sends it; the last call is the wrong one, and its answer is returned. */
  readonly run: (send: Send) => Promise<Reply>;
}

/** The address of a path below an app such as `acme/shop`, on the host of its organisation. */
export function address(app: string, path: string): string {
  return `https://${restHosts[app.split('/')[0] ?? ''] ?? 'a1.easemob.com'}/${app}${path}`;
}

export interface CallOptions {
  readonly token?: string | undefined;
  readonly json?: unknown;
}

/** A call as a careful client sends it. */
export function call(
  send: Send,
  app: string,
  method: string,
  path: string,
  { token, json }: CallOptions = {},
): Promise<Reply> {
  const headers: Record<string, string> = {};
  if (token) headers.Authorization = `Bearer ${token}`;
  if (json === undefined) return send(method, address(app, path), { headers });
  headers['Content-Type'] = 'application/json';
  return send(method, address(app, path), { headers, body: JSON.stringify(json) });
}

export async function appToken(send: Send, app: string): Promise<string> {
  const [org = '', name = ''] = app.split('/');
  return askForToken(send, app, { grant_type: 'client_credentials', ...credentials(org, name) });
}

export function userToken(send: Send, app: string, username: string): Promise<string> {
  return askForToken(send, app, { grant_type: 'password', username, password });
}

/** The same call until it is refused; the answer after that many calls in any case. */
export async function untilRefused(most: number, once: () => Promise<Reply>): Promise<Reply> {
  let reply = await once();
  for (let sent = 1; sent < most && reply.status < 400; sent++) reply = await once();
  return reply;
}

async function askForToken(send: Send, app: string, json: unknown): Promise<string> {
  const { status, body } = await call(send, app, 'POST', '/token', { json });
  if (status !== 200) throw new Error(`no token for ${app}: ${status} ${body}`);
  return (JSON.parse(body) as { access_token: string }).access_token;
}
