import { importHar } from '../../src/capture/har/import-har';
import type { Call } from '../../src/model/call';
import { toHar } from '../../src/share/har';

/** The calls as whoever is sent their export opens them: without their secrets. */
export async function reopened(calls: readonly Call[]): Promise<readonly Call[]> {
  const back: Call[] = [];
  const { har } = toHar(calls, { version: '0.0.0' });
  await importHar(JSON.stringify(har), { isWatched: () => true, onCall: (call) => back.push(call) });
  return back;
}
