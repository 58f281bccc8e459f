import type { Call } from '../../model/call';
import { type ExpiresInProblem, readExpiresIn } from './expires-in';

/** A token that a call of the log was answered with. */
export interface IssuedToken {
  readonly callId: string;
  /** A secret: to compare with, not to be logged, nor shown unmasked. */
  readonly token: string;
  /** When the answer arrived, in ms since the epoch; `null` where the log does not tell. */
  readonly answeredAt: number | null;
  /** ms from the answer on: of a token that was issued earlier `/token` tells what is left of it. */
  readonly expiresIn: number | null;
  readonly expiresInProblem: ExpiresInProblem | null;
  /** ms since the epoch. */
  readonly expiresAt: number | null;
  /** The answer names that moment itself, by another clock than this computer's. */
  readonly isMoment?: true;
  /** The application's UUID, where the answer has one. */
  readonly application: string | null;
  readonly user: { readonly uuid: string | null; readonly username: string | null } | null;
  /** The app that the path names: `org#app`, or an app id. */
  readonly app: string | null;
  /** `grant_type` of the request. */
  readonly grant: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** An answer with a token is a few hundred characters. */
const maxBodyChars = 65_536;

/** `POST …/token`, and the login of app servers that live on a chat host (`/app/chat/user/login`). */
const candidatePath = /\/(?:token|login)\/?(?:[?#]|$)/;

/** Whether a call is of the kind that tokens are issued in, by method and url alone. */
export function mayIssueToken({ request, response, preflight }: Call): boolean {
  if (request.method.toUpperCase() !== 'POST' || !candidatePath.test(request.url)) return false;
  if (preflight || response.status < 200 || response.status > 299) return false;
  return response.body !== null && response.body.length <= maxBodyChars;
}

/** The token that a call was answered with; `null` where there is none. `app` is that of its path. Never throws. */
export function readIssuedToken(call: Call, app: string | null): IssuedToken | null {
  if (!mayIssueToken(call)) return null;
  const answer = readObject(call.response.body);
  const token = text(answer.access_token) ?? text(answer.accessToken);
  if (token === null) return null;
  const answeredAt = finite(call.startedAt + (call.duration ?? 0)) ?? finite(call.startedAt);
  const user = readObject(answer.user);
  const lifetime = readExpiresIn(answer, token, answeredAt);
  return {
    callId: call.id,
    token,
    answeredAt,
    ...lifetime,
    application: text(answer.application),
    user:
      typeof answer.user === 'object' && answer.user !== null
        ? { uuid: text(user.uuid), username: text(user.username) }
        : null,
    app,
    grant: text(readObject(call.request.body).grant_type),
  };
}

/** An object as it is, or as JSON; without fields where it is none. */
function readObject(value: unknown): Fields {
  if (typeof value === 'object' && value !== null) return { ...value };
  if (typeof value !== 'string' || value.length > maxBodyChars) return {};
  try {
    const json: unknown = JSON.parse(value);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
