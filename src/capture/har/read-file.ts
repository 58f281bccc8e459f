/** Bytes read at once. */
const chunkSize = 1_048_576;

/** The text of a file, piece by piece, in the encoding that its first bytes tell: UTF-8 or UTF-16. */
export async function* readFile(file: Blob, onRead?: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file));
  for (let at = 0; at < file.size; at += chunkSize) {
    const bytes = await file.slice(at, at + chunkSize).arrayBuffer();
    onRead?.(Math.min(file.size, at + chunkSize));
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function encodingOf(file: Blob): Promise<string> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
