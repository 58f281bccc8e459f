import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Call } from '../../src/model/call';
import { headerValue } from '../../src/model/call';
import { allScenarios, browserHeaders, type Run, record } from '../scenarios/scenario';
import { hearCaptured } from './captured-calls';
import { sendFrom } from './panel-page';
import { server, usePanel, window } from './use-panel';

/*
 * The scenarios, sent by a real page. What the extension captures of each call is held against the call that the
 * same scenario makes in process, and explained in process: what the panel shows of it is tested elsewhere.
 */
usePanel();
let capturedSince: () => Promise<readonly Call[]>;
beforeAll(async () => {
  capturedSince = await hearCaptured(window);
});
beforeEach(() => server.reset());

const ofBrowser = new Set<string>(browserHeaders.map(([name]) => name));

/** The headers that the calls of a scenario name themselves. */
const namesIn = (calls: readonly Call[]) =>
  new Set(
    calls
      .flatMap(({ request }) => request.headers.map(([name]) => name.toLowerCase()))
      .filter((name) => !ofBrowser.has(name)),
  );

/** What explains a call, as a browser sends it: its url in normal form, values without white space at their ends. */
const essence = ({ request, response, ...call }: Call, names: ReadonlySet<string>) => ({
  method: request.method,
  url: new URL(request.url).href,
  headers: [...names].map((name) => [name, headerValue(request.headers, name)?.trim()]),
  body: request.body,
  bodyHidden: request.bodyHidden,
  status: response.status,
  failure: response.failure,
  answer: response.body || null,
  bodyState: response.bodyState,
  preflight: call.preflight,
  fromFile: call.fromFile,
  headersWhole: call.headersWhole,
});

/** Calls that are made at once may be reported in either order. */
const inOrder = <T>(calls: readonly T[]) =>
  [...calls].sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));

/** Sends the calls of a scenario in the page; hands over what was captured of them, oldest first. */
async function capture(run: Run): Promise<readonly Call[]> {
  const made = await record(sendFrom(window.page), run, server);
  const captured = await capturedSince();
  const names = namesIn(made);
  expect(inOrder(captured.map((call) => essence(call, names)))).toEqual(
    inOrder(made.map((call) => essence(call, names))),
  );
  return captured;
}

describe('a wrong request as it was captured proves its cause', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, verdict, wrong }) => {
    const calls = await capture(wrong);
    const inQuestion = calls.findLast(({ response }) => response.status >= 400);
    const [first] = diagnose(inQuestion as Call, calls).causes;
    expect(`${first?.verdict}: ${first?.id}`).toBe(`${verdict}: ${cause}`);
  });
});

describe('the nearest right request as it was captured does not', () => {
  it.each(allScenarios)('$cause: $name', async ({ cause, right }) => {
    const calls = await capture(right);
    const confirmed = diagnose(calls.at(-1) as Call, calls).causes.filter(
      ({ verdict }) => verdict === 'confirmed',
    );
    expect(confirmed.map(({ id }) => id)).not.toContain(cause);
  });
});
