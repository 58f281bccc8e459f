import { spawn } from 'node:child_process';

/** Runs a program with our own input and output; rejects with what failed when it exits otherwise than 0. */
export function run(program, args, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    child.on('error', (problem) => failed(new Error(`${program} could not be started: ${problem.message}`)));
    child.on('exit', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}`));
    });
  });
}
