import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Call, Header } from '../../../src/model/call';
import type { Verdict } from '../../../src/model/diagnosis';
import { toPlainText } from '../../../src/model/sentence';
import { aCall, type CallParts, errorBody } from '../../fixtures/calls';

/** What a user sees of a diagnosis, in English. */
export interface Explained {
  readonly title: string;
  /** By the cause's id, without its entry. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** The evidence of each cause, by the same id. */
  readonly evidence: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly string[];
  readonly findings: readonly string[];
}

export function explain(call: Call, otherCalls: readonly Call[] = []): Explained {
  const diagnosis = diagnose(call, otherCalls);
  const short = (id: string) => id.slice(id.indexOf('#') + 1);
  return {
    title: toPlainText(diagnosis.title, 'en'),
    verdicts: Object.fromEntries(diagnosis.causes.map(({ id, verdict }) => [short(id), verdict])),
    evidence: Object.fromEntries(
      diagnosis.causes.map(({ id, evidence }) => [
        short(id),
        evidence.map(({ found }) => toPlainText(found, 'en')),
      ]),
    ),
    steps: diagnosis.fix.steps.map((step) => toPlainText(step, 'en')),
    findings: diagnosis.findings.map(({ title }) => toPlainText(title, 'en')),
  };
}

/** What a browser adds of its own: without any header, a log does not show them at all. */
const browserHeader: Header = ['user-agent', 'Mozilla/5.0'];

/** Texts of the service by the entries that they belong to. */
const refusals = {
  'unauthorized/expired-token': ['unauthorized', 'Unable to authenticate due to expired access token'],
  'unauthorized/oauth': ['unauthorized', 'Unable to authenticate (OAuth)'],
  'unauthorized/registration-closed': [
    'unauthorized',
    'registration is not open, please contact the app admin',
  ],
  'unauthorized/no-permission': ['unauthorized', 'Subject does not have permission [applications:get]'],
  'unauthorized/no-organization-access': ['unauthorized', 'No organization access authorized'],
  'unauthorized/illegal-token': ['unauthorized', 'token is illegal.'],
  'unauthorized/code': ['unauthorized', 'Words that no document has'],
  'auth_bad_access_token/corrupt-token': [
    'auth_bad_access_token',
    'Unable to authenticate due to corrupt access token',
  ],
  'auth_bad_access_token/unknown-token': ['auth_bad_access_token', 'Unable to authenticate'],
  'group_authorization/no-token': ['group_authorization', 'token is blank!'],
  'expired_token/expired-token': ['expired_token', 'Unable to authenticate due to expired access token'],
  'metadata_error/auth-error': ['metadata_error', 'auth error'],
} as const;

export type Refusal = keyof typeof refusals;

/** The time at which every call here is made, by both clocks. */
export const now = Date.UTC(2026, 10, 20, 10, 21, 7);

/** A call that was refused with 401 in the words of an entry; its Authorization header as given. */
export function refused(
  refusal: Refusal,
  authorization: string | null,
  { requestHeaders = [], ...parts }: CallParts = {},
): Call {
  const [error, description] = refusals[refusal];
  const own: Header[] = authorization === null ? [] : [['Authorization', authorization]];
  return aCall({
    status: 401,
    url: 'https://a1.easemob.com/acme/shop/chatgroups',
    startedAt: now,
    body: { ...errorBody(error, description), timestamp: parts.startedAt ?? now },
    ...parts,
    requestHeaders: [browserHeader, ...own, ...requestHeaders],
  });
}

export interface TokenCall extends CallParts {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn?: number;
  readonly username?: string;
  readonly application?: string;
  readonly app?: string;
  readonly host?: string;
}

/** A `/token` call that gave a token: to a user where one is named, else to the app. */
export function tokenCall({
  token,
  expiresIn = 5_184_000,
  username,
  application,
  app = 'acme/shop',
  host = 'a1.easemob.com',
  ...parts
}: TokenCall): Call {
  const grant = username
    ? { grant_type: 'password', username, password: 'made-up-password' }
    : { grant_type: 'client_credentials', client_id: 'YXA6-made-up', client_secret: 'YXA6-made-up-too' };
  return aCall({
    method: 'POST',
    url: `https://${host}/${app}/token`,
    startedAt: now - 60_000,
    requestHeaders: [browserHeader],
    requestBody: JSON.stringify(grant),
    body: {
      access_token: token,
      expires_in: expiresIn,
      ...(application && { application }),
      ...(username && { user: { uuid: 'made-up', username } }),
    },
    ...parts,
  });
}
