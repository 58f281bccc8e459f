/** What a terminal would act on when it is pasted: control characters other than tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be written otherwise
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]+/g;

/** One argument for a POSIX shell, whatever is in it. In single quotes a shell reads nothing but the closing one. */
export function quoted(text: string): string {
  const inQuotes = text
    .replaceAll("'", `'\\''`)
    .replace(controls, (found) => `'"$(printf '${octal(found)}')"'`);
  return `'${inQuotes}'`;
}

function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
