/** The first letters of base64 that begin with printable ASCII: `I` to `f`. */
const startsReadable = /^[I-Za-f].{3}[I-Za-f]/;

/** Base64 of either alphabet as text; `null` where it is not the base64 of readable text. Never throws. */
export function decodeBase64(text: string): string | null {
  if (!startsReadable.test(text)) return null;
  const standard = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  // A single letter more than whole bytes make was cut off.
  const whole = standard.length % 4 === 1 ? standard.slice(0, -1) : standard;
  if (/[^A-Za-z\d+/]/.test(whole)) return null;
  const bytes = atob(whole);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells it is no text
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(bytes)) return null;
  if (!/[^\0-\x7f]/.test(bytes)) return bytes;
  const decoded = new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
  return decoded.includes('\ufffd') ? null : decoded;
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
