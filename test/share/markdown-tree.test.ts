import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/share/markdown';
import { aCall, errorBody } from '../fixtures/calls';
import { aCause, aDiagnosis, saying } from '../fixtures/log-entries';
import { runs } from '../fixtures/runs';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const tree = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** What a reader sees of it outside of code, and the kinds of nodes that are there. */
function outsideCode(node: Node): { readonly text: string; readonly types: readonly string[] } {
  const inner = (node.children ?? []).map(outsideCode);
  return {
    text: [node.type === 'text' ? (node.value ?? '') : '', ...inner.map(({ text }) => text)].join('\n'),
    types: [node.type, ...inner.flatMap(({ types }) => types)],
  };
}

const versions = { extension: '0.1.0', browser: 'Chrome 140' };

/** A ticket in which the service's words stand wherever they can. */
function ticketOf(words: string): string {
  const sentence = saying('{x}: see {x} and `{x}`{x}', '{x}：见 {x} 与 `{x}`{x}', { x: words });
  const call = aCall({
    method: words,
    url: `https://a1.easemob.com/acme/shop/users?${words}`,
    requestHeaders: [['X-Note', words]],
    requestBody: words,
    status: 403,
    responseHeaders: [['X-Note', words]],
    body: errorBody(words, words),
  });
  const diagnosis = aDiagnosis(403, {
    error: words,
    app: words,
    title: sentence,
    notes: [sentence],
    causes: [
      aCause('confirmed', sentence, [{ check: 'x', found: sentence, place: null, excerpt: { text: words } }]),
    ],
    fix: { steps: [sentence], request: { ...call.request } },
    items: [{ item: words, title: sentence, certainty: 'none', fix: [] }],
  });
  return toMarkdown(call, diagnosis, 'en', versions);
}

describe('in a ticket, the service’s words', () => {
  it.each([
    'see https://evil.example/login for user #1, acme/shop#1, GH-1, !1, :smile:, a5c3785ea5c3785ea5c3785ea5c3785ea5c3785e',
    'www.evil.example and kim@evil.example and @kim',
    '``` ` `` ```` \n```\n# Heading\n- [ ] item',
    '<img src=x> ![a](https://evil.example/x.png) [b](javascript:alert)',
    '`',
    '`a',
    'a`',
    '` a `',
    '\\`',
    '| a | b |\n|---|---|\n| #1 | @x |',
    'a\n\n    https://evil.example\n\n1. b\n> c',
    '~~~\nhttps://evil.example\n~~~',
    '$x$ and [^1]: note',
  ])('are code, and come alive nowhere: %j', (words) => {
    const { text, types } = outsideCode(tree(ticketOf(words)));
    expect(types).not.toEqual(expect.arrayContaining(['link']));
    for (const alive of [
      'link',
      'image',
      'html',
      'linkReference',
      'imageReference',
      'footnoteReference',
      'table',
      'blockquote',
    ])
      expect(types, alive).not.toContain(alive);
    for (const word of words.split(/[^\p{L}\d]+/u).filter(({ length }) => length > 3))
      expect(text).not.toContain(word);
  });

  it('are code, whatever they are', () => {
    const words = fc
      .string({
        unit: fc.constantFrom(
          ...'`~#@!:|<>[]()*_-+=&\\$./ \n\t',
          'https://evil.example',
          'evilword',
          'www.evil.example',
          '1. ',
        ),
      })
      .map((text) => `evilword${text}evilword`);
    fc.assert(
      fc.property(words, (text) => {
        const outside = outsideCode(tree(ticketOf(text)));
        expect(outside.text).not.toContain('evil');
        expect(outside.types).not.toContain('link');
      }),
      runs(60),
    );
  });

  it('are so few that a tracker takes the ticket, however many there were', () => {
    expect(ticketOf('word '.repeat(40_000)).length).toBeLessThan(60_000);
    const headers = Array.from({ length: 5_000 }, (_, n) => [`X-${n}`, 'x'.repeat(100)] as const);
    const call = aCall({ requestHeaders: headers, responseHeaders: headers, body: errorBody('x', 'y') });
    const ticket = toMarkdown(call, aDiagnosis(403), 'en', versions);
    expect(ticket).toContain('901 more headers are left out.');
    expect(ticket.length).toBeLessThan(60_000);
    const items = Array.from({ length: 10_000 }, (_, n) => ({
      item: `kim${n}`,
      title: saying('No.', '无。'),
      certainty: 'none' as const,
      fix: [],
    }));
    const many = toMarkdown(call, aDiagnosis(200, { items }), 'zh', versions);
    expect(many).toContain('另有 9,900 个失败项未列出。');
  });
});
