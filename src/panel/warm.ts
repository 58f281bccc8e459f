import { warmQuery } from '../log/filter';
import type { Log } from '../log/log';
import type { Language } from '../model/language';

/**
 * Gets calls ready to be searched while the browser has nothing else to do, so that the first keystroke
 * finds all of them ready. `language` is asked again each time. Returns how to stop it.
 */
export function warmInIdleTime(log: Log, language: () => Language): () => void {
  let warmed = 0;
  let of = log.entries;
  let inLanguage = language();
  let idle: number | null = null;

  const warm = (deadline: IdleDeadline) => {
    idle = null;
    if (inLanguage !== language()) [warmed, inLanguage] = [0, language()];
    while (warmed < of.length && deadline.timeRemaining() > 1) warmed = warmQuery(of, warmed, inLanguage);
    if (warmed < of.length) wake();
  };
  const wake = () => {
    // Calls that were cleared are not held until the browser has nothing else to do, which may take long.
    if (of !== log.entries) [of, warmed] = [log.entries, 0];
    idle ??= requestIdleCallback(warm);
  };
  wake();
  const stop = log.onChange(wake);
  return () => {
    stop();
    if (idle !== null) cancelIdleCallback(idle);
  };
}
