/** How base64 of text begins: no control character stands first or fourth, and no half character first. */
const startsReadable = /^[CDI-Za-fw-z\d].{3}[CDI-Za-z\d]/;

/** Base64 of either alphabet as text; `null` where it is not the base64 of readable text. Never throws. */
export function decodeBase64(text: string): string | null {
  if (!startsReadable.test(text)) return null;
  const standard = withoutPadding(text).replaceAll('-', '+').replaceAll('_', '/');
  // A single letter more than whole bytes make was cut off.
  const whole = standard.length % 4 === 1 ? standard.slice(0, -1) : standard;
  if (/[^A-Za-z\d+/]/.test(whole)) return null;
  return asText(atob(whole));
}

/** Hexadecimal digits, two to a byte, as text; `null` where it is not that of readable text. */
export function decodeHex(text: string): string | null {
  // One digit too many belongs to what stands before it.
  const digits = text.slice(text.length % 2);
  if (!/^[2-7c-f]/i.test(digits)) return null;
  const chars: string[] = [];
  for (let at = 0; at < digits.length; at += 2) {
    chars.push(String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16)));
  }
  return asText(chars.join(''));
}

/** Bytes as UTF-8; `null` where they are no text. */
function asText(bytes: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells it is no text
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(bytes)) return null;
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  // Cut within a character, it is text still.
  const whole = decoded.replace(/^\ufffd+|\ufffd+$/g, '');
  return whole === '' || (whole.includes('\ufffd') && !bytes.includes('\xef\xbf\xbd')) ? null : decoded;
}

function withoutPadding(text: string): string {
  let end = text.length;
  while (text[end - 1] === '=') end -= 1;
  return text.slice(0, end);
}

/** What a value leaves of itself in the base64 of any text that it is part of: one piece for each position. */
export function base64Pieces(value: string): readonly string[] {
  const bytes = new TextEncoder().encode(value);
  return [0, 1, 2].flatMap((shift) => {
    const shifted = new Uint8Array(shift + bytes.length);
    shifted.set(bytes, shift);
    const encoded = toBase64(shifted);
    const start = Math.ceil((shift * 8) / 6);
    const end = Math.floor((shifted.length * 8) / 6);
    const piece = encoded.slice(start, end);
    return /[+/]/.test(piece) ? [piece, piece.replaceAll('+', '-').replaceAll('/', '_')] : [piece];
  });
}

function toBase64(bytes: Uint8Array): string {
  const chars: string[] = [];
  // Spread in slices: an argument each has a limit.
  for (let at = 0; at < bytes.length; at += 4096)
    chars.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return btoa(chars.join(''));
}
