import { isChatHost } from '../../catalog/hosts';
import type { Call } from '../../model/call';
import type { CheckContext } from '../check';
import { newerToken } from '../other-calls/tokens';
import { readErrorBody } from '../response/read-body';
import type { IssuedToken } from '../token/issued-tokens';
import type { TokenReading } from '../token/reading';
import type { Auth } from './auth';
import { type CallTime, clockToleranceMs, earliest, isTime, timeOf } from './service-clock';

/**
 * What the end of a token's life is known from. `answer`: the `/token` answer of the log that it came from;
 * `token`: a documented field of the token; `layout`: a field whose place was inferred; `usual`: its time of
 * issue and the lifetime that `/token` gives other tokens of the app.
 */
export type Source = 'answer' | 'token' | 'layout' | 'usual';

/** When a token was issued, how long it lives, and how the call's time compares. All in ms. */
export interface Life {
  readonly source: Source;
  /** The service itself goes by it: neither inferred, nor said by a server of one's own, nor of a token of any kind. */
  readonly sure: boolean;
  readonly issuedAt: number | null;
  readonly lifetime: number | null;
  readonly expiresAt: number;
  /** The call's time by the clock that this must be compared with. */
  readonly now: number;
  /** How far wrong the comparison may be, since it is of two clocks. */
  readonly slack: number;
  /** It is the service's clock, not this computer's, that `now` goes by. */
  readonly isService: boolean;
}

/** A clock that is further off breaks TLS, and with it every call. */
const dayMs = 86_400_000;

/** What is known of the life of the token that was sent; `null` where nothing is. */
export function lifeOf(context: CheckContext, auth: Auth): Life | null {
  return byAnswer(context, auth) ?? byReading(context, auth);
}

/** Answer and call stand in one log, by one clock, unless that was set in between. */
function byAnswer(context: CheckContext, { origin }: Auth): Life | null {
  const { call, url, log } = context;
  if (origin === null || origin.expiresAt === null || !(call.startedAt > 0)) return null;
  const { answeredAt, expiresIn, expiresAt } = origin;
  const answer = log.find(origin.callId);
  const host = answer?.host ?? '';
  return {
    source: 'answer',
    // The login of one's own server may tell how long its own session is.
    sure: host === url.host || isChatHost(host),
    issuedAt: answeredAt,
    lifetime: expiresIn,
    expiresAt,
    ...clockOfAnswer(context, origin, answer?.call),
  };
}

type Clock = Pick<Life, 'now' | 'slack' | 'isService'>;

const clockOf = ({ at, place }: CallTime): Clock => ({
  now: at,
  slack: place === null ? dayMs : 0,
  isService: place !== null,
});

function clockOfAnswer(context: CheckContext, { isMoment }: IssuedToken, answer: Call | undefined): Clock {
  const { startedAt } = context.call;
  const time = timeOf(context);
  // The service, or the app's own server, names the moment by its own clock.
  if (isMoment && time !== null) return clockOf(time);
  const then = answer && timeOf({ call: answer, body: readErrorBody(answer.response) });
  const jump = time?.place && then?.place ? time.ahead - then.ahead : 0;
  const isSet = Math.abs(jump) > clockToleranceMs;
  return { now: isSet ? startedAt - jump : startedAt, slack: 0, isService: isSet };
}

function byReading(context: CheckContext, auth: Auth): Life | null {
  const time = timeOf(context);
  const { reading } = auth;
  if (time === null || reading === null || !isPlausible(reading)) return null;
  const clock = clockOf(time);
  const issuedAt = reading.issuedAt?.value ?? null;
  if (reading.expiresAt !== null) {
    const source = reading.expiresAt.inferred ? 'layout' : 'token';
    const lifetime = reading.lifetime?.value ?? null;
    // A JWT may be that of any service: that it ended proves less than that it is none of this one's.
    const sure = source === 'token' && reading.kind !== 'jwt';
    return { source, sure, issuedAt, lifetime, expiresAt: reading.expiresAt.value, ...clock };
  }
  const lifetime = usualLifetime(context);
  if (issuedAt === null || lifetime === null || reading.lifetime !== null) return null;
  return { source: 'usual', sure: false, issuedAt, lifetime, expiresAt: issuedAt + lifetime, ...clock };
}

/** What is said to have ended before there was such a service was misread. */
const isPlausible = ({ issuedAt, expiresAt }: TokenReading) =>
  isTime(issuedAt?.value ?? expiresAt?.value) && (expiresAt === null || expiresAt.value > earliest);

/** The longest that `/token` gave in this log for the app. */
const usualLifetime = ({ log, url }: CheckContext) =>
  url.app === null ? null : log.longestLifetime(url.app);

/** The newest token that the log has for the same holder, where the call carries an older one. */
export function replacementFor({ call, log }: CheckContext, { origin }: Auth): IssuedToken | null {
  return origin === null ? null : newerToken(log, origin, call.startedAt);
}
