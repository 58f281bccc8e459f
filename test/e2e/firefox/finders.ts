/*
 * What is looked for in the panel. Each is sent into the document by its source alone, so that none may use
 * anything from outside of it.
 */

/** A button or an entry of a menu, by its accessible name. */
export function button(name: string): Element | undefined {
  const buttons = document.querySelectorAll('button, [role^=menuitem]');
  return [...buttons].find((one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name);
}

/** A row of the list that has these words. */
export function row(words: string): Element | undefined {
  const rows = document.querySelectorAll('[role=row]:has([role=gridcell])');
  return [...rows].find(({ textContent }) => textContent?.includes(words));
}

/** The list, once it has so many calls. */
export const listOf = (count: string) =>
  document.querySelector(`[role=grid][aria-rowcount="${Number(count) + 1}"]`);

/** The details, once they have these words. */
export const details = (words: string) =>
  [...document.querySelectorAll('.details')].find(({ textContent }) => textContent?.includes(words));

/** The bar at the foot, once it has these words. */
export const status = (words: string) =>
  [...document.querySelectorAll('.status-bar')].find(({ textContent }) => textContent?.includes(words));

/** What stands in place of the list, once it has these words. */
export const emptyState = (words: string) =>
  [...document.querySelectorAll('.empty')].find(({ textContent }) => textContent?.includes(words));

export const search = () => document.querySelector('input.search');
export const fileInput = () => document.querySelector('input[type=file]');
export const preserveLog = () =>
  [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.includes('Preserve log'));

/** The check box of “Preserve log”, once it is ticked or not. */
export const preserves = (checked: string) =>
  [...document.querySelectorAll<HTMLInputElement>('label:has(input)')].some(
    (label) =>
      label.textContent?.includes('Preserve log') &&
      String(label.querySelector('input')?.checked) === checked,
  );

/** What is said to a screen reader without being asked for. */
export const announcement = (words: string) =>
  [...document.querySelectorAll('[role=status]')].find(({ textContent }) => textContent?.includes(words));
