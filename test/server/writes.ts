import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceError } from './errors';
import type { Exchange } from './request';
import type { App } from './state';

const writing = new WeakMap<App, Set<string>>();

/** How long a write takes. In ms. */
const writeTime = 50;

/** Writes to all of these; who comes while another still writes to one of them is refused. */
export async function oneAtATime(app: App, keys: readonly string[], refusal: ServiceError): Promise<void> {
  const taken = writing.get(app) ?? new Set();
  writing.set(app, taken);
  if (keys.some((key) => taken.has(key))) throw refusal;
  for (const key of keys) taken.add(key);
  await pause(writeTime);
  for (const key of keys) taken.delete(key);
}

/** Counts a message to a group; refuses those that the app's plan does not have in this second. */
export function countGroupMessage(c: Exchange, refusal: ServiceError): void {
  const { app, service } = c.var;
  const now = service.now();
  app.groupMessages = app.groupMessages.filter((time) => time > now - 1000);
  if (app.groupMessages.length >= app.limits.groupMessagesPerSecond) throw refusal;
  app.groupMessages.push(now);
}
