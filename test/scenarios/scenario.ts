import { canonicalCode } from '../../src/catalog/canonical-code';
import { catalog } from '../../src/catalog/catalog';
import type { Call } from '../../src/model/call';
import type { CauseId } from '../../src/model/catalog-ids';
import type { Diagnosis } from '../../src/model/diagnosis';
import type { Language } from '../../src/model/language';
import { type Sentence, toPlainText } from '../../src/model/sentence';
import { aCall } from '../fixtures/calls';
import { shownExcerpts } from '../fixtures/shown-excerpts';
import type { ChatServer } from '../server/chat-server';
import { credentials, password } from '../server/initial-state';
import type { Reply, Send } from '../server/wrong-requests/calls';

/** What a run may do to the server, beside calling it. */
export type ServerControls = Pick<ChatServer, 'advance' | 'holdWrites' | 'answerNext'>;

/** Sends calls, one of them in question. */
export type Run = (send: Send, server: ServerControls) => Promise<Reply>;

/**
 * A cause that a request can prove: a request that has it, and the nearest one that has not. Each sends what
 * it needs first, the call in question last, or beside another that it gets in the way of, to a sample server
 * that is as it was at the start. What is sent
 * must be such that a page's `fetch` could send it too: no body with `GET`, no header named twice.
 */
export interface Scenario {
  /** `entry id#cause id`, or `status/413#cause id` where no entry fits. */
  readonly cause: CauseId;
  readonly name: string;
  readonly verdict: 'confirmed' | 'likely';
  readonly wrong: Run;
  readonly right: Run;
}

/** Every scenario there is: the files beside this one. */
export const allScenarios: readonly Scenario[] = Object.values(
  import.meta.glob<readonly Scenario[]>(
    ['./*.ts', '!./scenario.ts', '!./reopened.ts', '!./lost-body.ts', '!./*.test.ts'],
    {
      eager: true,
      import: 'scenarios',
    },
  ),
).flat();

/** What a browser adds of its own. */
export const browserHeaders = [
  ['accept', '*/*'],
  ['origin', 'https://demo.example.com'],
  ['user-agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36'],
] as const;

/** The calls of one run as the log has them, oldest first. */
export async function record(send: Send, run: Run, server: ServerControls): Promise<readonly Call[]> {
  const calls: Call[] = [];
  let begun = 0;
  let free = 0;
  await run(async (method, url, sent) => {
    // One call after the other: none begins in the millisecond in which the last one ended.
    const startedAt = Math.max(Date.now(), free);
    const at = begun++;
    const reply = await send(method, url, sent);
    const duration = Math.max(0, Date.now() - startedAt);
    free = startedAt + duration + 1;
    const own = Object.entries(sent?.headers ?? {});
    const isOwn = (name: string) => own.some(([sentName]) => sentName.toLowerCase() === name);
    const requestHeaders = [...browserHeaders.filter(([name]) => !isOwn(name)), ...own];
    const requestBody = sent?.body ?? null;
    calls[at] = { ...aCall({ method, url, requestHeaders, requestBody, startedAt, ...reply }), duration };
    return reply;
  }, server);
  return calls;
}

/** Each sentence that a user may read of a diagnosis, in one language. */
export function sentences(diagnosis: Diagnosis, language: Language): string[] {
  const { title, causes, fix, findings, notes } = diagnosis;
  const said: readonly Sentence[] = [
    title,
    ...causes.flatMap(({ text, evidence, fix }) => [text, ...evidence.map(({ found }) => found), ...fix]),
    ...fix.steps,
    ...findings.flatMap((finding) => [
      finding.title,
      ...finding.evidence.map(({ found }) => found),
      ...finding.fix,
    ]),
    ...notes,
  ];
  const excerpts = [...causes, ...findings].flatMap(({ evidence }) => shownExcerpts(evidence));
  return [...said.map((each) => toPlainText(each, language)), ...excerpts];
}

/** Every id that a cause of the catalog may be judged by. */
export const causeIds: ReadonlySet<string> = new Set([
  ...catalog.entries.flatMap(({ id, causes }) => causes.map((cause) => `${id}#${cause.id}`)),
  ...catalog.files.flatMap(({ error, code }) =>
    (code?.causes ?? []).map((cause) => `${canonicalCode(error)}/code#${cause.id}`),
  ),
  ...[...catalog.statuses].flatMap(([status, { causes }]) =>
    causes.map(({ id }) => `status/${status}#${id}`),
  ),
]);

const secretFields = new Set(['password', 'newpassword', 'oldpassword', 'client_secret', 'access_token']);

/** What the calls carry and no sentence may show: tokens, passwords, client secrets. */
export function secretsIn(calls: readonly Call[]): string[] {
  const sent = calls
    .flatMap(({ request }) => request.headers)
    .map(([, value]) => value.replace(/^\S+\s+/, ''));
  const bodies = calls
    .flatMap(({ request, response }) => [request.body, response.body])
    .flatMap(secretValues);
  const known = [password, credentials('acme', 'shop').client_secret];
  const isToken = (value: string) => /^(?:YWMt|007e|ey)/.test(value);
  return [...new Set([...known, ...bodies, ...sent.filter(isToken)])].filter((secret) => secret.length >= 8);
}

function secretValues(body: string | null): string[] {
  try {
    return [JSON.parse(body ?? '')]
      .flat()
      .flatMap((fields) => Object.entries(fields ?? {}))
      .flatMap(([name, value]) => (secretFields.has(name) && typeof value === 'string' ? [value] : []));
  } catch {
    return [];
  }
}
