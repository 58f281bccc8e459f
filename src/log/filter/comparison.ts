/** Whether a number is what was asked for. */
export type NumberTest = (number: number) => boolean;

const comparison = /^(>=|<=|>|<|=)?(\d{1,9}(?:\.\d{1,3})?)(ms|s)?$/i;
const span = /^(\d{1,9})(?:-|\.\.)(\d{1,9})$/;

/** `404`, `>=400`, `<500` or `400-499`; durations may end in `ms` or `s`. `null` for what is none of them. */
export function readComparison(text: string, units: 'plain' | 'time' = 'plain'): NumberTest | null {
  const [, from, to] = span.exec(text) ?? [];
  if (from !== undefined) return (number) => number >= Number(from) && number <= Number(to);
  const [, sign = '=', digits, unit] = comparison.exec(text) ?? [];
  if (digits === undefined || (unit !== undefined && units === 'plain')) return null;
  return compare(sign, Number(digits) * (unit?.toLowerCase() === 's' ? 1_000 : 1));
}

function compare(sign: string, wanted: number): NumberTest {
  switch (sign) {
    case '>=':
      return (number) => number >= wanted;
    case '<=':
      return (number) => number <= wanted;
    case '>':
      return (number) => number > wanted;
    case '<':
      return (number) => number < wanted;
    default:
      return (number) => number === wanted;
  }
}
