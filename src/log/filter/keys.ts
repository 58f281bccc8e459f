import { hostOf } from '../../model/host-of';
import type { Language, LocalizedText } from '../../model/language';
import type { LogEntry } from '../log';
import type { TermValue } from './terms';
import {
  certainties,
  type EntryTest,
  type Misfit,
  outcomes,
  readCertainty,
  readDomain,
  readDuration,
  readMethod,
  readOperation,
  readOutcome,
  readResponseHeader,
  readSize,
  readStatus,
  readUrl,
  textTest,
} from './value-tests';

/** A key of the filter language. */
export interface FilterKey {
  readonly name: string;
  /** Other spellings, such as Chrome's. */
  readonly aliases: readonly string[];
  readonly hint: LocalizedText;
  /** Values worth offering whatever the log holds. */
  readonly offered: readonly string[];
  /** A value may be any part of what is meant; quoted, it is the whole. */
  readonly byPart: boolean;
  /** What a call would be found by; empty where it has nothing of the kind. */
  valueOf(entry: LogEntry, language: Language): string;
  read(value: TermValue): EntryTest | Misfit;
}

const hint = (en: string, zh: string): LocalizedText => ({ en, zh });

export const filterKeys: readonly FilterKey[] = [
  {
    name: 'status',
    aliases: ['status-code'],
    hint: hint('HTTP status: 404, 4xx, >=400', 'HTTP 状态码：404、4xx、>=400'),
    offered: ['4xx', '5xx', '>=400'],
    byPart: false,
    valueOf: ({ call }) => (call.response.status > 0 ? String(call.response.status) : ''),
    read: readStatus,
  },
  {
    name: 'is',
    aliases: ['outcome'],
    hint: hint('How the call ended', '调用的结果'),
    offered: outcomes,
    byPart: false,
    valueOf: () => '',
    read: readOutcome,
  },
  {
    name: 'error',
    aliases: [],
    hint: hint('Error code of the response', '响应中的错误码'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }) => diagnosis.error ?? '',
    read: (value) => textTest(value, ({ diagnosis }) => diagnosis.error ?? ''),
  },
  {
    name: 'operation',
    aliases: [],
    hint: hint('What the call was to do', '调用的操作'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }, language) => diagnosis.operation?.name[language] ?? '',
    read: readOperation,
  },
  {
    name: 'method',
    aliases: [],
    hint: hint('HTTP method', 'HTTP 方法'),
    offered: [],
    byPart: false,
    valueOf: ({ call }) => call.request.method,
    read: readMethod,
  },
  {
    name: 'domain',
    aliases: [],
    hint: hint('Host, with its subdomains', '主机名，含子域名'),
    offered: [],
    byPart: false,
    valueOf: ({ call }) => hostOf(call.request.url),
    read: readDomain,
  },
  {
    name: 'url',
    aliases: ['path'],
    hint: hint('Part of the URL', 'URL 的一部分'),
    offered: [],
    byPart: true,
    // As many as there are calls: none is worth offering.
    valueOf: () => '',
    read: readUrl,
  },
  {
    name: 'app',
    aliases: [],
    hint: hint('App key', 'App Key'),
    offered: [],
    byPart: true,
    valueOf: ({ diagnosis }) => diagnosis.app ?? '',
    read: (value) => textTest(value, ({ diagnosis }) => diagnosis.app ?? ''),
  },
  {
    name: 'certainty',
    aliases: [],
    hint: hint('What the explanation rests on', '解释的依据'),
    offered: certainties,
    byPart: false,
    valueOf: () => '',
    read: readCertainty,
  },
  {
    name: 'duration',
    aliases: [],
    hint: hint('Milliseconds: >500, <=2s', '耗时（毫秒）：>500、<=2s'),
    offered: ['>500', '>2s'],
    byPart: false,
    valueOf: () => '',
    read: readDuration,
  },
  {
    name: 'larger-than',
    aliases: [],
    hint: hint('Size of the response: 2000, 10k, 1M', '响应大小：2000、10k、1M'),
    offered: ['10k', '1M'],
    byPart: false,
    valueOf: () => '',
    read: readSize,
  },
  {
    name: 'mime-type',
    aliases: [],
    hint: hint('Content type of the response', '响应的内容类型'),
    offered: [],
    byPart: true,
    valueOf: ({ call }) => call.response.mimeType,
    read: (value) => textTest(value, ({ call }) => call.response.mimeType),
  },
  {
    name: 'has-response-header',
    aliases: [],
    hint: hint('Header that the response has', '响应中有的标头'),
    offered: [],
    byPart: false,
    valueOf: () => '',
    read: readResponseHeader,
  },
];

const byName = new Map(filterKeys.flatMap((key) => [key.name, ...key.aliases].map((name) => [name, key])));

/** The key of that name, in lower case. */
export const keyNamed = (name: string): FilterKey | undefined => byName.get(name);
export const keyNames: readonly string[] = [...byName.keys()];
