import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/diagnosis/json/find-json-fault';
import { runs } from '../../fixtures/runs';
import { anyText } from './any-text';

/** The fault in a few words: its kind, where it is, and the fixed text. */
function fault(text: string): string {
  const found = findJsonFault(text);
  if (found === null) return 'none';
  return `${found.kind} ${found.line}:${found.column} ${found.character || 'end'} | ${found.mended ?? 'not mended'}`;
}

describe('a body with one sensible correction is mended', () => {
  it.each([
    ['{"username"="a"}', 'equals-sign 1:12 = | {"username":"a"}'],
    ['{"a" => 1}', 'equals-sign 1:6 = | {"a" : 1}'],
    ['{"a":=1}', 'equals-sign 1:5 : | {"a":1}'],
    [`{'a':'b'}`, `single-quotes 1:2 ' | {"a":"b"}`],
    [`{'a':'say "x", it\\'s'}`, `single-quotes 1:2 ' | {"a":"say \\"x\\", it's"}`],
    ['{“a”:“b”}', 'curly-quotes 1:2 “ | {"a":"b"}'],
    ['{“a”：“b”，}', 'curly-quotes 1:2 “ | {"a":"b"}'],
    ['{"a"：1，"b"：［］｝', 'full-width-punctuation 1:5 ： | {"a":1,"b":[]}'],
    ['{`a`:1}', 'backquotes 1:2 ` | {"a":1}'],
    ['{a:1,$b_2.c-d:2}', 'unquoted-key 1:2 a | {"a":1,"$b_2.c-d":2}'],
    ['{用户:"a"}', 'unquoted-key 1:2 用 | {"用户":"a"}'],
    ['{"a":1,}', 'trailing-comma 1:7 , | {"a":1}'],
    ['{"a":[1,2,],"b":3,}', 'trailing-comma 1:10 , | {"a":[1,2],"b":3}'],
    ['{"a":1 "b":2}', 'missing-comma 1:8 " | {"a":1, "b":2}'],
    ['{"a":{} "b":2}', 'missing-comma 1:9 " | {"a":{}, "b":2}'],
    ['[{"a":1}{"b":2}]', 'missing-comma 1:9 { | [{"a":1},{"b":2}]'],
    ['{"usernames":["u1" "u2"]}', 'missing-comma 1:20 " | {"usernames":["u1", "u2"]}'],
    ['{"a" 1}', 'missing-colon 1:6 1 | {"a": 1}'],
    ['{"a" {"b" [] }}', 'missing-colon 1:6 { | {"a": {"b": [] }}'],
    ['{"a":"x"', 'unclosed-brace 1:9 end | {"a":"x"}'],
    ['{"a":["x","y"]\n', 'unclosed-brace 1:15 end | {"a":["x","y"]\n}'],
    ['{"a":{"b":1},"c":"x"', 'unclosed-brace 1:21 end | {"a":{"b":1},"c":"x"}'],
    ['{"a":True,"b":None,"c":FALSE}', 'literal 1:6 T | {"a":true,"b":null,"c":false}'],
    ['{"a":1, // one\n"b":2}', 'comment 1:9 / | {"a":1,  \n"b":2}'],
    ['{/* a */"a":1}', 'comment 1:2 / | { "a":1}'],
    ['# a\n{"a":1}', 'comment 1:1 # |  \n{"a":1}'],
    ['{"a":1, // one\n}', 'trailing-comma 1:7 , | {"a":1  \n}'],
    ['{\u00a0"a":1}', 'invisible-character 1:2 \u00a0 | { "a":1}'],
    ['{"a":"x\ny"}', 'newline-in-string 1:8 \n | {"a":"x\\ny"}'],
    ['{"a":"x\ty\u0001"}', 'control-character 1:8 \t | {"a":"x\\ty\\u0001"}'],
    [`{"a":"it\\'s"}`, `bad-escape 1:9 \\ | {"a":"it's"}`],
    ['{"a":1}}', 'extra-closer 1:8 } | {"a":1}'],
    ['{"a":1};', 'extra-text 1:8 ; | {"a":1}'],
    ['\ufeff{"a":1}', 'byte-order-mark 1:1 \ufeff | {"a":1}'],
    ['"{\\"a\\":1}"', 'double-encoded 1:1 " | {"a":1}'],
    ['{\\"a\\":1}', 'escaped-quotes 1:2 \\ | {"a":1}'],
    [`'{"a":1}'`, `quoted-whole 1:1 ' | {"a":1}`],
    ['"{"a":1}"', 'quoted-whole 1:1 " | {"a":1}'],
    ['"a":1,"b":"c"', 'missing-braces 1:1 " | {"a":1,"b":"c"}'],
    ['username=hxtest1&msg=a+b%21', 'form-encoding 1:1 u | {"username":"hxtest1","msg":"a b!"}'],
  ])('%j', (text, expected) => {
    expect(fault(text)).toBe(expected);
  });
});

