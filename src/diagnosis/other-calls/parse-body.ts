/** Longer bodies are not parsed. */
const maxBodyChars = 1_000_000;

/** The JSON of a body of another call; `undefined` for what is none, and for what is too long. */
export function parseBody(body: string | null): unknown {
  if (body === null || body.length > maxBodyChars || !/^\s*[[{]/.test(body)) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
