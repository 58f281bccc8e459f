/** Shorter names are too easily one letter from another. */
const minNameChars = 4;
/** No name that an API reads is longer. */
const maxNameChars = 64;

/**
 * Whether `sent` is most likely `wanted`, misspelt: other capitals, `_` or `-` put in or left out, or one
 * letter too many, too few, another, or two in the wrong order.
 */
export function isMisspelling(sent: string, wanted: string): boolean {
  if (sent === wanted || sent.length > maxNameChars) return false;
  const [one, other] = [plain(sent), plain(wanted)];
  return one === other || (wanted.length >= minNameChars && isOneEditAway(one, other));
}

/** The one of `names` that is `wanted`, misspelt; `undefined` where there is none, or more than one. */
export function findMisspelling(names: readonly string[], wanted: string): string | undefined {
  const exact = names.filter((name) => name !== wanted && plain(name) === plain(wanted));
  const found = exact.length > 0 ? exact : names.filter((name) => isMisspelling(name, wanted));
  return found.length === 1 ? found[0] : undefined;
}

const plain = (name: string) => name.toLowerCase().replace(/[-_.\s]/g, '');

function isOneEditAway(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  if (restOfOne.length === restOfOther.length) {
    const isSwapped = restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0];
    return (
      restOfOne.slice(1) === restOfOther.slice(1) ||
      (isSwapped && restOfOne.slice(2) === restOfOther.slice(2))
    );
  }
  const [shorter, longer] =
    restOfOne.length < restOfOther.length ? [restOfOne, restOfOther] : [restOfOther, restOfOne];
  return longer.slice(1) === shorter;
}