describe('a body whose values would have to be guessed is not mended', () => {
  it.each([
    ['', 'empty 1:1 end'],
    [' \n ', 'empty 1:1 end'],
    ['// nothing', 'empty 1:1 end'],
    ['{username:hxtest1}', 'unquoted-key 1:2 u'],
    ['{"a":hxtest1}', 'unquoted-value 1:6 h'],
    ['{"a":2021-06-30}', 'unquoted-value 1:6 2'],
    ['{"a":<YOUR_TOKEN>}', 'unquoted-value 1:6 <'],
    ['{"a":undefined}', 'literal 1:6 u'],
    ['{"a":NaN,"b":1}', 'literal 1:6 N'],
    ['{"a":-Infinity}', 'literal 1:6 -'],
    ['{"a":}', 'missing-value 1:6 }'],
    ['{"a":1,,"b":2}', 'extra-comma 1:8 ,'],
    ['[,1]', 'extra-comma 1:2 ,'],
    ['[1 2]', 'missing-comma 1:4 2'],
    ['{"a","b"}', 'missing-colon 1:5 ,'],
    ['{"a" "b" "c"}', 'missing-colon 1:6 "'],
    ['{"a":1', 'unclosed-brace 1:7 end'],
    ['{"a":"x",', 'unclosed-brace 1:10 end'],
    ['{', 'unclosed-brace 1:2 end'],
    ['{"a":{"b":"x","c":"y"}', 'unclosed-brace 1:23 end'],
    ['{"a":{"b":"x"', 'unclosed-brace 1:14 end'],
    ['["x"', 'unclosed-bracket 1:5 end'],
    ['{"a":"x" // "b":"y"}', 'comment 1:10 /'],
    ['{"na\nme":"x"}', 'newline-in-string 1:5 \n'],
    ['{"a":"x\n"}', 'newline-in-string 1:8 \n'],
    ['{"a":"x', 'unclosed-string 1:6 "'],
    ['{"a":"x,"b":"y"}', 'unclosed-string 1:6 "'],
    ['{"a":"x,\n"b":"y"}', 'unclosed-string 1:6 "'],
    ['{"a: "x"}', 'unclosed-string 1:2 "'],
    ['{"a":"say "hi" now"}', 'unescaped-quote 1:11 "'],
    [`{'a':'it's'}`, "single-quotes 1:2 '"],
    ['{"a":"x”}', 'curly-quotes 1:8 ”'],
    ['{"a":"he said “hi', 'unclosed-string 1:6 "'],
    ['{"a”:"b"}', 'curly-quotes 1:4 ”'],
    ['[1,2}', 'wrong-closer 1:5 }'],
    ['{"a":1]', 'wrong-closer 1:7 ]'],
    ['{"a":01}', 'bad-number 1:6 0'],
    ['{"a":.5}', 'bad-number 1:6 .'],
    ['{"a":"C:\\dir"}', 'bad-escape 1:9 \\'],
    ['{"a":"\\u12"}', 'bad-escape 1:7 \\'],
    ['{"a":1 /* }', 'comment 1:8 /'],
    ['{"a":1}{"b":2}', 'two-values 1:8 {'],
    ['{"a":1} and more', 'extra-text 1:9 a'],
    ['{"a":1;"b":2}', 'unexpected-character 1:7 ;'],
    ['[object Object]', 'object-object 1:1 ['],
    ['[object FormData]', 'object-object 1:1 ['],
    ['undefined', 'literal 1:1 u'],
    ['hello {"a":1}', 'leading-text 1:1 h'],
    ['data={"a":1}', 'form-encoding 1:1 d'],
    ['ttl=60', 'form-encoding 1:1 t'],
    ['a=b&a=c', 'form-encoding 1:1 a'],
    ['a=%zz', 'form-encoding 1:1 a'],
    ['a=true', 'form-encoding 1:1 a'],
    ['<user/>', 'xml 1:1 <'],
    ['------x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', 'multipart 1:1 -'],
  ])('%j', (text, expected) => {
    expect(fault(text)).toBe(`${expected} | not mended`);
  });
});

