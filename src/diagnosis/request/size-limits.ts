import type { LocalizedText } from '../../model/language';

const KB = 1024;
const MB = 1024 * KB;

/** What one document allows. */
export interface SizeLimit {
  /** By its id in the catalog. */
  readonly document: string;
  readonly bytes: number;
  readonly of: LocalizedText;
}

const body = { en: 'a request body', zh: '请求体' };
const message = { en: 'a message', zh: '消息' };
const messageWithExt = { en: 'a message with its `ext`', zh: '消息连同 `ext` ' };
const file = { en: 'a file', zh: '文件' };

/** The documents do not agree: each is named with its own figure, the smallest first. */
export const bodyLimits: readonly SizeLimit[] = [
  { document: 'easemob-en', bytes: 4 * KB, of: messageWithExt },
  { document: 'easemob-en', bytes: 5 * KB, of: body },
  { document: 'agora-zh', bytes: 5 * KB, of: message },
  { document: 'easemob-zh', bytes: 5 * KB, of: body },
  { document: 'easemob-zh', bytes: 40 * KB, of: message },
];

/** Those of a body that is no message. */
export const anyBodyLimits = bodyLimits.filter(({ of }) => of === body);

export const fileLimits: readonly SizeLimit[] = [{ document: 'agora-zh', bytes: 10 * MB, of: file }];

/** `body` and `ext` together, on the pages about sending. */
export const messageLimit = 5 * KB;
