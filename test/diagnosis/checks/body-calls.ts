import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call, Header } from '../../../src/model/call';
import type { CorrectedRequest, Place, Verdict } from '../../../src/model/diagnosis';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, type CallParts, errorBody } from '../../fixtures/calls';
import { shownExcerpts } from '../../fixtures/shown-excerpts';

/** What a user sees of a call whose body was refused, in English. */
export interface Judged {
  readonly title: string;
  readonly first: string;
  /** Of the first cause, without what the service says of it itself. */
  readonly evidence: readonly string[];
  readonly places: readonly (Place | null)[];
  readonly excerpts: readonly string[];
  readonly steps: readonly string[];
  readonly request: CorrectedRequest | null;
  /** By the cause's id, without its entry. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
}

const browserHeader: Header = ['User-Agent', 'Mozilla/5.0'];

export interface BodyCall extends Omit<CallParts, 'body'> {
  /** Below the app. */
  readonly path?: string;
  readonly json?: unknown;
  readonly error?: string;
  readonly text?: string;
}

/** A call with a JSON body, refused in these words; what is not named is as it should be. */
export function refusedBody({ path = '/users', json, error, text, ...parts }: BodyCall): Call {
  const body = error === undefined ? { error_description: text } : errorBody(error, text ?? '');
  return aCall({
    method: 'POST',
    url: `https://a1.easemob.com/acme/shop${path}`,
    status: 400,
    requestBody: json === undefined ? null : JSON.stringify(json),
    body: text === undefined && error === undefined ? null : body,
    ...parts,
    requestHeaders: [browserHeader, ...(parts.requestHeaders ?? [['Content-Type', 'application/json']])],
  });
}

export function judge(call: BodyCall): Judged {
  const { title, causes, fix } = diagnose(refusedBody(call));
  const [first] = causes;
  const found = first?.evidence.filter(({ check }) => check !== 'stated') ?? [];
  const short = (id: string) => id.slice(id.indexOf('#') + 1);
  return {
    title: toPlainText(title, 'en'),
    first: `${first?.verdict}: ${first?.id}`,
    evidence: found.map((evidence) => toPlainText(evidence.found, 'en')),
    places: found.map(({ place }) => place),
    excerpts: shownExcerpts(found),
    steps: fix.steps.map((step) => toPlainText(step, 'en')),
    request: fix.request,
    verdicts: Object.fromEntries(causes.map(({ id, verdict }) => [short(id), verdict])),
  };
}
