/** A placeholder as templates and texts write it. */
const placeholder = /\{([a-z][a-z0-9_]*)\}/g;

/** The names of the placeholders, in order, as often as they occur. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name as string);
}

/** What stands around the placeholders: one piece more than there are placeholders. */
export function literalsIn(template: string): string[] {
  return template.replace(placeholder, '\u0001').split('\u0001');
}

/** The template with this in every placeholder's place. */
export function fillTemplate(template: string, value: string): string {
  return template.replace(placeholder, () => value);
}

/** How many characters a text must share with the template. Of two that match, the greater one wins. */
export function weigh(template: string): number {
  return literalsIn(comparable(template)).join('').length;
}

/** Whether the text is one that the template stands for, letter case and spacing apart. */
export function fits(template: string, text: string): boolean {
  const literals = literalsIn(comparable(template));
  const wanted = comparable(text);
  const [first = '', ...others] = literals;
  if (others.length === 0) return wanted === first;
  const last = others.pop() as string;
  if (!wanted.startsWith(first)) return false;
  let from = first.length;
  for (const literal of others) {
    const found = wanted.indexOf(literal, from);
    if (found < 0) return false;
    from = found + literal.length;
  }
  return wanted.length - last.length >= from && wanted.endsWith(last);
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s*[:：]\s*/g, ':')
    .replace(/\s+/g, ' ')
    .replace(/[ .!]+$/, '');
}
