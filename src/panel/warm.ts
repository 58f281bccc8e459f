import { warmQuery } from '../log/filter';
import type { Log } from '../log/log';
import type { Language } from '../model/language';

/**
 * Gets calls ready to be searched while the browser has nothing else to do, so that the first keystroke
 * finds all of them ready. `language` is asked anew each time. Returns how to stop it.
 */
export function warmInIdleTime(log: Log, language: () => Language): () => void {
  let warmed = 0;
  let of = log.entries;
  let inLanguage = language();
  let idle: number | null = null;

  const warm = (deadline: IdleDeadline) => {
    idle = null;
    if (of !== log.entries || inLanguage !== language()) warmed = 0;
    [of, inLanguage] = [log.entries, language()];
    while (warmed < of.length && deadline.timeRemaining() > 1) warmed = warmQuery(of, warmed, inLanguage);
    if (warmed < of.length) wake();
  };
  const wake = () => {
    idle ??= requestIdleCallback(warm);
  };
  wake();
  const stop = log.onChange(wake);
  return () => {
    stop();
    if (idle !== null) cancelIdleCallback(idle);
  };
}
