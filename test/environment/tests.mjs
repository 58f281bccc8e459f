import { readFileSync, rmSync } from 'node:fs';
import { run } from './process.mjs';

const report = 'node_modules/.cache/test-report.json';

/** Runs all tests and closes on one line that says how many passed. */
export async function runTests(args, env) {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  let failure;
  try {
    await run('npx', ['--no-install', 'vitest', 'run', ...reporters, ...args], env);
  } catch (problem) {
    failure = problem;
  }
  summarise();
  if (failure) throw failure;
}

function summarise() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    console.log(`${numPassedTests} passed, ${numFailedTests} failed${skipped}`);
  } catch {
    console.log('The tests ended without a report.');
  }
}
