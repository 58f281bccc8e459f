import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { toCurl } from '../../src/share/curl';

/** What a shell makes of the command: its arguments, one a line, by a stand-in for curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { for argument in "$@"; do printf '%s\\0' "$argument"; done; }\n${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('a corrected request as cURL', () => {
  const request = {
    method: 'POST',
    url: "https://a1.easemob.com/acme/shop/users?ql=name%20contains%20'kim'&x=$HOME",
    headers: [
      ['Content-Type', 'application/json'],
      ['Authorization', 'Bearer YWMtMADEUPMADEUPMADEUPMADEUPMADEUP'],
    ] as const,
    body: '{"nickname":"it\'s `kim` \\"$x\\"\n!","password":"made-up"}',
  };

  it('reaches curl through a shell as it is, quotes, newlines and dollars included', () => {
    expect(argumentsOf(toCurl(request))).toEqual([
      '-X',
      'POST',
      request.url,
      '-H',
      'Content-Type: application/json',
      '-H',
      'Authorization: Bearer <YOUR_TOKEN>',
      '--data-raw',
      '{"nickname":"it\'s `kim` \\"$x\\"\n!","password":"<PASSWORD>"}',
    ]);
  });

  it('sends no body where there is none', () => {
    expect(argumentsOf(toCurl({ ...request, body: null }))).not.toContain('--data-raw');
  });
});
