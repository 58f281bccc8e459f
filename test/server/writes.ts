import type { ServiceError } from './errors';
import type { Exchange } from './request';
import type { App } from './state';

/** What ends the write that is under way to each of an app's things. */
const writing = new WeakMap<App, Map<string, () => void>>();

/** How long a write takes. In ms. */
const writeTime = 50;
/** How much longer one lasts that got in another's way, so that a browser's rounding of times hides it nowhere. */
const heldTime = 300;

/**
 * Writes to all of these; who comes while another still writes to one of them is refused. A write that is held
 * lasts until then.
 */
export async function oneAtATime(c: Exchange, keys: readonly string[], refusal: ServiceError): Promise<void> {
  const { app, service } = c.var;
  const underWay = writing.get(app) ?? new Map<string, () => void>();
  writing.set(app, underWay);
  const others = keys.flatMap((key) => underWay.get(key) ?? []);
  if (others.length > 0) {
    for (const end of others) setTimeout(end, heldTime);
    throw refusal;
  }
  await new Promise<void>((end) => {
    for (const key of keys) underWay.set(key, end);
    if (!service.holdsWrites) setTimeout(end, writeTime);
  });
  for (const key of keys) underWay.delete(key);
}

/** Counts a message to a group; refuses those that the app's plan does not have in this second. */
export function countGroupMessage(c: Exchange, refusal: ServiceError): void {
  const { app, service } = c.var;
  const now = service.now();
  app.groupMessages = app.groupMessages.filter((time) => time > now - 1000);
  if (app.groupMessages.length >= app.limits.groupMessagesPerSecond) throw refusal;
  app.groupMessages.push(now);
}
