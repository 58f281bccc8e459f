import { canonicalCode } from '../../catalog/canonical-code';
import type { LocalizedText } from '../../model/language';

/**
 * `duplicate_unique_property_exists` → "duplicate unique property exists": the service's codes are the
 * names of its exceptions, so an unknown one still says something.
 */
export function codeInWords(error: string): string {
  return canonicalCode(error).replaceAll('_', ' ').trim() || error;
}

/** The title for an error that no entry knows: the service's own words are the best there is. */
export const unknownCodeTitle: Readonly<Record<'withText' | 'bare' | 'textOnly', LocalizedText>> = {
  withText: { en: '`{error}`: {description}', zh: '`{error}`：{description}' },
  bare: { en: 'The service reports “{words}”', zh: '服务端返回错误“{words}”' },
  textOnly: { en: 'The service says: {description}', zh: '服务端返回：{description}' },
};

/** The cause for an error code that is not in the catalog. */
export const unknownCodeCause: LocalizedText = {
  en: 'No document lists `{error}`, so its cause is not known.',
  zh: '文档未收录 `{error}`，原因未知。',
};

/** The cause for a text that is not in the catalog and comes without a code. */
export const unknownTextCause: LocalizedText = {
  en: 'This text is not in the catalog, and the body carries no `error`. Only status {status} is certain.',
  zh: '目录中没有这段文本，响应体也没有 `error`，能确定的只有状态码 {status}。',
};

/** What to do where only the service's own words are known. */
export const unknownCodeStep: LocalizedText = {
  en: 'Compare URL, headers and body with the API reference for this operation; the service’s own words are under Response.',
  zh: '对照该接口的文档检查 URL、请求头和请求体；服务端的原话见“响应”。',
};

/** Said of an entry that is listed under another status or code than the call's. */
export const listedElsewhere: LocalizedText = {
  en: 'The documents list this text as {listed}; this call got {got}.',
  zh: '文档中这段文本对应 {listed}，本次请求返回的是 {got}。',
};

/** Said of an entry that is listed for other operations than the call's. */
export const listedForOthers: LocalizedText = {
  en: 'The documents list this error for {others}, not for this call.',
  zh: '文档中这条错误属于{others}，而不是本次请求的接口。',
};

/** The cause that a number in `error_code` stands for. */
export function numberedCause({ en, zh }: LocalizedText): LocalizedText {
  return { en: `Code \`{error_code}\`. ${en}`, zh: `错误码 \`{error_code}\`：${zh}` };
}

/** Beside an explanation that rests on a code, since the service may have said more. */
export const serviceWords: LocalizedText = {
  en: 'The service’s own words: {description}',
  zh: '服务端的原话：{description}',
};

/** Of a number in `error_code` that no one has explained. */
export const unknownNumber: LocalizedText = {
  en: '`error_code` {error_code} is not in the catalog.',
  zh: '目录中没有 `error_code` {error_code}。',
};
