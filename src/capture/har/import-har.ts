import type { HarImport, HarProgress } from './har-import';
import { createHarReader, type HarReaderOptions } from './har-reader';
import { createHarSplitter, type Piece } from './split-har';

export interface HarImportOptions extends HarReaderOptions {
  readonly onProgress?: (progress: HarProgress) => void;
  readonly signal?: AbortSignal;
  /** Lets others have their turn. */
  readonly pause?: () => Promise<void>;
  /** ms; tells when a pause is due. */
  readonly now?: () => number;
}

/** ms of work between pauses: half a frame. */
const turn = 8;
/** Characters read at once: a few ms of work. */
const sliceSize = 65_536;

/** Reads a HAR file as far as it can be read. Never throws for what is in it. */
export async function importHar(
  text: string | AsyncIterable<string>,
  { onProgress, signal, pause = nextTurn, now = () => performance.now(), ...options }: HarImportOptions,
): Promise<HarImport> {
  const reader = createHarReader(options);
  const splitter = createHarSplitter();
  let resumed = now();

  /** Lets others have their turn when it is time; whether to go on then. */
  const breathe = async (): Promise<boolean> => {
    if (now() - resumed >= turn) {
      onProgress?.(reader.progress());
      await pause();
      resumed = now();
    }
    return !signal?.aborted;
  };
  const take = async (pieces: Iterable<Piece>): Promise<boolean> => {
    // Asked before each: it may have been told to stop while the file's next part was awaited.
    for (const piece of pieces) {
      if (!(await breathe())) return false;
      reader.take(piece);
    }
    return breathe();
  };
  const readAll = async () => {
    for await (const slice of slicesOf(text)) {
      const json = reader.begin(slice);
      if (json === null || !(await take(splitter.write(json)))) return;
    }
    await take(splitter.end());
  };

  if (!signal?.aborted) await readAll();
  const result = reader.result(signal?.aborted ?? false);
  onProgress?.(result);
  return result;
}

async function* slicesOf(text: string | AsyncIterable<string>): AsyncGenerator<string> {
  if (typeof text === 'string') {
    for (let at = 0; at < text.length; at += sliceSize) yield text.slice(at, at + sliceSize);
    return;
  }
  for await (const chunk of text) yield* slicesOf(chunk);
}

const nextTurn = () => new Promise<void>((resume) => setTimeout(resume));
