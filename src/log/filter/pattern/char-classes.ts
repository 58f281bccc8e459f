import { has, isWordCode } from './char-set';
import type { Program } from './program';

/** What stands beside a place, as far as assertions ask. */
export const neighbours = ['nothing', 'line-end', 'word', 'other'] as const;
export type Neighbour = (typeof neighbours)[number];

/** Characters that no step of the program tells apart. */
export interface CharClass {
  /** From 1 on; 0 where there are more classes than there is room for. */
  readonly id: number;
  readonly kind: Neighbour;
  /** The place of `kind` among `neighbours`. */
  readonly neighbour: number;
}

export interface CharClasses {
  /** The id of each character's class by its code; 0 also where it was not asked for yet. */
  readonly ids: Uint16Array;
  of(code: number): CharClass;
}

/** `room`: ids stay below it. */
export function createClasses({ steps }: Program, room: number): CharClasses {
  const sets = steps.flatMap((step) => (step.op === 'set' ? [step.set] : []));
  const bySignature = new Map<string, CharClass>();
  const classes: CharClass[] = [];
  const ids = new Uint16Array(2 ** 16);
  const make = (code: number): CharClass => {
    const kind = kindOf(code);
    const signature = kind + sets.map((set) => (has(set, code) ? 1 : 0)).join('');
    const known = bySignature.get(signature);
    if (known) return known;
    const id = bySignature.size + 1 < room ? bySignature.size + 1 : 0;
    const charClass = { id, kind, neighbour: neighbours.indexOf(kind) };
    bySignature.set(signature, charClass);
    classes[id] = charClass;
    return charClass;
  };
  return {
    ids,
    of(code) {
      const id = ids[code] as number;
      if (id > 0) return classes[id] as CharClass;
      const charClass = make(code);
      ids[code] = charClass.id;
      return charClass;
    },
  };
}

function kindOf(code: number): Neighbour {
  if (isWordCode(code)) return 'word';
  return code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 ? 'line-end' : 'other';
}
