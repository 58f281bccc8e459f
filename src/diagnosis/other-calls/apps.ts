import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import type { Reading } from './read-call';
import { byStart } from './timeline';

/** An app that the log proves to exist: a call to it succeeded. */
export interface KnownApp {
  readonly org: string;
  readonly name: string;
  readonly host: string;
  /** The first call that shows it. */
  readonly call: Call;
}

/** Host, org and app of a call that succeeded. */
export function appKeys({ url, succeeded }: Reading): readonly string[] {
  const [org, name] = url.app?.split('#') ?? [];
  if (!succeeded || url.form === 'config' || url.form === 'app-id' || !org || !name) return [];
  return [[url.host, org, name].join('\n')];
}

/** The apps that answered calls of the log, before or after this one, each once per host. */
export function appsOfLog({ log }: CheckContext): readonly KnownApp[] {
  const known = [...log.keys('app')].flatMap((key) => log.first('app', key) ?? []);
  return known.sort(byStart).map(({ call, app, host }) => {
    const [org = '', name = ''] = app?.split('#') ?? [];
    return { org, name, host, call };
  });
}
