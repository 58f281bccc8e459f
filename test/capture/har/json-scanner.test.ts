import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createJsonScanner } from '../../../src/capture/har/json-scanner';
import { runs } from '../../fixtures/runs';

/** What reading a text in pieces comes to: the watched values and where it broke, if it did. */
function scan(text: string, size = Number.POSITIVE_INFINITY) {
  const scanner = createJsonScanner((path) => path.length === 1);
  const found: [string | null, string][] = [];
  let rest = '';
  for (let from = 0; from === 0 || from < text.length; from += size) {
    const piece = rest + text.slice(from, from + size);
    let at = 0;
    for (;;) {
      const step = scanner.read(piece, at, from + size >= text.length);
      at = step.at;
      if (step.kind === 'error') return { found, isJson: false };
      if (step.kind === 'more') break;
      found.push([step.path[0] ?? null, step.text]);
    }
    rest = piece.slice(at);
  }
  return { found, isJson: scanner.isDone() };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const jsonLike = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ':',
        ',',
        '"a"',
        '"\\u0041\\n"',
        '"\\x"',
        '"',
        '1',
        '-0.5e+3',
        '01',
        '-',
        'true',
        'nul',
        ' ',
        '\n',
      ],
    ),
    { maxLength: 12 },
  )
  .map((tokens) => tokens.join(''));

describe('the scanner', () => {
  it('takes for JSON what is JSON, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(jsonLike, fc.json()), fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(scan(text, size).isJson).toBe(isJson(text));
      }),
      runs(5000),
    );
  });

  it('hands out watched values as they stand, however the text is cut', () => {
    const object = fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(object, fc.integer({ min: 1, max: 300 }), fc.constantFrom(0, 2), (value, size, indent) => {
        const { found } = scan(JSON.stringify(value, null, indent), size);
        // A long text is no place for what is watched for: it is passed by.
        const expected = Object.entries(value).filter(
          ([, inner]) => typeof inner !== 'string' || inner.length < 40,
        );
        const parsed = found.map(([key, text]): [string | null, unknown] => [key, JSON.parse(text)]);
        expect(parsed).toEqual(expect.arrayContaining(JSON.parse(JSON.stringify(expected))));
      }),
    );
  });

  it('passes a text longer than any piece', () => {
    const long = 'x\\"'.repeat(5_000);
    expect(scan(`{"a":"${long}","b":{"c":"${long}"},"${long}":1}`, 100)).toEqual({
      found: [
        ['b', `{"c":"${long}"}`],
        ['', '1'],
      ],
      isJson: true,
    });
  });
});
