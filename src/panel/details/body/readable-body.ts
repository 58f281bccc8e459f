import type { Call } from '../../../model/call';
import type { Redactor } from '../../../share/redact';
import { type JsonLine, jsonLines } from './json-lines';

/** Longer bodies are neither parsed nor laid out: they are shown as they came, and not past this. In characters. */
const maxBodyChars = 1_000_000;
/** Read beyond what is shown, so that a secret cut by the edge is still seen as one. */
const marginChars = 1_000;

/** A body as it may be shown. */
export interface ReadableBody {
  /** As it came, secrets masked; no more of it than the panel ever shows. */
  readonly text: string;
  /** It is not all of the body. */
  readonly isCut: boolean;
  /** Laid out, where it is JSON; else `null`. */
  readonly lines: readonly JsonLine[] | null;
}

/** The call with no more of its bodies than is ever shown: enough to know the secrets that are shown. */
export function asFarAsShown(call: Call): Call {
  const cut = (body: string | null) => body?.slice(0, maxBodyChars + marginChars) ?? null;
  const { request, response } = call;
  return {
    ...call,
    request: { ...request, body: cut(request.body) },
    response: { ...response, body: cut(response.body) },
  };
}

export function readableBody(body: string, marked: ReadonlySet<string>, redactor: Redactor): ReadableBody {
  if (body.length > maxBodyChars) {
    const text = redactor.text(body.slice(0, maxBodyChars + marginChars)).slice(0, maxBodyChars);
    return { text, isCut: true, lines: null };
  }
  const text = redactor.text(body);
  return { text, isCut: false, lines: isJson(body) ? jsonLines(text, marked) : null };
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
