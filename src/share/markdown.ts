import type { Call, Header } from '../model/call';
import type { Cause, Diagnosis, Evidence, SourceRow } from '../model/diagnosis';
import type { Language, LocalizedText } from '../model/language';
import { type Sentence, toRichText } from '../model/sentence';
import { toCurl } from './curl';
import { excerptText } from './excerpt';
import { code, codeBlock, indented, phrase, plainText } from './markdown-syntax';
import {
  bodyWords,
  certaintyWords,
  cutWords,
  headersCutWords,
  itemsCutWords,
  rowWords,
  verdictWords,
  words,
} from './markdown-words';
import { asItIs, type RedactCallOptions, type Redactor, redactCall, redactorFor } from './redact';
import { cut, longestValue, redactSentence } from './redact-sentence';

/** What made the copy, such as `0.1.0` and `Chrome 140`. */
export interface Versions {
  readonly extension: string;
  readonly browser: string;
}

export type MarkdownOptions = Pick<RedactCallOptions, 'keepSecrets' | 'extraNames' | 'shared' | 'corrected'>;

/** Trackers take some 60,000 characters of text. */
const maxBodyChars = 10_000;

const mostItems = 100;

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
      ...(fix.request === null ? [] : [`\n${write.curl(fix.request)}`]),
    ]),
    write.section(words.inside, [
      ...diagnosis.items
        .slice(0, mostItems)
        .map(({ item, title }) => `- ${write.value(item)}: ${write.said(title)}`),
      ...(diagnosis.items.length > mostItems
        ? [`\n${itemsCutWords(diagnosis.items.length - mostItems)[language]}`]
        : []),
    ]),
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
  const safe = (text: string) =>
    cut((redactor ?? asItIs).text(cut(text, longestValue), 'copy'), longestValue);
  const word = (text: LocalizedText) => text[language];

  const said = (sentence: Sentence) =>
    phrase(toRichText(inUtc(asCode(redactSentence(sentence, redactor ?? asItIs, 'copy'))), language));

  const withEvidence = (line: string, evidence: readonly Evidence[]) =>
    [
      line,
      ...evidence.flatMap(({ found, excerpt }) => [
        `  - ${said(found)}`,
        ...(excerpt === undefined
          ? []
          : [indented(codeBlock(cut(excerptText(excerpt, redactor ?? asItIs, 'copy'), longestValue)), 4)]),
      ]),
    ].join('\n');

  return {
    said,
    withEvidence,
    value: (text: string) => code(safe(text)),
    curl(request: Parameters<typeof toCurl>[0]) {
      const command = toCurl(request, redactor ?? asItIs);
      const block = codeBlock(command.slice(0, maxBodyChars), 'sh');
      const left = command.length - maxBodyChars;
      return left > 0 ? `${block}\n\n${cutWords(left)[language]}` : block;
    },
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
          ? `${code(safe(request.method))}, ${word(words.unknownOperation)}`
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

/** Of a line, and how many lines of headers are listed. */
const longestLine = 2_000;
const longestHead = 6_000;
const mostHeaders = 100;

function message(start: string, headers: readonly Header[], body: string | null, language: Language): string {
  const lines = [start, ...headers.slice(0, mostHeaders).map(([name, value]) => `${name}: ${value}`)].map(
    (line) => cut(line.slice(0, longestLine + 1).replace(/[\r\n]+/g, ' '), longestLine),
  );
  const text = body ?? '';
  const block = codeBlock(
    [cut(lines.join('\n'), longestHead), ...(text === '' ? [] : ['', text.slice(0, maxBodyChars)])].join(
      '\n',
    ),
    'http',
  );
  return [
    block,
    ...(headers.length > mostHeaders ? [headersCutWords(headers.length - mostHeaders)[language]] : []),
    ...(text.length > maxBodyChars ? [cutWords(text.length - maxBodyChars)[language]] : []),
  ].join('\n\n');
}

/** What the service or the page wrote is code wherever it stands: no link, mention or reference comes of it. */
function asCode({ text, values }: Sentence): Sentence {
  const inCode = (template: string) =>
    template
      .split('`')
      .map((piece, nth) =>
        nth % 2 === 1
          ? piece
          : piece.replace(/\{([a-z][a-z0-9_]*)\}/g, (name, key: string) =>
              typeof values[key] === 'string' ? `\`${name}\`` : name,
            ),
      )
      .join('`');
  return { text: { en: inCode(text.en), zh: inCode(text.zh) }, values };
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
