import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { type ChatServer, startChatServer } from '../server/chat-server';
import { clientOf } from '../server/client';
import { allScenarios, causeIds, record, type Scenario, secretsIn, sentences } from './scenario';

let server: ChatServer;
beforeAll(async () => {
  server = await startChatServer();
});
beforeEach(() => server.reset());
afterAll(() => server.close());

/** The last call of a run, explained as the panel explains it: with all calls of the log around it. */
async function explain(run: Scenario['wrong']) {
  const calls = await record(clientOf(server), run);
  const last = calls.at(-1);
  if (last === undefined) throw new Error('The scenario sent no call.');
  return { calls, diagnosis: diagnose(last, calls) };
}

describe('a wrong request proves its cause', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, wrong }) => {
    const { calls, diagnosis } = await explain(wrong);
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
  });
});

describe('the nearest right request does not', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, right }) => {
    const { diagnosis } = await explain(right);
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
