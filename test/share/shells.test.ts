import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callToCurl } from '../../src/share/curl';
import { callToPowerShell } from '../../src/share/powershell';
import { powerShell } from '../../src/share/shell';
import { aCall } from '../fixtures/calls';
import { cmdArguments, powerShellString } from './windows-shells';

const hostile = fc.string({
  unit: fc.constantFrom(...`ab'"\`$\\!;|&<>(){}[]*?~#^%=, \t\n\r\x1b\x7fé密🔑@-+:‘’\u202e\u200bPATH`),
});

/** Whether the machine has it: a shell that is not there is asked nothing. */
function has(shell: string): boolean {
  try {
    execFileSync(shell, ['-c', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const shells = ['sh', 'bash', 'dash', 'zsh', 'fish'].filter(has);

/** What reaches curl, by a stand-in for it on the way that commands are looked up. */
function argumentsIn(shell: string, command: string): string[] {
  const standIn = `${import.meta.dirname}/stand-in`;
  const output = execFileSync(shell, ['-c', command], {
    encoding: 'utf8',
    env: { PATH: `${standIn}:${process.env.PATH}`, LC_ALL: 'C.UTF-8', HOME: '/' },
  });
  return output.split('\0').slice(0, -1);
}

describe('“cURL (bash)”', () => {
  it('is tried in bash at least', () => {
    expect(shells).toContain('bash');
  });

  it.each(shells)('is read by %s as it was meant, and runs nothing else', (shell) => {
    const bodies = [
      `{"nickname":"\\' ; touch pwned #"}`,
      '\\',
      "\\'",
      `it's \\"quoted\\" \\\\ $HOME \`id\` $(id) (id) !! %PATH%`,
      'a\x1b[201~\rb\x9b\u202ec\u200bd',
      'line\nline\n',
      ...fc.sample(hostile, 25),
    ];
    for (const requestBody of bodies) {
      const requestHeaders = [['X-Note', requestBody.replace(/[\r\n]+/g, ' ').trim()]] as const;
      const call = aCall({ method: 'POST', requestBody, requestHeaders });
      const sent = argumentsIn(shell, callToCurl(call, { keepSecrets: true }));
      expect(sent.at(-1), callToCurl(call, { keepSecrets: true })).toBe(requestBody);
      expect(sent).toHaveLength(9);
    }
  });
});

describe('“cURL (cmd)”', () => {
  const variables = { PATH: 'C:\\Windows' };
  const sent = (requestBody: string) =>
    cmdArguments(
      callToCurl(aCall({ method: 'POST', requestBody }), { keepSecrets: true, shell: 'cmd' }),
      variables,
    );

  it.each([
    ['&calc', '&calc'],
    ['a command behind a quote', '"&calc&"'],
    ['a backslash before a quote', 'a\\"b\\\\"c\\'],
    ['a variable', '%PATH% 100%'],
    ['two lines', 'a\nb'],
    ['a caret', 'a^b^^c'],
    ['JSON', '{"a":"b c","d":[1,"<e>"]}'],
  ])('passes on %s', (_what, body) => {
    expect(sent(body).at(-1)).toBe(body);
  });

  it('passes on any text that a Windows console can hold', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...`ab'"\`$\\!;|&<>(){}[]*?~#^%=, \t\né密@-+:‘’PATH`) })
      .filter((body) => body !== '');
    fc.assert(
      fc.property(text, (body) => {
        expect(sent(body).at(-1)).toBe(body);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a url with metacharacters one argument', () => {
    const url = 'https://a1.easemob.com/acme/shop/users?a=1&calc&b=%20|x';
    expect(cmdArguments(callToCurl(aCall({ url }), { shell: 'cmd' }), variables)).toContain(url);
  });
});

describe('“PowerShell”', () => {
  it('reads any text as it was meant', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(powerShellString(powerShell.quote(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('is one form for 5.1 and 7: what 5.1 wants apart stands apart, and text is sent as UTF-8', () => {
    const call = aCall({
      method: 'POST',
      url: "https://a1.easemob.com/acme/shop/users?ql='kim'",
      requestHeaders: [
        ['Content-Type', 'application/json'],
        ['Authorization', 'Bearer YWMtMADEUPMADEUPMADEUP'],
        ['X-A', '1'],
        ['x-a', '2'],
        ['Host', 'a1.easemob.com'],
      ],
      requestBody: '{"nickname":"金’s"}',
    });
    expect(callToPowerShell(call)).toBe(
      [
        "Invoke-WebRequest -UseBasicParsing -Uri 'https://a1.easemob.com/acme/shop/users?ql=''kim''' `",
        "  -Method 'POST' `",
        '  -Headers @{',
        "    'authorization' = 'Bearer <YOUR_TOKEN>'",
        "    'x-a' = '1, 2'",
        '  } `',
        "  -ContentType 'application/json' `",
        `  -Body ([Text.Encoding]::UTF8.GetBytes('{"nickname":"金’’s"}'))`,
      ].join('\n'),
    );
  });

  it('says in a comment that the browser hid a body', () => {
    const { request, ...rest } = aCall({ method: 'POST' });
    const hidden = { ...rest, request: { ...request, bodyHidden: true } };
    expect(callToPowerShell(hidden)).toMatch(/^# A body was sent/);
    expect(callToPowerShell(hidden, { language: 'zh' })).toMatch(/^# 请求带有请求体/);
  });
});
