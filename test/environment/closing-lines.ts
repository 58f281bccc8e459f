import type { Reporter, TestModule } from 'vitest/node';
import { missingFirefox } from './firefox.mjs';

const slowestShown = 10;

const seconds = (ms: number) => `${(ms / 1_000).toFixed(1).padStart(6)} s`;

/** Ends a run with its slowest tests and one line that says how many passed. */
export default class ClosingLines implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const slowest = tests
      .map((test) => ({ test, ms: test.diagnostic()?.duration ?? 0 }))
      .sort((one, other) => other.ms - one.ms)
      .slice(0, slowestShown);
    console.log('The slowest tests:');
    for (const { test, ms } of slowest) {
      console.log(`${seconds(ms)}  ${test.module.relativeModuleId} > ${test.fullName}`);
    }
    const missing = missingFirefox();
    if (missing) console.log(`The tests in Firefox were skipped: ${missing}`);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that could not be run has no test to fail.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped') > 0 ? `, ${count('skipped')} skipped` : '';
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed${skipped}`);
  }
}
