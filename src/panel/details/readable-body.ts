import { redactBody } from '../../share/redact';
import { formatJson, type Run } from './format-json';

/** Longer bodies are neither parsed nor laid out: they are shown as they came, and not past this. In characters. */
const longest = 1_000_000;
/** Read beyond what is shown, so that a secret cut by the edge is still seen as one. */
const margin = 1_000;

/** A body as it is shown: secrets masked, JSON laid out, no more than `limit` characters of it. */
export interface ReadableBody {
  readonly runs: readonly Run[];
  /** Characters shown where they are not all, else `null`. */
  readonly shown: number | null;
  /** There is more that could be shown on demand. */
  readonly more: boolean;
}

export function readableBody(body: string, marked: ReadonlySet<string>, limit: number): ReadableBody {
  const runs = body.length > longest ? plainRuns(body) : layOut(body, marked);
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= limit && body.length <= longest) return { runs, shown: null, more: false };
  return { runs: cut(runs, limit), shown: Math.min(length, limit), more: length > limit };
}

function layOut(body: string, marked: ReadonlySet<string>): readonly Run[] {
  const safe = redactBody(body);
  return isJson(body) ? formatJson(safe, marked) : [{ text: safe, marked: false }];
}

function plainRuns(body: string): readonly Run[] {
  return [{ text: redactBody(body.slice(0, longest + margin)).slice(0, -margin), marked: false }];
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}

function cut(runs: readonly Run[], limit: number): readonly Run[] {
  let left = limit;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
