import { CallFacts } from '../../../src/diagnosis/call-facts';
import { checks } from '../../../src/diagnosis/run-checks';
import type { Call } from '../../../src/model/call';
import type { EntryId } from '../../../src/model/catalog-ids';

const allEntries = [...new Set([...checks.values()].flatMap(({ judges }) => judges))].map(
  (cause) => cause.split('#')[0] as EntryId,
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
