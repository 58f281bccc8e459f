import { spawn } from 'node:child_process';

/** Runs a program with our own input and output; hands over its exit code, or the signal that ended it. */
export function exitOf(program, args, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (problem) => failed(new Error(`${program} could not be started: ${problem.message}`)));
    child.on('exit', (code, signal) => done(signal ?? code));
  });
}

/** The same; rejects unless the program exits with 0. */
export async function run(program, args, env) {
  const exit = await exitOf(program, args, env);
  if (exit !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${exit}`);
}
