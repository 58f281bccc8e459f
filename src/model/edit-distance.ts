/** Longer words are not compared. */
const maxWordChars = 80;

/**
 * How many letters must be left out, put in, exchanged, or swapped with their neighbour to make one word of
 * the other (optimal string alignment); infinite for words that are long or much longer than the other.
 */
export function editDistance(one: string, other: string): number {
  if (one.length > maxWordChars || other.length > maxWordChars || Math.abs(one.length - other.length) > 3) {
    return Number.POSITIVE_INFINITY;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = nextRow(one, other, row, last, beforeLast);
    beforeLast = last;
    last = current;
  }
  return last[other.length] as number;
}

function nextRow(one: string, other: string, row: number, last: number[], beforeLast: number[]): number[] {
  const current = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const isSame = one[row - 1] === other[column - 1];
    const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
    const steps = [
      (last[column] as number) + 1,
      (current[column - 1] as number) + 1,
      (last[column - 1] as number) + (isSame ? 0 : 1),
    ];
    if (isSwapped && row > 1 && column > 1) steps.push((beforeLast[column - 2] as number) + 1);
    current.push(Math.min(...steps));
  }
  return current;
}
