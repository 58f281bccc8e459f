import { readFileSync } from 'node:fs';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { Call, Header } from '../../src/model/call';
import { toPlainText } from '../../src/model/sentence';
import { aCall } from '../fixtures/calls';

/** A call as one line of JSON describes it. Bodies are JSON or text as sent. */
interface CaseLine {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: unknown;
  /** ms since the epoch. */
  readonly startedAt?: number | null;
  /** What is true of it, in words. */
  readonly truth?: string;
}

/** Prints what the panel would say of each call of a file of one JSON object a line. */
export function printCases(file: string): void {
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    let read: CaseLine;
    try {
      read = JSON.parse(line) as CaseLine;
    } catch {
      console.error(`${file}, line ${index + 1}: not JSON. Each line is one call.`);
      continue;
    }
    console.log(describeCase(read));
  }
}

export function describeCase(line: CaseLine): string {
  const { certainty, title, causes, fix, notes } = diagnose(callOf(line));
  return [
    `${line.id}  ${line.status} ${line.method} ${line.url}`,
    ...(line.truth === undefined ? [] : [`  truth      ${line.truth}`]),
    `  ${certainty.padEnd(10)} ${toPlainText(title, 'en')}`,
    ...causes.map(
      ({ verdict, text, evidence }) =>
        `  ${verdict.padEnd(10)} ${toPlainText(text, 'en')}${evidence
          .map(({ found }) => `\n               · ${toPlainText(found, 'en')}`)
          .join('')}`,
    ),
    ...fix.steps.map((step) => `  fix        ${toPlainText(step, 'en')}`),
    ...notes.map((note) => `  note       ${toPlainText(note, 'en')}`),
    '',
  ].join('\n');
}

function callOf(line: CaseLine): Call {
  return aCall({
    id: line.id,
    method: line.method,
    url: line.url,
    requestHeaders: headersOf(line.requestHeaders),
    requestBody: textOf(line.requestBody),
    status: line.status,
    responseHeaders: headersOf(line.responseHeaders),
    body: textOf(line.responseBody),
    ...(line.startedAt != null && { startedAt: line.startedAt }),
    ...(line.status === 0 && { failure: 'net::ERR_NAME_NOT_RESOLVED' }),
  });
}

const headersOf = (headers: Readonly<Record<string, string>> = {}): readonly Header[] =>
  Object.entries(headers);

function textOf(body: unknown): string | null {
  if (body === null || body === undefined) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}
