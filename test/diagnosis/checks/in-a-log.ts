import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call } from '../../../src/model/call';
import type { Place, Verdict } from '../../../src/model/diagnosis';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, type CallParts, errorBody } from '../../fixtures/calls';

/** When the call in question began. */
export const now = Date.UTC(2026, 10, 20, 10, 21, 7);

const address = (path: string) => (path.startsWith('http') ? path : `https://a1.easemob.com${path}`);

/** A call that the service refused; `path` with org and app, or a whole url. */
export function refused(
  method: string,
  path: string,
  [status, error, description]: readonly [number, string, string],
  parts: CallParts = {},
): Call {
  const body = errorBody(error, description, '');
  return aCall({ method, url: address(path), status, body, startedAt: now, ...parts });
}

/** How the service answers a path whose app it does not find: it repeats what it took for the app, and the path. */
export function noAppAt(path: string): readonly [number, string, string] {
  const [org = '', app = ''] = path.slice(1).split('/');
  const description = `Could not find application for ${org}/${app} from URI: ${path.slice(1)}`;
  return [404, 'organization_application_not_found', description];
}

/** A call of the log, so many ms before the one in question (after it, if negative); it succeeded. */
export function earlier(ms: number, method: string, path: string, parts: CallParts = {}): Call {
  return aCall({ method, url: address(path), startedAt: now - ms, body: {}, ...parts });
}

/** What a user sees of a call, in English. */
export interface Told {
  readonly title: string;
  /** By the cause's id, without its entry. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  readonly places: Readonly<Record<string, readonly (Place | null)[]>>;
  readonly steps: readonly string[];
  readonly findings: readonly string[];
  /** Method and url of the corrected request. */
  readonly request: string | null;
}

export function tell(call: Call, otherCalls: readonly Call[] = []): Told {
  const { title, causes, fix, findings } = diagnose(call, otherCalls);
  const byCause = <T>(value: (cause: (typeof causes)[number]) => T): Record<string, T> =>
    Object.fromEntries(causes.map((cause) => [cause.id.slice(cause.id.indexOf('#') + 1), value(cause)]));
  return {
    title: toPlainText(title, 'en'),
    verdicts: byCause(({ verdict }) => verdict),
    evidence: byCause(({ evidence }) => evidence.map(({ found }) => toPlainText(found, 'en'))),
    places: byCause(({ evidence }) => evidence.map(({ place }) => place)),
    steps: fix.steps.map((step) => toPlainText(step, 'en')),
    findings: findings.map(
      ({ title, evidence }) =>
        `${toPlainText(title, 'en')}: ${evidence.map(({ found }) => toPlainText(found, 'en')).join(' ')}`,
    ),
    request: fix.request === null ? null : `${fix.request.method} ${fix.request.url}`,
  };
}
