import { execFileSync } from 'node:child_process';

/** What a shell makes of a command: the arguments that reach curl, by a stand-in for it. */
export function argumentsOf(command: string, shell = 'sh'): string[] {
  const script = `curl() { for argument in "$@"; do printf '%s\\0' "$argument"; done; }\n${command}`;
  return execFileSync(shell, ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}
