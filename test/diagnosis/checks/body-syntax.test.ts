import { describe, expect, it } from 'vitest';
import { type BodyCall, judge } from './body-calls';

const entry = 'json_parse/malformed-body';

/** As the service's parser puts it, `column` being its own. */
function broken(
  requestBody: string | null,
  column: number,
  words = "Unexpected character ('=' (code 61)): x",
): BodyCall {
  const place = `at [Source: java.io.BufferedInputStream@170e3f5d; line: 1, column: ${column}]`;
  return { requestBody, error: 'json_parse', text: `${words}\n ${place}` };
}

describe('a body that breaks', () => {
  const call = broken('{"username":"dora","password"="made-up-password"}', 31);

  it('is shown where it breaks, in words, by our own column', () => {
    const { first, title, places, excerpts } = judge(call);
    expect(first).toBe(`confirmed: ${entry}#syntax`);
    expect(title).toBe('Line 1, column 30 of the body: = where a colon belongs');
    expect(places[0]).toEqual({ in: 'request-body', line: 1, column: 30 });
    expect(excerpts[0]).toBe(
      ['{"username":"dora","password"="••••••"}', '                             ^'].join('\n'),
    );
  });

  it('names the column that the service names beside it', () => {
    expect(judge(call).evidence[1]).toBe(
      'The service names line 1, column 31 for the same place: it counts in bytes, from the character after it.',
    );
  });

  it('is offered mended, all else as it was, without what the browser adds', () => {
    expect(judge(call).request).toEqual({
      method: 'POST',
      url: 'https://a1.easemob.com/acme/shop/users',
      headers: [['Content-Type', 'application/json']],
      body: '{"username":"dora","password":"made-up-password"}',
    });
  });

  it.each([
    ['form-encoded', 'username=dora&password=made-up', 2, 'The body is a form (a=b&c=d), not JSON'],
    ['quotes', "{'username':'dora'}", 3, 'Line 1, column 2 of the body: a single quote where JSON takes "'],
    ['quotes', '{username:"dora"}', 3, 'Line 1, column 2 of the body: a name without its quotes'],
    [
      'trailing-comma',
      '{"username":"dora",}',
      21,
      'Line 1, column 19 of the body: a comma right before a closing bracket',
    ],
    [
      'cut-off',
      '{"username":"dora"',
      19,
      'Line 1, column 19 of the body: the text ends while { is still open',
    ],
    ['empty', '  ', 3, 'The body is empty'],
    ['syntax', '[object Object]', 3, 'The body is an object that was sent without JSON.stringify'],
    [
      'syntax',
      '{"username"：“dora”}',
      13,
      'Line 1, column 12 of the body: ： is full-width; JSON takes only the half-width one',
    ],
  ])('is told as %s: %s', (cause, body, column, title) => {
    expect(judge(broken(body, column))).toMatchObject({ first: `confirmed: ${entry}#${cause}`, title });
  });

  it('rules out what else it might have been', () => {
    const { verdicts } = judge(broken("{'username':'dora'}", 3));
    expect(verdicts).toEqual({
      quotes: 'confirmed',
      syntax: 'ruled-out',
      'form-encoded': 'ruled-out',
      'trailing-comma': 'ruled-out',
      'cut-off': 'ruled-out',
      empty: 'ruled-out',
    });
  });
});

describe('what is not certain', () => {
  it('is a fault at another place than the service names: it may have read another text', () => {
    const { first, evidence } = judge(broken('{"username":"dora","password"="made-up"}', 7));
    expect(first).toBe(`likely: ${entry}#syntax`);
    expect(evidence[1]).toContain('The service names another place, line 1, column 7');
  });

  it('is a body that reads as JSON here', () => {
    const { first, evidence } = judge(broken('{"username":"dora"}', 7));
    expect(first).toBe(`possible: ${entry}#syntax`);
    expect(evidence[0]).toMatch(/^The body shown here is valid JSON/);
  });

  it('is a string that holds JSON, which is JSON to the parser', () => {
    expect(judge(broken(JSON.stringify('{"a":1}'), 3)).first).toBe(`likely: ${entry}#syntax`);
  });

  it('is a mend where a value would have to be guessed', () => {
    expect(judge(broken('{"username":}', 14)).request).toBeNull();
  });

  it('is that no body was sent, where its type was announced', () => {
    const call = broken(null, 3, 'Unexpected end-of-input');
    expect(judge(call).first).toBe(`likely: ${entry}#empty`);
    expect(judge({ ...call, requestHeaders: [] }).first).toBe(`confirmed: ${entry}#empty`);
  });

  it('is anything of a body that the browser hides', () => {
    const call = broken(null, 31);
    const requestHeaders = [['Content-Length', '46']] as const;
    expect(judge({ ...call, requestHeaders }).evidence).toEqual([]);
  });
});
