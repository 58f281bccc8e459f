import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { readUrl } from '../url/url';
import { callsAround, succeeded } from './around';

/** An app that the log proves to exist: a call to it succeeded. */
export interface KnownApp {
  readonly org: string;
  readonly name: string;
  readonly host: string;
  /** The first call that shows it. */
  readonly call: Call;
}

/** `/management/organizations/{org}/applications/{app}` is the longest way to name an app. */
const maxSlashes = 8;

/** The apps that answered calls of the log, before or after this one, each once per host. */
export function appsOfLog(context: CheckContext): readonly KnownApp[] {
  const { before, after } = callsAround(context);
  const found = new Map<string, KnownApp | null>();
  for (const calls of [before, after]) {
    for (const call of calls) {
      if (!succeeded(call)) continue;
      const start = beginningOf(call.request.url);
      if (!found.has(start)) found.set(start, readApp(call));
    }
  }
  const byKey = new Map<string, KnownApp>();
  for (const app of found.values()) {
    if (app === null) continue;
    const key = `${app.host} ${app.org}#${app.name}`;
    if (!byKey.has(key)) byKey.set(key, app);
  }
  return [...byKey.values()];
}

/** The part of a url that names the app, so that each is read once. */
function beginningOf(url: string): string {
  const isLong = url.includes('/management/') || url.includes('/api/sdk/');
  let at = -1;
  for (let count = 0; count < (isLong ? maxSlashes : 6); count += 1) {
    const next = url.indexOf('/', at + 1);
    if (next === -1) break;
    at = next;
  }
  const query = url.indexOf('?');
  return query !== -1 && query < at ? url.slice(0, query) : url.slice(0, at);
}

function readApp(call: Call): KnownApp | null {
  const url = readUrl(call.request.url);
  const [org, name] = url.app?.split('#') ?? [];
  if (url.form === 'config' || url.form === 'app-id' || !org || !name) return null;
  return { org, name, host: url.host, call };
}
