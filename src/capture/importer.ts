import type { Call } from '../model/call';
import type { ImportOptions, ImportResult } from '../model/session';

/** What an importer is given to read a file with. */
export interface ReadOptions extends ImportOptions {
  isWatched(host: string): boolean;
  /** Whether a request to a host that is not watched looks like a call of the chat API. */
  looksLikeCall(request: SeenRequest): boolean;
  onCall(call: Call): void;
  /** What the ids of the calls begin with, unique within the log. */
  readonly idPrefix: string;
  /** Awaited every few milliseconds of work: yields to the event loop. */
  pause(): Promise<void>;
}

/** As much of a request as tells whether it may be a call of the chat API. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly reply: string;
}

/** Reads one format of files. Each is a file of `import/`, which is the registry. */
export interface Importer {
  /** Whether a file that begins with these bytes (the first 4,096) is of this format. */
  knows(head: Uint8Array): boolean;
  /** Reads the file as far as it can be read. Never throws for what is in it. */
  read(file: Blob, options: ReadOptions): Promise<ImportResult>;
}
