import type { Call } from '../../model/call';
import type { OperationId } from '../../model/catalog-ids';
import type { OperationMatch } from '../../model/operation';
import { applicationIn } from '../auth/app-of-token';
import { type IssuedToken, readIssuedToken } from '../token/issued-tokens';
import { findOperation } from '../url/operation';
import { readUrl, type UrlParts } from '../url/url';
import type { LogEvent } from './events';
import { parseBody } from './parse-body';
import { eventsOf } from './read-events';
import type { Moment } from './timeline';

/** What is kept of a call of the log once it was read. */
export interface IndexedCall extends Moment {
  /** As the log has it now: its body may have been evicted since it was read. */
  readonly call: Call;
  /** `org#app`, an app id, or `null`. */
  readonly app: string | null;
  readonly host: string;
  readonly operationId: OperationId | null;
  readonly succeeded: boolean;
  /** What it did, where it succeeded; what it lists is only indexed. */
  readonly events: readonly LogEvent[];
  /** The token that it was answered with. */
  readonly issued: IssuedToken | null;
  /** The UUID of its app, where its answer has one. */
  readonly application: string | null;
}

/** A call as it is read to be indexed. */
export interface Reading
  extends Pick<IndexedCall, 'call' | 'succeeded' | 'events' | 'issued' | 'application'> {
  readonly url: UrlParts;
  readonly match: OperationMatch | null;
  /** The request's body as JSON; `undefined` where it is none, or too long for a call that matters here. */
  readonly sent: unknown;
}

const noEvents: readonly LogEvent[] = [];

export function readCall(call: Call): Reading {
  const url = readUrl(call.request.url);
  const match = findOperation(call.request.method, url, call.request.body);
  const isSuccess = succeeded(call);
  const events = match !== null && isSuccess ? eventsOf(call, match) : noEvents;
  let sent: { readonly json: unknown } | undefined;
  return {
    ...{ call, url, match, succeeded: isSuccess, issued: readIssuedToken(call, url.app) },
    application: isSuccess ? applicationIn(call) : null,
    events: events.length > 0 ? events : noEvents,
    get sent() {
      sent ??= { json: parseBody(call.request.body) };
      return sent.json;
    },
  };
}

/** Answered with a status of success. */
export function succeeded({ response, preflight }: Call): boolean {
  return response.status >= 200 && response.status < 300 && !preflight;
}
