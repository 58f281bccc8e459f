import { provableCauses } from '../../catalog/proofs';
import type { Call } from '../../model/call';
import type { Check, CheckContext } from '../check';
import { inLog, valuesOf } from '../other-calls/describe';
import { isOfCall } from '../other-calls/last-event';
import { isSameCall } from '../other-calls/same-call';
import { sentence } from '../phrasing';
import { fieldOf } from '../request/request-body';
import { encode } from '../url/edit-path';
import { namedInPath } from '../url/named-in-path';

const stated = provableCauses('overlap');

/** How many neighbours on either side are looked at: calls that overlap began close to each other. */
const maxDistance = 500;

/**
 * Did another call on the same thing run at the same moment? Two calls that change the same thing at the
 * same time get in each other's way.
 */
export const check: Check = {
  judges: [...stated, 'status/409#concurrent'],
  judge(context) {
    const around = [...context.log.nearestBefore(maxDistance), ...context.log.nearestAfter(maxDistance)];
    const things = thingsOf(context);
    const thing = things.at(-1);
    const overlapping = around
      .filter(
        (other) =>
          overlaps(other.call, context.call) &&
          !isTwin(other.call, context.call) &&
          things.every((one) => mentions(other.call, one)) &&
          isOfCall(context, other),
      )
      .map(({ call }) => call);
    const [first] = overlapping;
    if (first === undefined || thing === undefined) return [];
    const values = { ...valuesOf(first, context.call), thing, count: overlapping.length + 1 };
    const found = sentence(
      '`{call}` ran at the same time, started {span} apart; {count} calls on `{thing}` in total.',
      '`{call}` 同时在执行，与本次相隔 {span}；对 `{thing}` 的并发调用共 {count} 个。',
      values,
    );
    const title = sentence('Calls on `{thing}` ran at once', '多个请求同时操作 `{thing}`', values);
    // Calls are listed as they end, and a row keeps its title: it says what was known by then.
    const isKnownAtOnce = overlapping.some((other) => endOf(other) <= endOf(context.call));
    const evidence = { place: inLog(first), found };
    return [
      ...stated.map((cause) => ({
        cause,
        verdict: 'confirmed' as const,
        evidence,
        ...(isKnownAtOnce && { title }),
      })),
      { cause: 'status/409#concurrent', verdict: 'likely', evidence },
    ];
  },
};

/** What the call is about: all that its path names, else the user of its body. */
function thingsOf(context: CheckContext): readonly string[] {
  const inPath = namedInPath(context).map(({ value }) => value);
  const inBody = fieldOf(context.requestBody.json, 'username');
  return inPath.length > 0 || typeof inBody !== 'string' ? inPath : [inBody];
}

function overlaps(one: Call, other: Call): boolean {
  if (one.preflight || one.request.method === 'GET' || one.startedAt === 0) return false;
  // One that begins as the other ends waited for it.
  return one.startedAt === other.startedAt || (one.startedAt < endOf(other) && other.startedAt < endOf(one));
}

const endOf = ({ startedAt, duration }: Call) => startedAt + (duration ?? 0);

/** Chromium lists a call that a service worker answers twice; of two calls that met, one is mostly let through. */
function isTwin(one: Call, other: Call): boolean {
  return isSameCall(one, other) && one.response.status === other.response.status;
}

function mentions({ request }: Call, thing: string): boolean {
  return holds(request.url, encode(thing)) || holds(request.body ?? '', thing);
}

/** As a whole: `al` is not in `alice`. */
function holds(text: string, name: string): boolean {
  if (name === '') return false;
  const isPart = (character = '') => /[\w.-]/.test(character);
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + name.length])) return true;
  }
  return false;
}
