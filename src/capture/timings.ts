import { type Phase, phases, type Timings, waitBefore } from '../model/timings';
import type { HarEntry } from './har-entry';

/** To the microsecond: finer, a browser's clock is noise, and takes room in a file. */
const rounded = (ms: number) => Math.round(ms * 1_000) / 1_000;

/**
 * The phases apart from each other; `null` where the browser tells of none. Chromium counts all of a call that
 * failed as blocked, which says nothing.
 */
export function readTimings({ time, timings }: HarEntry): Timings | null {
  const given: Readonly<Record<string, unknown>> = { ...timings };
  const told = (name: string) => {
    const ms = given[name];
    return typeof ms === 'number' && ms >= 0 && Number.isFinite(ms) ? ms : undefined;
  };
  const found: Partial<Record<Phase, number>> = {};
  for (const phase of phases) {
    const ms = told(phase === 'queued' ? '_blocked_queueing' : phase);
    if (ms !== undefined) found[phase] = ms;
  }
  const { queued, blocked, connect, ssl } = found;
  if (queued !== undefined && blocked !== undefined) found.blocked = Math.max(0, blocked - queued);
  if (connect !== undefined && ssl !== undefined && holdsSsl(found, time)) found.connect = connect - ssl;
  for (const phase of phases) if (found[phase] !== undefined) found[phase] = rounded(found[phase]);
  return totalOf(found) > waitBefore(found) ? found : null;
}

/** What the service and the network took: the wait in the browser's queue, and for a preflight, is no part of it. */
export function durationOf({ time, timings: given }: HarEntry, timings: Timings | null): number | null {
  // Firefox 54 to 56 wrote phases alone.
  if (!(time >= 0)) return timings === null ? null : rounded(totalOf(timings) - waitBefore(timings));
  // Firefox sums up phases, and of an aborted call it has none.
  if (time === 0 && Object.keys(given ?? {}).length === 0) return null;
  return rounded(Math.max(0, time - (timings === null ? 0 : waitBefore(timings))));
}

/** In Chromium, and by the format, `connect` has `ssl` in it; in Firefox it has not. The sum tells. */
function holdsSsl(found: Timings, time: number): boolean {
  const { connect = 0, ssl = 0 } = found;
  const apart = totalOf(found);
  return connect >= ssl && (!(time >= 0) || Math.abs(time - (apart - ssl)) <= Math.abs(time - apart));
}

const totalOf = (timings: Timings) => phases.reduce((sum, phase) => sum + (timings[phase] ?? 0), 0);
