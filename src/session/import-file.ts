import { importHar } from '../capture/har-file/import-har';
import { readFile } from '../capture/har-file/read-file';
import type { Call } from '../model/call';
import type { ImportOptions, ImportResult } from '../model/session';
import type { Settings } from '../model/settings';
import { harProblemWords } from './import-problem-words';
import { watchedHosts } from './watched-hosts';

let files = 0;

/** Reads a HAR file into calls, with progress in bytes of the file. */
export async function importFile(
  file: Blob,
  { signal, onProgress }: ImportOptions,
  hosts: Settings['hosts'],
  onCall: (call: Call) => void,
): Promise<ImportResult> {
  files += 1;
  const text = readFile(file, (bytes) => onProgress(bytes, file.size));
  const result = await importHar(text, {
    signal,
    isWatched: watchedHosts(hosts),
    onCall,
    idPrefix: `har-${files}`,
  });
  return {
    calls: result.calls,
    others: result.others,
    stopped: result.stopped,
    problems: result.problems.map((problem) => ({
      entry: problem.entry === null ? null : problem.entry - 1,
      text: harProblemWords(problem),
    })),
  };
}
