import { type Call, headerValue } from '../../../model/call';
import type { Place } from '../../../model/diagnosis';
import type { MarkedPlaces } from '../body/marked-places';

/** How a piece of evidence leads to the place that it speaks of. */
export interface PlaceLinks {
  /** Whether there is something to be seen there: of a header that was not sent there is not. */
  hasPlace(place: Place): boolean;
  onShowPlace(place: Place): void;
}

/** Whether the place is in the call as it is shown. */
export function isInCall({ request, response }: Call, place: Place): boolean {
  const isKeyOf = (body: string | null, key = '') => key !== '' && body?.includes(`"${key}"`) === true;
  switch (place.in) {
    case 'request-header':
      return headerValue(request.headers, place.name) !== undefined;
    case 'response-header':
      return headerValue(response.headers, place.name) !== undefined;
    case 'query':
      return request.url.split(/[?&]/).some((field) => field.split('=', 1)[0] === place.name);
    case 'request-body':
      return request.body !== null && (place.line !== undefined || isKeyOf(request.body, place.key));
    case 'response-body':
      return isKeyOf(response.body, place.key);
    default:
      return place.in === 'path';
  }
}

const boxes = {
  'request-header': '.request .headers',
  'response-header': '.response .headers',
  path: '.request .url',
  query: '.request .url',
  'request-body': '.request .body',
  'response-body': '.response .body',
} as const;

/** Brings the mark of the place to the middle of what `region` shows of it, and the focus to it. */
export function showPlace(place: Exclude<Place, { in: 'log' }>, places: MarkedPlaces, region: HTMLElement) {
  const marks = [...region.querySelectorAll<HTMLElement>(`${boxes[place.in]} mark`)];
  const name = 'name' in place ? place.name : 'key' in place ? place.key : undefined;
  const isNamed = (mark: HTMLElement) =>
    (mark.closest('.json-line') ?? mark).textContent.toLowerCase().includes(`${name}`.toLowerCase());
  const nth = place.in === 'path' ? [...places.segments].filter((one) => one < place.segment).length : 0;
  // In a body shown as it came keys are not marked.
  const target = marks.find(isNamed) ?? marks[nth] ?? region.querySelector<HTMLElement>(boxes[place.in]);
  if (target === null) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  for (let box = target.parentElement; box; box = box === region ? null : box.parentElement) {
    const [seen, frame] = [target.getBoundingClientRect(), box.getBoundingClientRect()];
    if (box.scrollHeight > box.clientHeight) box.scrollTop += seen.top - frame.top - box.clientHeight / 2;
  }
}
