import type { Call, Header } from '../model/call';
import type { Diagnosis } from '../model/diagnosis';
import type { Timings } from '../model/timings';

/**
 * Makes calls share what recurs from one to the next: most header lines, what they went over, who made them,
 * and what is said of those that went well. Each comes with copies of its own, which take several times the
 * room of all the rest of it.
 */
export interface Sharing {
  call(call: Call): Call;
  diagnosis(diagnosis: Diagnosis): Diagnosis;
}

export function createSharing(): Sharing {
  const share = createPool();
  const shareText = (text: string) => share(text, text);
  const shareObject = <Value extends object>(value: Value) => share(JSON.stringify(value), value);
  const shareHeaders = (headers: readonly Header[]) =>
    headers.map(([name, value]): Header => share(`${name}\n${value}`, [shareText(name), value]));
  return {
    call({ request, response, timings, initiator, ...call }) {
      // Written out: an object that came over a port keeps its properties apart from itself, which takes more room.
      return {
        id: call.id,
        startedAt: call.startedAt,
        duration: call.duration,
        timings: timings && (JSON.parse(JSON.stringify(timings)) as Timings),
        connection: shareObject(call.connection),
        request: {
          method: shareText(request.method),
          url: request.url,
          headers: shareHeaders(request.headers),
          body: request.body,
          bodyHidden: request.bodyHidden,
        },
        response: {
          status: response.status,
          statusText: shareText(response.statusText),
          mimeType: shareText(response.mimeType),
          headers: shareHeaders(response.headers),
          body: response.body,
          bodyState: response.bodyState,
          size: response.size,
          failure: response.failure,
        },
        initiator: initiator && shareObject(initiator),
        preflight: call.preflight,
        viaServiceWorker: call.viaServiceWorker,
        fromFile: call.fromFile,
        headersWhole: call.headersWhole,
      };
    },
    diagnosis(diagnosis) {
      if (diagnosis.outcome === 'ok') return shareObject(diagnosis);
      return { ...diagnosis, sources: shareObject(diagnosis.sources) };
    },
  };
}

/** What was not met among so many others is forgotten: a time or an id comes only once. */
const maxRecentStrings = 2_000;
/** Longer texts rarely recur, and would fill the memory. */
const maxKeyChars = 4_000;

/** Gives back the value that came with the same key before. */
function createPool(): <Value>(key: string, value: Value) => Value {
  let recent = new Map<string, unknown>();
  let older = new Map<string, unknown>();
  return <Value>(key: string, value: Value): Value => {
    if (key.length > maxKeyChars) return value;
    const known = (recent.get(key) ?? older.get(key) ?? value) as Value;
    if (recent.size >= maxRecentStrings) [older, recent] = [recent, new Map()];
    recent.set(key, known);
    return known;
  };
}