describe('JSON has no fault', () => {
  it.each([
    '{}',
    ' [1, -2.5e3, "\\u00e9", null] ',
    '"text"',
    '0',
    '{"a":"{\\"b\\":1}"}',
    '"123"',
    '{"a":"，“”\u00a0"}',
  ])('%j', (text) => {
    expect(findJsonFault(text)).toBeNull();
  });

  it('nor does a text too long to be read', () => {
    expect(findJsonFault('{'.repeat(4_000_001))).toBeNull();
  });
});

describe('a fault', () => {
  it('is shown in its line, and pointed at', () => {
    const text = '{\n  "target_type": "users",\n  "target" = ["u1"]\n}';
    expect(findJsonFault(text)).toMatchObject({
      line: 3,
      column: 12,
      offset: 39,
      excerpt: { text: '  "target" = ["u1"]', spot: [11, 12] },
    });
  });

  it('behind a byte order mark is the fault, not the mark', () => {
    expect(fault('\ufeff{"a"=1}')).toBe('equals-sign 1:6 = | {"a":1}');
  });

  it('has the place where a parser stops beside its own', () => {
    expect(findJsonFault('{"a":1\n,\n}')).toMatchObject({ line: 2, column: 1, stop: { line: 3, column: 1 } });
    expect(findJsonFault('{"a":"x')?.stop).toEqual({ line: 1, column: 8, offset: 7 });
  });

  it('counts lines by each kind of end', () => {
    expect(findJsonFault('{\r\n"a":1,\r"b"=2}')).toMatchObject({ line: 3, column: 4 });
  });
});

const key = fc.stringMatching(/^[a-z_]{1,8}$/);
const text = fc.string({ unit: fc.constantFrom(...'abc 1{}[],:\'"\\/\n\t中😀') });
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const { object } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 4 }), tie('object')),
  object: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
}));

/** Where a separator stands outside of strings. */
function separators(json: string, separator: string): number[] {
  const found: number[] = [];
  let isInString = false;
  for (let index = 0; index < json.length; index += 1) {
    if (json[index] === '\\') index += 1;
    else if (json[index] === '"') isInString = !isInString;
    else if (!isInString && json[index] === separator) found.push(index);
  }
  return found;
}

describe('any object', () => {
  const mended = (broken: string) => JSON.parse(findJsonFault(broken)?.mended ?? 'null');

  it('with `=` for its first colon is mended to itself', () => {
    fc.assert(
      fc.property(object, (value) => {
        const json = JSON.stringify(value);
        const at = separators(json, ':')[0] as number;
        const broken = `${json.slice(0, at)}=${json.slice(at + 1)}`;
        expect(findJsonFault(broken)).toMatchObject({ kind: 'equals-sign', offset: at });
        expect(mended(broken)).toEqual(value);
      }),
    );
  });

  it('with a comma before its last brace is mended to itself', () => {
    fc.assert(
      fc.property(object, (value) => {
        const json = JSON.stringify(value, null, 2);
        const broken = `${json.slice(0, -2)},\n}`;
        expect(findJsonFault(broken)).toMatchObject({ kind: 'trailing-comma', offset: json.length - 2 });
        expect(mended(broken)).toEqual(value);
      }),
    );
  });

  it('as Python writes it is mended to itself', () => {
    fc.assert(
      fc.property(object, (value) => {
        const words: Record<string, string> = { true: 'True', false: 'False', null: 'None' };
        const python = JSON.stringify(value).replace(
          /"((?:[^"\\]|\\.)*)"|true|false|null/g,
          (whole, inner?: string) =>
            words[whole] ?? `'${(inner ?? '').replaceAll('\\"', '"').replaceAll("'", "\\'")}'`,
        );
        expect(mended(python)).toEqual(value);
      }),
    );
  });

  it('stringified twice is mended to itself', () => {
    fc.assert(
      fc.property(object, (value) => {
        expect(mended(JSON.stringify(JSON.stringify(value)))).toEqual(value);
      }),
    );
  });

  it('cut anywhere is mended to no other names and values than stand in it', () => {
    fc.assert(
      fc.property(object, fc.nat(), (value, cut) => {
        const json = JSON.stringify(value);
        const broken = json.slice(0, 1 + (cut % (json.length - 1)));
        const { mended: whole, kind } = findJsonFault(broken) ?? {};
        expect(kind).toMatch(/^unclosed-|^literal$|^unquoted-value$|^bad-number$|^bad-escape$/);
        if (whole) expect(whole).toBe(`${broken}}`);
      }),
    );
  });

  it('with a character taken out is mended to itself, to nothing, or is JSON as it is', () => {
    fc.assert(
      fc.property(object, fc.nat(), (value, nth) => {
        const json = JSON.stringify(value, null, 1);
        const marks = [...separators(json, ','), ...separators(json, ':'), json.length - 1];
        const at = marks[nth % marks.length] as number;
        const found = findJsonFault(json.slice(0, at) + json.slice(at + 1));
        expect(found).not.toBeNull();
        if (found?.mended) expect(JSON.parse(found.mended)).toEqual(value);
      }),
    );
  });
});

