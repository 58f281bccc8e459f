type PlainRecord = Readonly<Record<string, unknown>>;

/**
 * What to store where a page changes `base` into `next`, and `stored` may have been changed by another page
 * meanwhile. Of lists and records only what was added, changed or removed is carried over; other values are replaced.
 */
export function merge<Value>(base: Value, next: Value, stored: Value): Value {
  if (isSame(base, stored)) return next;
  if (Array.isArray(base) && Array.isArray(next) && Array.isArray(stored)) {
    return mergeLists(base, next, stored) as Value;
  }
  if (isRecord(base) && isRecord(next) && isRecord(stored)) return mergeRecords(base, next, stored) as Value;
  return next;
}

function mergeLists(base: readonly unknown[], next: readonly unknown[], stored: readonly unknown[]) {
  const removed = base.filter((item) => !next.includes(item));
  const added = next.filter((item) => !base.includes(item) && !stored.includes(item));
  return [...stored.filter((item) => !removed.includes(item)), ...added];
}

function mergeRecords(base: PlainRecord, next: PlainRecord, stored: PlainRecord): PlainRecord {
  const changed = Object.entries(next).filter(([key, value]) => !isSame(base[key], value));
  const kept = Object.entries(stored).filter(
    ([key]) => !Object.hasOwn(base, key) || Object.hasOwn(next, key),
  );
  return Object.fromEntries([...kept, ...changed]);
}

const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values of settings: plain data. */
export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
