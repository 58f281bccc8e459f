import type { CheckContext } from '../../../src/diagnosis/check';
import { readErrorBody } from '../../../src/diagnosis/response/read-body';
import { checks } from '../../../src/diagnosis/run-checks';
import { findOperation } from '../../../src/diagnosis/url/operation';
import { readUrl } from '../../../src/diagnosis/url/url';
import type { Call } from '../../../src/model/call';

/** What `diagnose` gives to a check, but for every entry at once. */
export function contextOf(call: Call, otherCalls: readonly Call[]): CheckContext {
  const url = readUrl(call.request.url);
  const entries = [...new Set([...checks.values()].flatMap(({ judges }) => judges))].map(
    (cause) => cause.split('#')[0] ?? '',
  );
  return {
    ...{ call, url, otherCalls, entries },
    body: readErrorBody(call.response),
    operation: findOperation(call.request.method, url, call.request.body),
  };
}
