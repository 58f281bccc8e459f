import { unescaped } from './encodings';
import type { Meaning, MeaningOf } from './names';
import { collections, routeWords } from './policy';
import type { Reading } from './read-text';
import { isHarmlessValue, isProse } from './values';

/** A header such as `Location` holds nothing else. */
const looksLikeUrl = /^(?:[a-z][a-z\d+.-]{1,20}:\/)?\/[^\s"<>]*$/i;
const looksLikeForm = /^[^\s=&{}<>":]{1,200}=[^\r\n]*$/;

/** The fields of a text that is a url or a form. `false` where there may be more in it than these. */
export function readFields(reading: Reading): boolean {
  const { text } = reading;
  const head = text.slice(0, 4_000);
  if (looksLikeUrl.test(head)) readUrl(reading);
  else if (looksLikeForm.test(head.trimEnd())) fieldsFrom(reading, 0);
  else return false;
  return !/[\s:"'{]/.test(text);
}

/** The secrets of a url: the password of its user, segments behind one that names a secret, and fields. */
export function readUrl(reading: Reading): void {
  const { text } = reading;
  const query = text.search(/[?#]/);
  const path = query === -1 ? text : text.slice(0, query);
  userInfo(reading, path);
  segments(reading, path);
  if (query !== -1) fieldsFrom(reading, query + 1);
}

/** The password of `user:password@`; a lone name may be a token. */
function userInfo({ add }: Reading, path: string): void {
  const [, scheme = '', info = ''] = /^([a-z][a-z\d+.-]*:\/\/)([^/]*)@/i.exec(path) ?? [];
  const colon = info.indexOf(':');
  const start = scheme.length + colon + 1;
  const end = scheme.length + info.length;
  if (!isHarmlessValue(path.slice(start, end))) add(start, end, colon === -1 ? 'token' : 'password');
}

/** What follows `/token/` is a token, unless `token` is a user, an org or an app, or a route goes on there. */
function segments({ meaningOf, named }: Reading, path: string): void {
  const host = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i.exec(path)?.[0].length ?? 0;
  let start = host;
  let before = '';
  let meaning: Meaning | undefined;
  // The first two behind the host are org and app.
  let places = host === 0 ? 3 : 0;
  for (const segment of path.slice(host).split('/')) {
    const end = start + segment.length;
    const parameter = segment.includes(';') ? fieldIn(segment, meaningOf) : null;
    if (parameter !== null) named(start + parameter.start, end, parameter.meaning);
    else if (meaning !== undefined && !routeWords.has(segment.toLowerCase())) named(start, end, meaning);
    const isName = segment !== '' && ++places > 3 && !collections.has(before) && !segment.includes('=');
    meaning = isName ? meaningOf(segment) : undefined;
    if (meaning?.weak) meaning = undefined;
    before = segment.toLowerCase();
    start = end + 1;
  }
}

const field = /[^&#]+/g;

function fieldsFrom({ text, meaningOf, named, inner }: Reading, from: number): void {
  field.lastIndex = from;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [pair] = match;
    const end = field.lastIndex;
    const found = fieldIn(pair, meaningOf);
    if (found !== null) {
      named(match.index + found.start, end, found.meaning);
      // Where a semicolon was meant as `&`, the value stands elsewhere without what follows.
      const next = pair.slice(found.start).search(/;[\w-]{1,40}=/);
      if (next > 0) named(match.index + found.start, match.index + found.start + next, found.meaning);
    }
    if (found === null && /^[^=]{1,200}=[[{]/.test(pair))
      inner(match.index + pair.indexOf('=') + 1, end, false);
    field.lastIndex = end;
  }
}

/** With every letter of a name escaped. */
const longestFieldName = 400;

/**
 * A name that stands first, behind a semicolon, which some write in place of `&`, or in a url that is the value of
 * another: what it means and where its value starts. `null` where none is a secret's.
 */
function fieldIn(pair: string, meaningOf: MeaningOf): { meaning: Meaning; start: number } | null {
  let start = 0;
  for (const piece of pair.split(/[;?]/, 20)) {
    const equals = piece.indexOf('=');
    const meaning = equals === -1 ? undefined : meaningOfField(piece.slice(0, equals), meaningOf);
    if (meaning !== undefined) return { meaning, start: start + equals + 1 };
    start += piece.length + 1;
  }
  return null;
}

/** `user[password][0]` and `p%61ssword` name a password too. */
function meaningOfField(name: string, meaningOf: MeaningOf): Meaning | undefined {
  if (name.length > longestFieldName) return undefined;
  const plain = /[%\\]/.test(name) ? (unescaped(name)?.text ?? name) : name;
  return meaningOf(/([^[\]]+)\]?(?:\[\d*\])*$/.exec(plain)?.[1] ?? plain);
}

const scheme = /\b(Bearer|Basic)[\s:+]+([^\s"'“”,;<>&\\]+)/gi;
/** Parameters of a `WWW-Authenticate` header. */
const challenge = /^(?:realm|error|error_description|scope|charset)=/;

/** Credentials behind a scheme, and in the urls of a text. */
export function readCredentials({ text, add }: Reading): void {
  for (const { 0: found, 1: name = '', 2: value = '', index } of text.matchAll(scheme)) {
    const after = text.slice(index + found.length, index + found.length + 20);
    const word = value.replace(/[.!?]{1,3}$/, '');
    const isWord = name.toLowerCase() === 'basic' && /^[a-z]+$/.test(word);
    if (isWord || challenge.test(value) || isProse(word, after) || isHarmlessValue(word)) continue;
    const start = index + found.length - value.length;
    add(start, start + word.length, 'token');
  }
  if (!text.includes('@')) return;
  for (const { 1: user = '', 2: password, index } of text.matchAll(inUrl)) {
    const start = index + 3 + (password === undefined ? 0 : user.length + 1);
    const length = password === undefined ? user.length : password.length - 1;
    if (isHarmlessValue(text.slice(start, start + length))) continue;
    add(start, start + length, password === undefined ? 'token' : 'password');
  }
}

/** `https://user:password@host`. */
const inUrl = /:\/\/([^\s/?#:@"'<>\\]{0,256})(:[^\s/?#"<>\\]{0,512})?@/g;
