const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const sextets = new Map<string, number>([
  ...[...alphabet].map((character, value): [string, number] => [character, value]),
  ['+', 62],
  ['-', 62],
  ['/', 63],
  ['_', 63],
]);

/**
 * The bytes of base64 of either alphabet, padded or not; `null` where a character is of neither. A last
 * character that fills no byte is dropped. Takes as many characters as `limit`, and refuses longer texts.
 */
export function decodeBase64(text: string, limit = 16_384): Uint8Array | null {
  if (text.length > limit) return null;
  const end = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((end * 6) / 8));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let index = 0; index < end; index += 1) {
    const sextet = sextets.get(text[index] as string);
    if (sextet === undefined) return null;
    held = ((held << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[written] = (held >> bits) & 0xff;
    written += 1;
  }
  return bytes;
}

/** UTF-8 as text; what is none becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
