/** Pieces of more secrets than are kept one by one. */
export interface Crowd {
  add(piece: string): void;
  /** Never false for one that was added; the fuller it is, the oftener true for another. */
  mayHave(piece: string): boolean;
}

const marksOfOne = 4;

/** A Bloom filter: what is kept does not grow, and to be wrong is to mask too much. `bits` is a power of two. */
export function createCrowd(bits: number): Crowd {
  const marks = new Uint32Array(bits / 32);
  const each = (piece: string, visit: (word: number, bit: number) => boolean): boolean => {
    let first = 0x811c9dc5;
    let second = 0x9747b28c;
    for (let at = 0; at < piece.length; at++) {
      first = Math.imul(first ^ piece.charCodeAt(at), 0x01000193);
      second = Math.imul(second ^ piece.charCodeAt(at), 0x5bd1e995);
      second ^= second >>> 15;
    }
    for (let nth = 0; nth < marksOfOne; nth++) {
      const place = (first + Math.imul(nth, second | 1)) & (bits - 1);
      if (!visit(place >>> 5, 1 << (place & 31))) return false;
    }
    return true;
  };
  return {
    add(piece) {
      each(piece, (word, bit) => {
        marks[word] = (marks[word] as number) | bit;
        return true;
      });
    },
    mayHave: (piece) => each(piece, (word, bit) => ((marks[word] as number) & bit) !== 0),
  };
}
