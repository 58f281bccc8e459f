import type { LocalizedText } from '../../model/language';
import type { Sentence, Values } from '../../model/sentence';
import type { HarImport } from './har-import';

const words = {
  tunnels: {
    en: 'Calls to `{host}` are in the file encrypted ({count}). Turn HTTPS decryption on in the proxy (Charles: SSL Proxying; Fiddler: Decrypt HTTPS traffic; mitmproxy, Proxyman, Reqable: trust its certificate on the device), and record again.',
    zh: '文件中发往 `{host}` 的请求是加密的（{count} 个），无法读取。在抓包工具中开启 HTTPS 解密（Charles：SSL Proxying；Fiddler：Decrypt HTTPS traffic；mitmproxy、Proxyman、Reqable：在设备上信任其证书），然后重新录制。',
  },
  sanitized: {
    en: 'Chrome left tokens and cookies out of the file, so they cannot be checked. Export it as “HAR (with sensitive data)” to have them checked.',
    zh: 'Chrome 导出时去掉了 token 和 Cookie，因此无法检查。如需检查，请导出为“HAR（包含敏感数据）”。',
  },
  bodiesMissing: {
    en: 'The file leaves response bodies out ({count}): those calls are explained by their status alone. Export it with content.',
    zh: '文件中缺少 {count} 个响应体，相应调用只能根据状态码解释。请导出包含内容的文件。',
  },
  redacted: {
    en: 'Secrets in the file were replaced when it was exported.',
    zh: '导出此文件时，敏感信息已被替换。',
  },
} satisfies Record<string, LocalizedText>;

/** What a file is silent about, and how to get one that is not. */
export function notesOf({
  tunnels,
  tunnelHost,
  sanitized,
  bodiesMissing,
  redacted,
}: HarImport): readonly Sentence[] {
  const note = (holds: boolean, text: LocalizedText, values: Values = {}) =>
    holds ? [{ text, values }] : [];
  return [
    ...note(tunnels > 0, words.tunnels, { count: String(tunnels), host: tunnelHost ?? '' }),
    ...note(sanitized, words.sanitized),
    ...note(bodiesMissing > 0, words.bodiesMissing, { count: String(bodiesMissing) }),
    ...note(redacted, words.redacted),
  ];
}
