import { Buffer } from 'node:buffer';

/** A body that is no JSON, in the words of the parser that the service uses (Jackson). */
export class JsonParseError extends Error {}

/** Any JSON value. Throws `JsonParseError` with the place where the text stops being JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonParseError(new Fault(text).find());
  }
}

type Expecting = 'value' | 'value or close' | 'key' | 'key or close' | 'colon' | 'comma';

const words = ['true', 'false', 'null'] as const;
const validValue = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";
const quotedKey = 'was expecting double-quote to start field name';

/** Reads until the text breaks a rule, and says so. Keeps its own stack: bodies nest as deep as they like. */
class Fault {
  private at = 0;
  private expecting: Expecting = 'value';
  private readonly open: ('OBJECT' | 'ARRAY')[] = [];

  constructor(private readonly text: string) {}

  find(): string {
    while (true) {
      while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at += 1;
      const fault = this.at < this.text.length ? this.step(this.text[this.at] as string) : this.endOfInput();
      if (fault !== null) return fault;
    }
  }

  private step(character: string): string | null {
    switch (this.expecting) {
      case 'value':
      case 'value or close':
        return this.value(character);
      case 'key':
      case 'key or close':
        return this.key(character);
      case 'colon':
        if (character !== ':')
          return this.unexpected('was expecting a colon to separate field name and value');
        return this.pass('value');
      case 'comma':
        return this.afterValue(character);
    }
  }

  private value(character: string): string | null {
    if (character === '"') return this.string('comma');
    if (character === '{') return this.enter('OBJECT', 'key or close');
    if (character === '[') return this.enter('ARRAY', 'value or close');
    if (character === ']' && this.expecting === 'value or close') return this.leave();
    if (character === '-' || (character >= '0' && character <= '9')) return this.number();
    const word = words.find((candidate) => candidate.startsWith(character));
    return word ? this.word(word) : this.unexpected(validValue);
  }

  private key(character: string): string | null {
    if (character === '"') return this.string('colon');
    if (character === '}' && this.expecting === 'key or close') return this.leave();
    return this.unexpected(quotedKey);
  }

  private afterValue(character: string): string | null {
    const container = this.open.at(-1);
    if (container === undefined) return this.unexpected(validValue);
    if (character === (container === 'OBJECT' ? '}' : ']')) return this.leave();
    if (character === ',') return this.pass(container === 'OBJECT' ? 'key' : 'value');
    return this.unexpected(`was expecting comma to separate ${container} entries`);
  }

  private string(next: Expecting): string | null {
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const character = this.text[this.at] as string;
      if (character === '"') return this.pass(next);
      if (character < ' ') {
        const code = character.charCodeAt(0);
        return this.here(
          `Illegal unquoted character ((CTRL-CHAR, code ${code})): ` +
            'has to be escaped using backslash to be included in string value',
        );
      }
      if (character !== '\\') continue;
      this.at += 1;
      const escaped = this.text[this.at] ?? '';
      if (!'"\\/bfnrtu'.includes(escaped)) {
        return this.here(`Unrecognized character escape '${escaped}' (code ${escaped.charCodeAt(0)})`);
      }
    }
    return this.here('Unexpected end-of-input: was expecting closing quote for a string value');
  }

  private number(): string | null {
    const start = this.at;
    while (/[-+.\deE]/.test(this.text[this.at] ?? '')) this.at += 1;
    const digits = this.text.slice(start, this.at);
    if (/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(digits)) {
      this.expecting = 'comma';
      return null;
    }
    this.at = start;
    return this.here(`Invalid numeric value: '${digits}'`);
  }

  private word(word: string): string | null {
    const [written] = /^\w*/.exec(this.text.slice(this.at, this.at + 64)) ?? [''];
    if (written !== word)
      return this.here(`Unrecognized token '${written}': was expecting 'null', 'true' or 'false'`);
    this.at += word.length - 1;
    return this.pass('comma');
  }

  private enter(container: 'OBJECT' | 'ARRAY', next: Expecting): null {
    this.open.push(container);
    return this.pass(next);
  }

  private leave(): null {
    this.open.pop();
    return this.pass('comma');
  }

  private pass(next: Expecting): null {
    this.at += 1;
    this.expecting = next;
    return null;
  }

  private endOfInput(): string {
    const container = this.open.at(-1);
    return this.here(
      container
        ? `Unexpected end-of-input: expected close marker for ${container}`
        : 'Unexpected end-of-input',
    );
  }

  private unexpected(reason: string): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) as number);
    return this.here(`Unexpected character ('${character}' (code ${character.codePointAt(0)})): ${reason}`);
  }

  /** Jackson has read the character when it complains, and counts bytes: its column is one past it. */
  private here(reason: string): string {
    const before = this.text.slice(0, this.at);
    const lineStart = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    const column = Buffer.byteLength(before.slice(lineStart)) + (this.at < this.text.length ? 2 : 1);
    const stream = (0x170e3f35 + this.text.length).toString(16);
    return `${reason}\n at [Source: java.io.BufferedInputStream@${stream}; line: ${line}, column: ${column}]`;
  }
}
