import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { type Call, headerValue } from '../../src/model/call';
import type { Diagnosis } from '../../src/model/diagnosis';
import { toPlainText } from '../../src/model/sentence';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { clientOf } from '../server/client';
import { expectUnsureWithoutBody } from './lost-body';
import { reopened } from './reopened';
import { allScenarios, causeIds, type Run, record, secretsIn, sentences } from './scenario';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/**
 * The last call of a run, or the last that failed, explained as the panel explains it: with all calls of the log
 * around it.
 */
async function explain(run: Run, which: 'last' | 'last to fail') {
  const calls = await record(clientOf(server), run, server);
  const isIt = ({ response }: Call) => which === 'last' || response.status >= 400;
  const inQuestion = calls.findLast(isIt);
  if (inQuestion === undefined) throw new Error('The scenario sent no such call.');
  return { calls, inQuestion, diagnosis: diagnose(inQuestion, calls) };
}

/** What a token, a password or a client secret says of itself, and how long a body is with it. */
const readsSecrets: ReadonlySet<string> = new Set([
  ...['token-app', 'token-expired', 'token-holder', 'token-revoked', 'token-user', 'token-whole'],
  ...['caller-banned', 'client-credentials', 'user-credentials', 'body-size', 'body-syntax'],
]);
/** Where a token was sent, what is amiss around it may have been put there with the placeholder. */
const restsOnSecret = ({ causes }: Diagnosis, { request }: Call) =>
  causes[0]?.evidence.some(
    ({ check }) =>
      readsSecrets.has(check) ||
      (check === 'token-sent' && headerValue(request.headers, 'authorization') !== undefined),
  );
const confirmedIn = ({ causes }: Diagnosis) =>
  causes.filter(({ verdict }) => verdict === 'confirmed').map(({ id }) => id);

describe('a wrong request proves its cause, in a redacted export too, and only by its body', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, wrong }) => {
    const { calls, inQuestion, diagnosis } = await explain(wrong, 'last to fail');
    expectUnsureWithoutBody(inQuestion, calls);
    const verdicts = diagnosis.causes.map(({ id, verdict }) => `${verdict}: ${id}`);
    expect(verdicts[0], verdicts.join('\n')).toBe(`${verdict}: ${cause}`);
    const [first] = diagnosis.causes;
    expect(first?.evidence.length, 'evidence').toBeGreaterThan(0);
    expect(diagnosis.fix.steps.length, 'steps').toBeGreaterThan(0);
    for (const language of ['en', 'zh'] as const) {
      const said = sentences(diagnosis, language);
      expect(said.filter((sentence) => sentence.trim() === '')).toEqual([]);
      expect(said.filter((sentence) => sentence.includes('[object '))).toEqual([]);
      for (const secret of secretsIn(calls)) expect(said.join('\n')).not.toContain(secret);
    }
    const back = await reopened(calls);
    for (const [index, call] of calls.entries()) {
      const [told, retold] = [diagnose(call, calls), diagnose(back[index] as Call, back)];
      // Of a secret that was taken out nothing is told any more; and nothing else in its place.
      if (restsOnSecret(told, call)) {
        expect(confirmedIn(told)).toEqual(expect.arrayContaining(confirmedIn(retold)));
      } else {
        expect(toPlainText(retold.title, 'en')).toBe(toPlainText(told.title, 'en'));
      }
    }
  });
});

describe('the nearest right request does not', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, right }) => {
    const { diagnosis } = await explain(right, 'last');
    const same = diagnosis.causes.find(({ id }) => id === cause);
    const wrongly = verdict === 'likely' ? ['confirmed', 'likely'] : ['confirmed'];
    expect(wrongly).not.toContain(same?.verdict);
  });
});

describe('the causes of the scenarios', () => {
  it('are of the catalog', () => {
    expect(allScenarios.map(({ cause }) => cause).filter((cause) => !causeIds.has(cause))).toEqual([]);
  });

  it('have names that tell the scenarios apart', () => {
    const names = allScenarios.map(({ cause, name }) => `${cause}: ${name}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
