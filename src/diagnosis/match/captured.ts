import type { CheckContext } from '../check';
import { matchEntries } from './match';

/** As long as the context lives, and no longer. */
const known = new WeakMap<CheckContext, Readonly<Record<string, string>>>();

/** What stands in the service's own text for the placeholders of the entries that matched. */
export function capturedValues(context: CheckContext): Readonly<Record<string, string>> {
  const found = known.get(context);
  if (found !== undefined) return found;
  const { call, body, operation } = context;
  const { entries } = matchEntries(call.response.status, body, operation?.operation.id ?? null);
  const values = Object.assign({}, ...entries.map((match) => match.values).reverse());
  known.set(context, values);
  return values;
}
