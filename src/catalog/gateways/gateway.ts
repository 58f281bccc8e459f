import type { LocalizedText } from '../../model/language';

/**
 * What may answer in place of the API. `proxy`: stands in front of a server and passes calls on; `firewall`:
 * turns away what looks like an attack; `local`: runs on the developer's machine; `server`: an application
 * server that answered before the API's own code did.
 */
export type GatewayKind = 'proxy' | 'firewall' | 'local' | 'server';

/** A response header that names it. Group 1 is the version. */
export interface HeaderSign {
  readonly name: string;
  readonly value: RegExp;
  /** Only its own answers carry it: what it passes on from the service does not. */
  readonly own?: true;
}

export interface Gateway {
  readonly id: string;
  /** Begins a sentence. */
  readonly name: LocalizedText;
  readonly kind: GatewayKind;
  /**
   * What its error pages say. Group 1 is the version, group 2 the error code or reason that it gives. Tried
   * on hostile text: no repetition in them is without a bound.
   */
  readonly pages: readonly RegExp[];
  readonly headers: readonly HeaderSign[];
}

/** A gateway whose name, given as one text, is the same in every language. */
export function gateway(
  id: string,
  kind: GatewayKind,
  name: LocalizedText | string,
  pages: readonly RegExp[],
  headers: readonly HeaderSign[] = [],
): Gateway {
  return { id, kind, name: typeof name === 'string' ? { en: name, zh: name } : name, pages, headers };
}

/** The header `Server`, which most of them sign with. */
export function server(value: RegExp, own?: true): HeaderSign {
  return { name: 'server', value, ...(own && { own }) };
}
