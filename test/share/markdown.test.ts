import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/model/diagnosis';
import { toMarkdown } from '../../src/share/markdown';
import { aCall, errorBody } from '../fixtures/calls';
import { aCause, aDiagnosis, saying } from '../fixtures/log-entries';
import { runs } from '../fixtures/runs';

const versions = { extension: '0.1.0', browser: 'Chrome 140' };
const token = 'YWMtMADEUPMADEUPMADEUPMADEUPMADEUPMADEUPMADEUP';

const call = aCall({
  method: 'POST',
  url: 'https://a1.easemob.com/acme/shop/chatgroups/1/users/kim',
  requestHeaders: [
    ['Authorization', `Bearer ${token}`],
    ['Content-Type', 'application/json'],
  ],
  requestBody: '{"password":"made-up-word"}',
  status: 403,
  body: errorBody('forbidden_op', 'user kim is already in group 1, made-up-word'),
});

const diagnosis = aDiagnosis(403, {
  operation: {
    id: 'add-group-member',
    method: 'POST',
    path: '/chatgroups/{group_id}/users/{username}',
    module: 'groups',
    name: { en: 'Add a group member', zh: '添加群成员' },
  },
  error: 'forbidden_op',
  title: saying('`{user}` is already in group `{group}`', '`{user}` 已在群组 `{group}` 中', {
    user: 'kim',
    group: '1',
  }),
  causes: [
    aCause('confirmed', saying('The user was added before.', '该用户此前已被添加。'), [
      {
        check: 'x',
        found: saying('An earlier call says {what}.', '先前的请求说明 {what}。', { what: 'made-up-word' }),
        place: null,
        excerpt: { text: '{"a":', spot: [3, 4] },
      },
    ]),
    aCause('ruled-out', saying('The group is full.', '群组已满。')),
  ],
  fix: { steps: [saying('Skip the call.', '跳过该请求。')], request: { ...call.request } },
  sources: [{ document: '1', title: { en: 'Errors', zh: '错误码' }, row: 12, claim: null }],
});

