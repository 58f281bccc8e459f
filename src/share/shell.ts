import { unseen } from './unseen';

/** How a shell takes a text as one argument, and where a command goes on in the next line. */
export interface Shell {
  quote(text: string): string;
  readonly lineBreak: string;
}

/** What a terminal would act on when it is pasted, and what is not seen there; not tab and line feed. */
const controls = new RegExp(`(?:[\\0-\\x08\\x0b-\\x1f]|${unseen.source})+`, 'g');

/**
 * bash, dash, zsh and fish (3.4 and later; of `"$(…)"` before a quote some of its versions lose count). In single quotes the first three read nothing but the closing one, but fish reads
 * backslashes too (https://fishshell.com/docs/current/language.html#quotes): they and quotes stand outside.
 */
export const posix: Shell = {
  lineBreak: ' \\\n  ',
  quote: (text) =>
    `'${text.replace(/['\\]/g, "'\\$&'").replace(controls, (found) => `'$(printf '${octal(found)}')'`)}'`,
};

function octal(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}

/**
 * cmd.exe, which first replaces `%NAME%`, then reads `^` and metacharacters, and hands the rest to curl, which
 * splits it by the rules of Microsoft's C runtime (`test/share/windows-shells.ts` cites both). The quotes are
 * escaped from cmd, so that it quotes nothing itself and `^` works everywhere.
 */
export const cmd: Shell = {
  lineBreak: ' ^\n  ',
  quote: (text) =>
    `^"${forRuntime(text.replace(/\0/g, '').replace(unseenButLines, ''))
      .replace(/[^\w\s\-:=+~'/.,?;*`]/g, '^$&')
      // A name never holds a `^`: what stands between two `%` names no variable.
      .replace(/%(?=[^^\r\n])/g, '%^')
      .replace(/\r\n?|\n/g, '^\n\n')}^"`,
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: the console acts on them, and cmd has no escape for them
const unseenButLines = /[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/** Backslashes count only before a quote: there each is doubled, and the quote has one of its own. */
const forRuntime = (text: string) => text.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1');

/**
 * PowerShell 5.1 and 7: in single quotes nothing is read but a single quote, of which it knows five
 * (`about_Quoting_Rules`, and CharTraits.cs of its source); two are one.
 */
export const powerShell: Shell = {
  lineBreak: ' `\n  ',
  quote(text) {
    const quoted = `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
    const shown = quoted.replace(controls, (found) => `'${chars(found)} + '`);
    return shown === quoted ? quoted : `(${shown.replace(/^'' \+ | \+ ''$/g, '')})`;
  },
};

const chars = (text: string) =>
  [...text.split('')]
    .map((unit) => ` + [char]0x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .join('');
