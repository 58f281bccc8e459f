import type { Frame, Page } from 'playwright';
import { expect } from 'vitest';
import type { Call } from '../../src/model/call';
import { password } from '../server/initial-state';
import { hearCaptured, recorderIn } from './captured-calls';
import type { InspectedTab } from './devtools-window';

/** A login: each is answered with another token of the same length, whatever its url. */
export interface Login {
  readonly url: string;
  /** What the request's body says beside the login, to know it by; long texts make the browser report it late. */
  readonly mark: string;
}

const origin = 'https://a1.easemob.com/acme/shop/token';

export const loginsTo = (count: number, urlOf: (index: number) => string, prefix: string): Login[] =>
  Array.from({ length: count }, (_, index) => ({
    url: `${origin}${urlOf(index)}`,
    mark: `${prefix}-${index}`,
  }));

/** How a page makes its calls, and what it does after each. */
export interface Way {
  /** The name in the page of what has `fetch`: itself, or a frame in it. */
  readonly caller?: 'self' | 'frame' | 'worker';
  readonly atOnce?: boolean;
  readonly change?: 'pushState' | 'replaceState' | 'hash';
}

/** Makes the calls in the page, each followed at once by a change of its address; what each was answered. */
export function loginAll(
  page: Page | Frame,
  logins: readonly Login[],
  { caller = 'self', atOnce = false, change = 'pushState' }: Way = {},
): Promise<Record<string, string>> {
  return page.evaluate(
    async ({ logins, caller, atOnce, change, password }) => {
      // It stays: with a frame go the bodies of its calls.
      const frame = document.createElement('iframe');
      if (caller === 'frame') document.body.append(frame);
      const script = `onmessage = async ({ data: [url, init] }) => postMessage(await (await fetch(url, init)).text())`;
      const worker = new Worker(URL.createObjectURL(new Blob([script])));
      const inWorker = (url: string, init: RequestInit) =>
        new Promise<string>((answer) => {
          worker.onmessage = ({ data }) => answer(data);
          worker.postMessage([url, init]);
        });
      const send = async (url: string, init: RequestInit) => {
        if (caller === 'worker') return inWorker(url, init);
        return (await (frame.contentWindow ?? window).fetch(url, init)).text();
      };
      const answers: Record<string, string> = {};
      const login = async ({ url, mark }: { url: string; mark: string }) => {
        const body = JSON.stringify({ grant_type: 'password', username: 'amy', password, mark });
        answers[mark] = await send(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        if (change === 'hash') location.hash = mark;
        else history[change]({}, '', `/#/${encodeURIComponent(mark)}`);
      };
      if (atOnce) await Promise.all(logins.map(login));
      else for (const each of logins) await login(each);
      return answers;
    },
    { logins, caller, atOnce, change, password },
  );
}

/** Hands over the calls that were captured, once there are so many. */
export async function captureFrom(tab: InspectedTab): Promise<(count: number) => Promise<readonly Call[]>> {
  await hearCaptured(tab);
  const recorder = recorderIn(tab);
  return async (count) => {
    await expect.poll(() => recorder.evaluate(() => globalThis.captured.calls.length)).toBe(count);
    return recorder.evaluate(() => globalThis.captured.calls.splice(0));
  };
}

/** Keeps the extension's page so busy that the page is always quicker, until told to stop. */
export async function keepBusy(tab: InspectedTab): Promise<() => Promise<void>> {
  const recorder = recorderIn(tab);
  const timer = await recorder.evaluate(() =>
    Number(
      setInterval(() => {
        const until = performance.now() + 25;
        while (performance.now() < until);
      }, 30),
    ),
  );
  return () => recorder.evaluate((timer) => clearInterval(timer), timer);
}

/** What became of each call's body: it has its `own`, or is `lost` and says why. All else is wrong. */
export function fates(calls: readonly Call[], answers: Readonly<Record<string, string>>): string[] {
  return calls.map(({ request, response: { body, bodyState } }) => {
    const mark = (JSON.parse(request.body ?? '{}') as { mark?: string }).mark ?? '';
    if (body === null) return bodyState === 'lost-to-navigation' ? 'lost' : bodyState;
    const isOwn = body === answers[mark] && /^(?:present|recovered)$/.test(bodyState);
    return isOwn ? 'own' : `another's, ${bodyState}`;
  });
}

export const countOf = (calls: readonly Call[], state: Call['response']['bodyState']) =>
  calls.filter(({ response }) => response.bodyState === state).length;
