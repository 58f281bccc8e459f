import type { CauseId } from '../../../src/model/catalog-ids';
import type { Reply } from '../../server/wrong-requests/calls';
import { appToken, call } from '../../server/wrong-requests/calls';
import type { Run, Scenario } from '../scenario';

/** A call with the app's own token; `path` is below the app. */
export type Step = readonly [method: string, path: string, json?: unknown];

/** Calls to one app, one after the other. */
export function run(app: string, ...steps: readonly Step[]): Run {
  return async (send) => {
    const token = await appToken(send, app);
    let reply: Reply = { status: 0, body: '' };
    for (const [method, path, json] of steps) reply = await call(send, app, method, path, { token, json });
    return reply;
  };
}

/** A call that is wrong, and the nearest right one, each after what both need. */
export function pair(
  app: string,
  cause: CauseId,
  name: string,
  wrong: readonly Step[],
  right: readonly Step[],
  verdict: Scenario['verdict'] = 'confirmed',
): Scenario {
  return { cause, name, verdict, wrong: run(app, ...wrong), right: run(app, ...right) };
}
