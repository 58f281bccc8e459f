import { CallFacts } from '../../../src/diagnosis/call-facts';
import { checks } from '../../../src/diagnosis/run-checks';
import type { Call } from '../../../src/model/call';

const allEntries = [...new Set([...checks.values()].flatMap(({ judges }) => judges))].map(
  (cause) => cause.split('#')[0] ?? '',
);

class FactsOfAnyEntry extends CallFacts {
  override get entries() {
    return allEntries;
  }
}

/** What `diagnose` gives to a check, but for every entry at once. */
export function contextOf(call: Call, calls: readonly Call[]): CallFacts {
  return new FactsOfAnyEntry(call, calls);
}
