import type { Call } from '../../model/call';
import { waitBefore } from '../../model/timings';

interface Calls {
  readonly call: Call;
  readonly otherCalls: readonly Call[];
}

/**
 * Chromium lists a call that a service worker passes on twice: the page's, which has the answer, and the
 * worker's, which has what was sent. This makes one of the two, at the page's place; the worker's is kept only
 * where it is the call in question. A page's call of which the log does not have the other stays as it is.
 */
export function withWorkerRequests(call: Call, otherCalls: readonly Call[]): Calls {
  if (!call.viaServiceWorker && !otherCalls.some(({ viaServiceWorker }) => viaServiceWorker)) {
    return { call, otherCalls };
  }
  const sent = sentByWorkers(otherCalls);
  const used = new Set<Call>();
  const join = (ofPage: Call): Call => {
    const ofWorker = ofPage.viaServiceWorker ? findSent(ofPage, sent) : undefined;
    if (ofWorker === undefined) return ofPage;
    used.add(ofWorker);
    return { ...ofPage, request: ofWorker.request, viaServiceWorker: false };
  };
  const joined = otherCalls.map(join);
  return { call: join(call), otherCalls: joined.filter((one) => one.id === call.id || !used.has(one)) };
}

/** Enough of it to tell one call from another. */
const keyOf = ({ request, response }: Call) => `${response.status} ${request.method} ${request.url}`;

function sentByWorkers(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const sent = new Map<string, Call[]>();
  for (const call of calls) {
    if (call.viaServiceWorker || call.response.body !== null) continue;
    const alike = sent.get(keyOf(call));
    if (alike === undefined) sent.set(keyOf(call), [call]);
    else alike.push(call);
  }
  return sent;
}

/** The one that was sent while the page waited; none where it could be one of several. */
function findSent(ofPage: Call, sent: ReadonlyMap<string, readonly Call[]>): Call | undefined {
  const { startedAt, duration, timings } = ofPage;
  const endedAt = startedAt + waitBefore(timings ?? {}) + (duration ?? 0);
  const during = (sent.get(keyOf(ofPage)) ?? []).filter(
    (other) => other.startedAt >= startedAt && other.startedAt <= endedAt,
  );
  return during.length === 1 ? during[0] : undefined;
}
