import type { Diagnosis, Place } from '../../../model/diagnosis';
import type { BodySpot } from './body-spot';

/** The places of a call that the explanation speaks of, by where they are shown. Header names in lower case. */
export interface MarkedPlaces {
  readonly requestHeaders: ReadonlySet<string>;
  readonly responseHeaders: ReadonlySet<string>;
  readonly segments: ReadonlySet<number>;
  readonly fields: ReadonlySet<string>;
  readonly requestKeys: ReadonlySet<string>;
  readonly responseKeys: ReadonlySet<string>;
  /** The place in the request's body, where it is no key. */
  readonly requestSpot: BodySpot | null;
}

export function markedPlaces({ causes, findings, marked }: Diagnosis): MarkedPlaces {
  const told = [...causes.filter(({ verdict }) => verdict !== 'ruled-out'), ...findings];
  const places = told.flatMap(({ evidence }) => evidence.flatMap(({ place }) => place ?? []));
  const of = <In extends Place['in'], Found>(where: In, pick: (place: Place & { in: In }) => Found) =>
    new Set(places.filter((place): place is Place & { in: In } => place.in === where).map(pick));
  const spot = places.find((place) => place.in === 'request-body' && place.line !== undefined);
  const requestKeys = of('request-body', ({ key }) => key);
  return {
    requestHeaders: of('request-header', ({ name }) => name.toLowerCase()),
    responseHeaders: of('response-header', ({ name }) => name.toLowerCase()),
    segments: of('path', ({ segment }) => segment),
    fields: of('query', ({ name }) => name),
    requestKeys: new Set([...requestKeys].filter((key) => key !== undefined)),
    requestSpot:
      spot?.in === 'request-body' && spot.line !== undefined
        ? { line: spot.line, column: spot.column }
        : null,
    responseKeys: new Set([...marked, ...of('response-body', ({ key }) => key)]),
  };
}
