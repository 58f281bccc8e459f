import type { SeenRequest } from '../capture/importer';
import { importerFor } from '../capture/importers';
import { looksLikeChatCall, looksLikeChatReply } from '../catalog/chat-shape';
import type { Call } from '../model/call';
import type { ImportOptions, ImportResult } from '../model/session';
import type { Settings } from '../model/settings';
import { nextTask } from './explain/next-task';
import { watchedHosts } from './watched-hosts';

interface Options extends ImportOptions {
  readonly hosts: Settings['hosts'];
  onCall(call: Call): void;
  /** Called between two slices of reading: resolves when there is room for more calls. */
  hasRoom(): Promise<void>;
}

let files = 0;

/** Reads a file into calls, with progress in bytes of the file. */
export async function importFile(file: Blob, options: Options): Promise<ImportResult> {
  const { signal, onProgress, hosts, onCall, hasRoom } = options;
  files += 1;
  const importer = await importerFor(file);
  return importer.read(file, {
    signal,
    onProgress,
    isWatched: watchedHosts(hosts),
    looksLikeCall,
    onCall,
    idPrefix: `har-${files}`,
    async pause() {
      await nextTask();
      await hasRoom();
    },
  });
}

/** Who opens a file wants its calls: a token of the service, or an error of its form, tells enough. */
function looksLikeCall({ method, url, authorization, reply }: SeenRequest): boolean {
  if (!looksLikeChatCall(method, url)) return false;
  const isError = reply.length < 10_000 && /"error"\s*:/.test(reply) && /"error_description"\s*:/.test(reply);
  return isError || /^bearer\s+(?:YWMt|007e)/i.test(authorization) || looksLikeChatReply(reply);
}