describe('any text', () => {
  const hostile = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom(...'{}[]",:=\'“”：，\\/*#\n ab1-.\ufeff\u00a0') }),
    fc.json(),
  );

  it('is read without a throw; no fault means JSON, and what is mended is JSON without a fault', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const found = findJsonFault(body);
        if (found === null) expect(() => JSON.parse(body)).not.toThrow();
        else if (found.mended !== null) {
          JSON.parse(found.mended);
          expect(findJsonFault(found.mended)?.kind ?? 'double-encoded').toBe('double-encoded');
        }
      }),
      runs(2_000),
    );
  });

  it('has its fault in the line and column that lead to it', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const found = findJsonFault(body);
        if (found === null) return;
        const lines = body.split(/\r\n|[\n\r]/);
        expect(found.line).toBeLessThanOrEqual(lines.length);
        expect(found.column).toBeLessThanOrEqual((lines[found.line - 1] as string).length + 2);
        expect(found.stop.offset).toBeGreaterThanOrEqual(found.offset);
        expect(body.startsWith(found.character, found.offset)).toBe(true);
      }),
    );
  });

  it('loses no letter and no digit of a name or a value when it is mended', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const found = findJsonFault(body);
        if (!found?.mended || /comment|form|literal|double|quoted-whole|escaped/.test(found.kind)) return;
        if (/[#\\/]|true|false|null|none/i.test(body)) return;
        const unescaped = found.mended.replace(/\\u[0-9a-f]{4}|\\./g, '');
        expect(unescaped.replace(/[^a-z0-9]/g, '')).toBe(body.replace(/[^a-z0-9]/g, ''));
      }),
    );
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['objects in objects', '{"a":'.repeat(200_000)],
    ['missing commas', `{${'"a":1 '.repeat(150_000)}}`],
    ['missing colons', `{${'"a" 1,'.repeat(150_000)}`],
    ['quotes', '"'.repeat(1_000_000)],
    ['single quotes', "{'".repeat(500_000)],
    ['one long name', `{"${'a'.repeat(1_000_000)}"=1}`],
    ['one long name without quotes', `{${'a'.repeat(1_000_000)}`],
    ['broken lines in a string', `{"a":"${'\n'.repeat(1_000_000)}`],
    ['broken lines and quotes', `{"a":"${'\n"x'.repeat(300_000)}`],
    ['comments', `{${'/**/'.repeat(250_000)}`],
    ['unclosed comments', `{"a":1${'/*'.repeat(500_000)}`],
    ['commas', `[1${','.repeat(1_000_000)}`],
    ['spaces', `{"a"${' '.repeat(1_000_000)}1}`],
    ['trailing spaces and a letter', `{}${' '.repeat(1_000_000)}x`],
    ['form fields', 'a=b&'.repeat(250_000)],
    ['backslashes', `{"a":"${'\\'.repeat(1_000_000)}`],
    ['digits', `{"a":${'1'.repeat(1_000_000)}x}`],
    ['secrets', `{${'"password":"p",'.repeat(70_000)}`],
    ['full-width commas', `{"a":1${'，'.repeat(1_000_000)}`],
  ])('of a megabyte of %s is read', (_, body) => {
    expect(findJsonFault(body)).not.toBeNull();
  });
});
