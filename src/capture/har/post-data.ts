import { decode } from '../content';

interface Sent {
  readonly postData?: { readonly mimeType: string; readonly text: string };
  /** A body was sent whose text the file does not show. */
  readonly isHidden: boolean;
}

const hidden: Sent = { isHidden: true };
const none: Sent = { isHidden: false };

/**
 * What a file shows of a request's body. Writers put it down as text, as base64 (Reqable, PCAPdroid), byte for
 * byte as characters (ProxyPin), or as the fields of a form, whatever it was (Charles, chrome-har).
 */
export function readPostData(
  value: unknown,
  headers: readonly { name: string; value: string }[],
  bodySize: number,
): Sent {
  if (typeof value !== 'object' || value === null) return none;
  const { mimeType: given, text, encoding, params } = value as Readonly<Record<string, unknown>>;
  const sentType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  const mimeType = typeof given === 'string' && given !== '' ? given : sentType;
  if (typeof text === 'string' && text !== '') {
    if (typeof encoding === 'string' && /^base64$/i.test(encoding)) return fromBase64(text, mimeType);
    return { postData: { mimeType, text: fromBytes(text, bodySize) }, isHidden: false };
  }
  const fields = Array.isArray(params) ? params.flatMap(fieldOf) : [];
  if (fields.length === 0) return none;
  const body = fromFields(fields, mimeType);
  return body === null ? hidden : { postData: { mimeType, text: body }, isHidden: false };
}

/** Keeps text that is not base64 unchanged; hides bytes that are not text. */
function fromBase64(base64: string, mimeType: string): Sent {
  if (/[^\w+/=\s-]/.test(base64)) return { postData: { mimeType, text: base64 }, isHidden: false };
  const content = decode(base64, mimeType);
  return content.kind === 'text' ? { postData: { mimeType, text: content.text }, isHidden: false } : hidden;
}

/** Decodes a text whose characters are UTF-8 bytes; returns any other text unchanged. */
function fromBytes(text: string, bodySize: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: bytes below 128 are ASCII
  if (/[^\x00-\xff]/.test(text) || !/[\x80-\xff]/.test(text)) return text;
  const encoded = new TextEncoder().encode(text);
  if (bodySize === encoded.length) return text;
  try {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

interface Field {
  readonly name: string;
  readonly value: unknown;
}

function fieldOf(param: unknown): readonly Field[] {
  if (typeof param !== 'object' || param === null) return [];
  const { name, value } = param as Readonly<Record<string, unknown>>;
  return typeof name === 'string' ? [{ name, value: value ?? '' }] : [];
}

/** The body that fields were made of; `null` where that cannot be told. */
function fromFields(fields: readonly Field[], mimeType: string): string | null {
  const textOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  // JSON that was sent as a form, cut at its equals signs and ampersands.
  if (/^\s*[[{]/.test(fields[0]?.name ?? '')) {
    return fields.map(({ name, value }) => (value === '' ? name : `${name}=${textOf(value)}`)).join('&');
  }
  if (/[/+]json\b/i.test(mimeType)) {
    const isOnce = new Set(fields.map(({ name }) => name)).size === fields.length;
    return isOnce ? JSON.stringify(Object.fromEntries(fields.map(({ name, value }) => [name, value]))) : null;
  }
  // The fields of a multipart body tell neither its files nor its boundary; other types are not made of fields.
  if (!/^application\/x-www-form-urlencoded\b/i.test(mimeType)) return null;
  return new URLSearchParams(fields.map(({ name, value }) => [name, textOf(value)])).toString();
}
