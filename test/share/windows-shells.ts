/*
 * What Windows makes of a pasted command, by its documented rules: neither shell can be had where the tests run.
 */

/**
 * The arguments that a program gets of a command pasted into cmd.exe. First, cmd.exe:
 * - "If you use %name%, it is replaced"; a name that is not set stays as it is at the prompt; names do not hold `^`
 *   here, since none is set that does (learn.microsoft.com, windows-server/administration/windows-commands/set);
 * - "The ampersand (&), pipe (|), and parentheses ( ) are special characters that must be preceded by the escape
 *   character (^) or quotation marks when you pass them as arguments" (…/windows-commands/cmd, Remarks);
 * - `^` takes from the next character its meaning; at the end of a line it takes the line's end, and the first
 *   character of the next line is taken as it is, be it a line's end (ss64.com/nt/syntax-esc.html).
 *
 * Then the C runtime of the program (learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments):
 * - "Arguments are delimited by whitespace characters, which are either spaces or tabs";
 * - "A string surrounded by double quote marks is interpreted as a single argument";
 * - "A double quote mark preceded by a backslash (\") is interpreted as a literal double quote mark (")";
 * - "Backslashes are interpreted literally, unless they immediately precede a double quote mark"; then each two are
 *   one, and an odd one makes the quote a literal one.
 */
export function cmdArguments(command: string, variables: Readonly<Record<string, string>> = {}): string[] {
  return runtimeArguments(unescapedByCmd(expanded(command, variables)));
}

function expanded(command: string, variables: Readonly<Record<string, string>>): string {
  return command.replace(/%([^%\r\n]+)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
}

function unescapedByCmd(command: string): string {
  let read = '';
  let inQuotes = false;
  for (let at = 0; at < command.length; at++) {
    const char = command[at] as string;
    if (inQuotes) {
      if (char === '"' || char === '\n') inQuotes = false;
      read += char;
    } else if (char === '^') {
      if (command[at + 1] === '\n') at++;
      read += command[++at] ?? '';
    } else if (/[&|<>()]/.test(char)) throw new Error(`cmd reads ${char} at ${at}: ${command}`);
    else if (char === '\n') throw new Error(`the command ends at ${at}: ${command}`);
    else {
      if (char === '"') inQuotes = true;
      read += char;
    }
  }
  return read;
}

function runtimeArguments(line: string): string[] {
  const found: string[] = [];
  let current: string | null = null;
  let inQuotes = false;
  for (let at = 0; at < line.length; ) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0) {
      const isBeforeQuote = next === '"';
      current = (current ?? '') + '\\'.repeat(isBeforeQuote ? slashes >> 1 : slashes);
      at += slashes;
      if (isBeforeQuote && slashes % 2 === 1) {
        current += '"';
        at++;
      }
      continue;
    }
    if (next === '"') {
      inQuotes = !inQuotes;
      current ??= '';
    } else if (!inQuotes && (next === ' ' || next === '\t')) {
      if (current !== null) found.push(current);
      current = null;
    } else current = (current ?? '') + next;
    at++;
  }
  if (current !== null) found.push(current);
  return found;
}

/**
 * What PowerShell reads of an expression that is a string, or strings and `[char]`s joined by `+`:
 * - "A string enclosed in single quotation marks is a verbatim string. The string is passed to the command exactly as
 *   you type it", and "To include a single quotation mark in a single-quoted string, use a second consecutive single
 *   quote" (learn.microsoft.com, about_Quoting_Rules);
 * - U+2018 to U+201B are single quotation marks to it too (PowerShell/PowerShell, parser/CharTraits.cs, IsSingleQuote).
 */
export function powerShellString(expression: string): string {
  let rest = expression.startsWith('(') ? expression.slice(1, -1) : expression;
  let read = '';
  for (;;) {
    const char = /^\[char\]0x([\da-f]+)/.exec(rest);
    const quoted = /^['\u2018-\u201b]((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)['\u2018-\u201b]/.exec(rest);
    const found = char ?? quoted;
    if (found === null) throw new Error(`no string: ${rest}`);
    read += char
      ? String.fromCharCode(Number.parseInt(char[1] as string, 16))
      : (quoted?.[1] ?? '').replace(/(['\u2018-\u201b])['\u2018-\u201b]/g, '$1');
    rest = rest.slice(found[0].length);
    if (rest === '') return read;
    if (!rest.startsWith(' + ')) throw new Error(`the string ends before: ${rest}`);
    rest = rest.slice(3);
  }
}
