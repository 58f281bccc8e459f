/** Work on an input of a size, made ready beforehand: only the work itself is measured. */
export type Work = (size: number) => () => void;

/** How much larger the second input is, and how much longer the work on it may take: a square takes 256 times. */
const times = 16;
const allowed = 64;
/** What took less than this, in ms, is too short to be compared. */
const shortest = 0.5;
/** Code is slow until it is warm, and garbage that is swept counts as the run's own: the best of so many counts. */
const runs = 12;
/** The small input's share of each run, lest one sweep make it look as costly as the large one. */
const smallRuns = 4;

/** CPU time of this process alone, in ms: it does not matter what else the machine has to do. */
function costOf(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** Whether work takes far more than 16 times as long on an input 16 times as large; says by how much. */
export function outgrows(work: Work, size: number): string | null {
  let [large, small] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < runs; run++) {
    large = Math.min(large, costOf(work(size * times)));
    if (large <= allowed * shortest) return null;
    for (let again = 0; again < smallRuns; again++) small = Math.min(small, costOf(work(size)));
    if (large <= allowed * Math.max(small, shortest)) return null;
  }
  return `${Math.round(large)} ms for ${size * times}, ${small.toFixed(1)} ms for ${size}`;
}
