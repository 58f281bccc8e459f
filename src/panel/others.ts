import type { PanelServices } from './services';

/** Requests that are no chat calls: of the file whose calls are shown, `null` until it is read, or of the page. */
export function othersOf({ source, otherRequests }: PanelServices): number | null {
  return source.value ? source.value.others : otherRequests.value;
}
