import { catalog } from '../../../src/catalog/catalog';
import type { CauseId } from '../../../src/model/catalog-ids';
import type { Answer } from '../../server/chat-server';
import { address, appToken, call, type Send, userToken } from '../../server/wrong-requests/calls';
import type { Run, Scenario } from '../scenario';
import type { Step } from './in-turn';

/** A call below the app, sent with the app's token unless a user is named. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly json?: unknown;
  /** The `Content-Type`, where it is not JSON's. */
  readonly type?: string;
  readonly user?: string;
}

interface Answered {
  readonly cause: Scenario['cause'];
  readonly name: string;
  readonly app?: string;
  readonly verdict?: Scenario['verdict'];
  /** What the service answers: the sample server need not know the error. */
  readonly answer: Answer;
  /** Calls with the app's token that come before the wrong one. */
  readonly before?: readonly Step[];
  readonly wrong: Sent;
  readonly right: Sent;
}

/**
 * A wrong call that is answered with an error, and the nearest right one. The right one is answered with the same
 * error, which must not confirm the cause; where the text alone states the cause, the server answers it for real.
 */
export function answered(scenario: Answered): Scenario {
  const {
    cause,
    name,
    app = 'acme/shop',
    verdict = 'confirmed',
    answer,
    before = [],
    wrong,
    right,
  } = scenario;
  const refused = (sent: Sent, first: readonly Step[]) => run(app, sent, answer, first);
  return {
    cause,
    name,
    verdict,
    wrong: refused(wrong, before),
    right: isStated(cause) ? run(app, right, null, []) : refused(right, []),
  };
}

function run(app: string, sent: Sent, answer: Answer | null, before: readonly Step[]): Run {
  return async (send, server) => {
    const token = await appToken(send, app);
    for (const [method, path, json] of before) await call(send, app, method, path, { token, json });
    const own = sent.user === undefined ? token : await userToken(send, app, sent.user);
    if (answer) server.answerNext(answer);
    return sendWith(send, app, own, sent);
  };
}

function sendWith(send: Send, app: string, token: string, { method, path, json, type }: Sent) {
  if (type === undefined) return call(send, app, method, path, { token, json });
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
  return send(method, address(app, path), { headers, body: JSON.stringify(json) });
}

function isStated(cause: CauseId): boolean {
  const [entryId, causeId] = cause.split('#');
  const entry = catalog.entries.find(({ id }) => id === entryId);
  return entry?.causes.find(({ id }) => id === causeId)?.stated === true;
}
