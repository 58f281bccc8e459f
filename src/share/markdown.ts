import type { Call, Header } from '../model/call';
import type { Cause, Diagnosis, Evidence, SourceRow } from '../model/diagnosis';
import type { Language, LocalizedText } from '../model/language';
import { type Sentence, toRichText } from '../model/sentence';
import { toCurl } from './curl';
import { excerptText } from './excerpt';
import { code, codeBlock, indented, phrase, plainText } from './markdown-syntax';
import { bodyWords, certaintyWords, cutWords, rowWords, verdictWords, words } from './markdown-words';
import { asItIs, type RedactCallOptions, type Redactor, redactCall, redactorFor } from './redact';
import { redactSentence } from './redact-sentence';

/** What made the copy, such as `0.1.0` and `Chrome 140`. */
export interface Versions {
  readonly extension: string;
  readonly browser: string;
}

export type MarkdownOptions = Pick<RedactCallOptions, 'keepSecrets' | 'extraNames'>;

/** Trackers take some 60,000 characters of text. */
const maxBodyChars = 10_000;

/** A call and its diagnosis as Markdown for a ticket. What the service or the page wrote stays text in it. */
export function toMarkdown(
  call: Call,
  diagnosis: Diagnosis,
  language: Language,
  versions: Versions,
  options: MarkdownOptions = {},
): string {
  const { call: clean, removed } = redactCall(call, { ...options, style: 'copy' });
  const write = createWriter(language, options.keepSecrets ? null : redactorFor(call, options));
  const { fix } = diagnosis;
  const sections = [
    `## ${write.said(diagnosis.title)}`,
    write.facts(clean, diagnosis),
    ...diagnosis.notes.map((note) => write.said(note)),
    write.section(words.why, write.causes(diagnosis.causes)),
    write.section(words.howToFix, [
      ...fix.steps.map((step, index) => `${index + 1}. ${write.said(step)}`),
      ...(fix.request === null ? [] : [`\n${codeBlock(write.curl(fix.request), 'sh')}`]),
    ]),
    write.section(
      words.inside,
      diagnosis.items.map(({ item, title }) => `- ${write.value(item)}: ${write.said(title)}`),
    ),
    write.section(
      words.findings,
      diagnosis.findings.map(({ title, evidence }) => write.withEvidence(`- ${write.said(title)}`, evidence)),
    ),
    write.section(words.request, [write.request(clean)]),
    write.section(words.response, [write.response(clean)]),
    write.section(words.sources, diagnosis.sources.map(write.source)),
    [
      `Chat API Inspector ${plainText(versions.extension)}, ${plainText(versions.browser)}.`,
      removed.length > 0 ? words.redacted[language] : '',
    ]
      .join(' ')
      .trim(),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function createWriter(language: Language, redactor: Redactor | null) {
  const safe = (text: string) => redactor?.text(text, 'copy') ?? text;
  const word = (text: LocalizedText) => text[language];

  const said = (sentence: Sentence) =>
    phrase(toRichText(inUtc(redactor ? redactSentence(sentence, redactor, 'copy') : sentence), language));

  const withEvidence = (line: string, evidence: readonly Evidence[]) =>
    [
      line,
      ...evidence.flatMap(({ found, excerpt }) => [
        `  - ${said(found)}`,
        ...(excerpt === undefined
          ? []
          : [indented(codeBlock(excerptText(excerpt, redactor ?? asItIs, 'copy')), 4)]),
      ]),
    ].join('\n');

  return {
    said,
    withEvidence,
    value: (text: string) => code(safe(text)),
    curl: (request: Parameters<typeof toCurl>[0]) => toCurl(request, redactor ?? asItIs),
    section: (title: LocalizedText, lines: readonly string[]) =>
      lines.length === 0 ? '' : `### ${word(title)}\n\n${lines.join('\n')}`,

    facts(
      { request, response, startedAt, duration, initiator }: Call,
      { operation, app, error, certainty }: Diagnosis,
    ) {
      const facts = [
        response.status === 0 ? word(words.noResponse) : `**${response.status}**`,
        error === null ? '' : code(safe(error)),
        operation === null
          ? `${plainText(request.method)}, ${word(words.unknownOperation)}`
          : plainText(word(operation.name)),
        app === null ? '' : code(safe(app)),
        word(certaintyWords[certainty]),
        timeOf(startedAt),
        duration === null ? '' : `${Math.round(duration)} ms`,
        initiator === null
          ? ''
          : `${word(words.calledAt)} ${code(`${initiator.url}:${initiator.line}:${initiator.column}`)}`,
      ];
      return facts.filter((fact) => fact !== '').join(' · ');
    },

    /** What speaks for or against several of them is told once. */
    causes(causes: readonly Cause[]) {
      const told = new Set<string>();
      const isNew = ({ found }: Evidence) => !told.has(said(found)) && told.add(said(found));
      return causes.map(({ text, verdict, evidence }) =>
        withEvidence(`- **${word(verdictWords[verdict])}**: ${said(text)}`, evidence.filter(isNew)),
      );
    },

    source: ({ title, row, claim }: SourceRow) => {
      const place = row === null ? '' : word(rowWords(row));
      return `- ${plainText(word(title))}${place}${claim === null ? '' : `: ${plainText(word(claim))}`}`;
    },

    request({ request }: Call) {
      const hidden = request.bodyHidden ? `\n\n${word(words.bodyHidden)}` : '';
      return message(`${request.method} ${request.url}`, request.headers, request.body, language) + hidden;
    },

    response({ response }: Call) {
      const first =
        response.status === 0 ? (response.failure ?? '0') : `${response.status} ${response.statusText}`;
      const state = response.bodyState === 'present' ? '' : `\n\n${word(bodyWords[response.bodyState])}`;
      return message(first.trim(), response.headers, response.body, language) + state;
    },
  };
}

function message(start: string, headers: readonly Header[], body: string | null, language: Language): string {
  const lines = [start, ...headers.map(([name, value]) => `${name}: ${value}`)].map((line) =>
    line.replace(/[\r\n]+/g, ' '),
  );
  const text = body ?? '';
  const block = codeBlock(
    [...lines, ...(text === '' ? [] : ['', text.slice(0, maxBodyChars)])].join('\n'),
    'http',
  );
  return text.length > maxBodyChars ? `${block}\n\n${cutWords(text.length - maxBodyChars)[language]}` : block;
}

/** The times of a sentence as those of the call: who reads a ticket may be anywhere. */
function inUtc({ text, values }: Sentence): Sentence {
  const times = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'object' && 'instant' in value ? timeOf(value.instant) || '?' : value,
  ]);
  return { text, values: Object.fromEntries(times) };
}

/** Told without the reader's time zone; a call without a time has none. */
function timeOf(startedAt: number): string {
  if (startedAt <= 0 || Math.abs(startedAt) > 8.64e15) return '';
  return `${new Date(startedAt).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