describe('a call as Markdown', () => {
  const text = toMarkdown(call, diagnosis, 'en', versions);

  it('tells every time in UTC, wherever it is read', () => {
    const found = saying('The token ran out at {when}.', 'token 于 {when} 过期。', {
      when: { instant: Date.UTC(2026, 10, 20, 8, 21, 7) },
    });
    const causes = [
      aCause('confirmed', saying('Expired.', '已过期。'), [{ check: 'x', found, place: null }]),
    ];
    expect(toMarkdown(call, { ...diagnosis, causes }, 'en', versions)).toContain(
      'ran out at 2026-11-20 08:21:07 UTC.',
    );
  });

  it('tells once what speaks for or against several causes', () => {
    const found = saying('The body stops at line 3.', '请求体在第 3 行中断。');
    const causes = (['confirmed', 'ruled-out', 'ruled-out'] as const).map((verdict) =>
      aCause(verdict, saying('A cause.', '原因。'), [{ check: 'x', found, place: null }]),
    );
    const told = toMarkdown(call, { ...diagnosis, causes }, 'en', versions);
    expect(told.split('The body stops at line 3.')).toHaveLength(2);
    expect(told.split('A cause.')).toHaveLength(4);
  });

  it('says what happened, why, how to fix it, and what was sent and answered', () => {
    expect(text).toBe(
      [
        '## `kim` is already in group `1`',
        '',
        '**403** · `forbidden_op` · Add a group member · `acme#shop` · known by status, code and text · 2026-11-20 10:21:07 UTC · 48 ms',
        '',
        '### Why',
        '',
        '- **Confirmed**: The user was added before.',
        '  - An earlier call says `<PASSWORD>`.',
        '    ```',
        '    {"a":',
        '       ^',
        '    ```',
        '- **Ruled out**: The group is full.',
        '',
        '### How to fix',
        '',
        '1. Skip the call.',
        '',
        '```sh',
        "curl -X POST 'https://a1.easemob.com/acme/shop/chatgroups/1/users/kim' \\",
        "  -H 'Authorization: Bearer <YOUR_TOKEN>' \\",
        "  -H 'Content-Type: application/json' \\",
        '  --data-raw \'{"password":"<PASSWORD>"}\'',
        '```',
        '',
        '### Request',
        '',
        '```http',
        'POST https://a1.easemob.com/acme/shop/chatgroups/1/users/kim',
        'Authorization: Bearer <YOUR_TOKEN>',
        'Content-Type: application/json',
        '',
        '{"password":"<PASSWORD>"}',
        '```',
        '',
        '### Response',
        '',
        '```http',
        '403',
        '',
        '{"error":"forbidden_op","timestamp":1795170067040,"duration":0,"error_description":"user kim is already in group 1, <PASSWORD>"}',
        '```',
        '',
        '### Sources',
        '',
        '- Errors, row 12',
        '',
        'Chat API Inspector 0.1.0, Chrome 140. What was recognised as a token, a password or another secret is replaced by a placeholder.',
        '',
      ].join('\n'),
    );
  });

  it('says it in Chinese too', () => {
    const chinese = toMarkdown(call, diagnosis, 'zh', versions);
    expect(chinese).toContain('## `kim` 已在群组 `1` 中');
    expect(chinese.match(/^### .*/gm)).toEqual([
      '### 原因',
      '### 解决方法',
      '### 请求',
      '### 响应',
      '### 出处',
    ]);
    expect(chinese).toContain('- 错误码，第 12 行');
  });

  it('has the secrets in it where they are asked for', () => {
    const asked = toMarkdown(call, diagnosis, 'en', versions, { keepSecrets: true });
    expect(asked).toContain(`Authorization: Bearer ${token}`);
    expect(asked).toContain('made-up-word');
    expect(asked).not.toContain('replaced by a placeholder');
  });

  it('leaves out what there is nothing to say of', () => {
    const plain = toMarkdown(aCall({ body: null }), aDiagnosis(200), 'en', versions);
    expect(plain.match(/^### .*/gm)).toEqual(['### Request', '### Response']);
    expect(plain).toContain('The service sent no body.');
    expect(plain).toContain('Chat API Inspector 0.1.0, Chrome 140.\n');
  });

  it('says what the browser said where there was no response', () => {
    const failed = aCall({ status: 0, failure: 'net::ERR_CONNECTION_REFUSED' });
    const failedText = toMarkdown(failed, aDiagnosis(0), 'en', versions);
    expect(failedText).toContain('```http\nnet::ERR_CONNECTION_REFUSED\n```');
    expect(failedText).toContain('no response · ');
  });

  it('says that a long body goes on', () => {
    const long = toMarkdown(aCall({ body: 'x'.repeat(11_234) }), aDiagnosis(200), 'en', versions);
    expect(long).toContain('1,234 more characters are left out.');
    expect(long.length).toBeLessThan(12_000);
  });
});

/** The lines that a reader of Markdown takes as Markdown: those outside of code. */
function linesOutsideCode(markdown: string): string[] {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const [, run = ''] = /^ {0,4}(`{3,})/.exec(line) ?? [];
    if (fence === null && run !== '') fence = run;
    else if (fence !== null && run.length >= fence.length && line.trim() === run) fence = null;
    else if (fence === null) lines.push(line);
  }
  expect(fence).toBeNull();
  return lines;
}

/** What is left of a line without code spans and without what is escaped. */
function bare(line: string): string {
  let left = '';
  let at = 0;
  while (at < line.length) {
    const run = /`*/y;
    run.lastIndex = at;
    const ticks = run.exec(line)?.[0] ?? '';
    if (ticks !== '') at = endOfSpan(line, at + ticks.length, ticks.length);
    else if (line[at] === '\\') at += 2;
    else left += line[at++];
  }
  return left;
}

function endOfSpan(line: string, from: number, length: number): number {
  const closing = [...line.slice(from).matchAll(/`+/g)].find(([run]) => run.length === length);
  expect(closing, `a span that does not end: ${line}`).toBeDefined();
  return from + (closing?.index ?? 0) + length;
}

describe('hostile text in Markdown', () => {
  const write = (hostile: string) => {
    const values = { hostile };
    const said = saying('Says `{hostile}` and {hostile}', '说 `{hostile}` 与 {hostile}', values);
    const evil: Partial<Diagnosis> = {
      error: hostile,
      app: hostile,
      title: said,
      causes: [
        aCause('likely', said, [
          { check: 'x', found: said, place: null, excerpt: { text: hostile, spot: [1, 2] } },
        ]),
      ],
      fix: {
        steps: [said],
        request: { method: hostile, url: hostile, headers: [[hostile, hostile]], body: hostile },
      },
      items: [{ item: hostile, title: said, certainty: 'none', fix: [] }],
    };
    const evilCall = aCall({
      method: hostile,
      url: `https://a1.easemob.com/${hostile}`,
      requestHeaders: [['X-Evil', hostile]],
      requestBody: hostile,
      body: hostile,
      status: 400,
    });
    return toMarkdown(evilCall, aDiagnosis(400, evil), 'en', { extension: '0', browser: hostile });
  };
  const headings = [
    '## ',
    '### Why',
    '### How to fix',
    '### What failed inside',
    '### Request',
    '### Response',
  ];

  it.each([
    ['fences', '\n```\n# pwned\n```'],
    ['long fences', '\n``````````\n# pwned\n'],
    ['other fences', '\n~~~\n# pwned\n'],
    ['backticks', '`` ` ``` x `'],
    ['a heading', '# pwned'],
    ['a heading by a line below', 'pwned\n====='],
    ['HTML', '<img src=x onerror=alert(1)><!-- '],
    ['a table', '| a | b |\n|---|---|\n| c | d |'],
    ['a link', '[x](https://evil.example) ![x](https://evil.example)'],
    ['carriage returns', 'x\r```\r# pwned\r'],
    ['control characters', 'a\x1b[2Jb\x00c\u202ed'],
  ])('stays text: %s', (_what, hostile) => {
    const lines = linesOutsideCode(write(hostile));
    expect(
      lines.filter((line) => /^\s{0,3}#/.test(line)).map((line) => line.replace(/^## .*/, '## ')),
    ).toEqual(headings);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
    expect(write(hostile)).not.toMatch(/[\0-\x08\x0b-\x1f\u202e]/);
    for (const line of lines) expect(bare(line)).not.toMatch(/[<>|[\]]|pwned\n=/);
  });

  it('stays text, whatever it is', () => {
    const text = fc.string({ unit: fc.constantFrom(...'`~#-=*_<>|[]()!\\&\n\r\t ab1.'), maxLength: 40 });
    fc.assert(
      fc.property(text, (hostile) => {
        const lines = linesOutsideCode(write(hostile));
        const found = lines
          .filter((line) => /^\s{0,3}#/.test(line))
          .map((line) => line.replace(/^## .*/, '## '));
        expect(found.filter((line) => !headings.includes(line))).toEqual([]);
        for (const line of lines) expect(bare(line)).not.toMatch(/[<>|[\]]/);
      }),
      runs(500),
    );
  });

  it('is gone through in one pass, a megabyte of backticks too', () => {
    expect(linesOutsideCode(write('` '.repeat(500_000))).length).toBeLessThan(100);
  });

  it('calls nobody by name', () => {
    expect(
      toMarkdown(call, aDiagnosis(400, { title: saying('{x}', '{x}', { x: '@everyone' }) }), 'en', versions),
    ).toContain('## `@everyone`');
  });
});
