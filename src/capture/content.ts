import type { HarEntry, NetworkEntry } from './har-entry';

/**
 * What the browser said when asked for a body. `lost`: the page changed its address before it was asked.
 * `recovered`: it was lost, and found elsewhere.
 */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly recovered?: true }
  | { readonly kind: 'binary'; readonly bytes: number }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unanswered' };

/** The browsers answer within a second, or never. */
const contentTimeoutMs = 8_000;

/** The body of a network entry. Call it inside the event handler: the browser soon forgets bodies. */
export async function readContent(entry: NetworkEntry, timeoutMs = contentTimeoutMs): Promise<Content> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<Content>((answer) => {
    timer = setTimeout(() => answer({ kind: 'unanswered' }), timeoutMs);
  });
  try {
    return await Promise.race([ask(entry), tooLate]);
  } catch {
    return { kind: 'unanswered' };
  } finally {
    clearTimeout(timer);
  }
}

async function ask(entry: NetworkEntry): Promise<Content> {
  const { content, second } = unpack(await entry.getContent());
  return contentOf(content, second, entry);
}

/** `second`: the encoding, or in Firefox the MIME type. */
export function contentOf(content: unknown, second: string, { response }: HarEntry): Content {
  if (typeof content !== 'string' || content === '') return { kind: 'nothing' };
  const mimeType = response.content.mimeType ?? '';
  if (second === 'base64') return decode(content, mimeType);
  // Firefox's second value is the MIME type; the encoding is in the entry.
  if (response.content.encoding === 'base64') return decode(content, mimeType);
  if (second !== '' && isBinaryType(second)) return { kind: 'binary', bytes: base64Bytes(content) };
  return { kind: 'text', text: content };
}

/**
 * Old Chrome through the polyfill: `[content, encoding]`. Chromium 152 and later: `{content, encoding}`.
 * Firefox: `[content, mimeType]`.
 */
function unpack(answer: unknown): { content: unknown; second: string } {
  if (Array.isArray(answer)) return { content: answer[0], second: String(answer[1] ?? '') };
  if (typeof answer === 'object' && answer !== null && 'content' in answer) {
    const { content, encoding } = answer as { content: unknown; encoding?: unknown };
    return { content, second: String(encoding ?? '') };
  }
  return { content: answer, second: '' };
}

/** Base64 to text in the charset that the MIME type names; bytes that are no text in it stay binary. */
export function decode(base64: string, mimeType: string): Content {
  try {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const [, charset = 'utf-8'] = /charset="?([^";\s]+)/i.exec(mimeType) ?? [];
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return text.includes('\0') ? { kind: 'binary', bytes: bytes.length } : { kind: 'text', text };
  } catch {
    return { kind: 'binary', bytes: base64Bytes(base64) };
  }
}

function isBinaryType(mimeType: string): boolean {
  return (
    /^(image|audio|video|font)\/|octet-stream|zip|pdf|protobuf/i.test(mimeType) && !/svg/i.test(mimeType)
  );
}

const base64Bytes = (base64: string) => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);
