import { importHar } from '../capture/har/import-har';
import { readFile } from '../capture/har/read-file';
import type { Call } from '../model/call';
import type { ImportOptions, ImportResult } from '../model/session';
import type { Settings } from '../model/settings';
import { nextTask } from './explain/next-task';
import { harProblemWords } from './import-problem-words';
import { watchedHosts } from './watched-hosts';

interface Options extends ImportOptions {
  readonly hosts: Settings['hosts'];
  onCall(call: Call): void;
  /** Called between two slices of reading: resolves when there is room for more calls. */
  hasRoom(): Promise<void>;
}

let files = 0;

/** Reads a HAR file into calls, with progress in bytes of the file. */
export async function importFile(file: Blob, options: Options): Promise<ImportResult> {
  const { signal, onProgress, hosts, onCall, hasRoom } = options;
  files += 1;
  const text = readFile(file, (bytes) => onProgress(bytes, file.size));
  const result = await importHar(text, {
    signal,
    isWatched: watchedHosts(hosts),
    onCall,
    idPrefix: `har-${files}`,
    async pause() {
      await nextTask();
      await hasRoom();
    },
  });
  return {
    calls: result.calls,
    others: result.others,
    stopped: result.stopped,
    problems: result.problems.map((problem) => ({ entry: problem.entry, text: harProblemWords(problem) })),
  };
}
