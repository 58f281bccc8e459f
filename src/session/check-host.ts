import { type HostPatternProblem, hostPattern } from '../catalog/hosts';
import type { LocalizedText } from '../model/language';

const reasons: Readonly<Record<HostPatternProblem, LocalizedText>> = {
  empty: { en: 'Type a host, such as `chat.example.com`.', zh: '输入域名，例如 `chat.example.com`。' },
  space: { en: 'A host has no spaces in it.', zh: '域名中不能有空格。' },
  scheme: {
    en: 'Leave out `https://`: only the host counts.',
    zh: '去掉 `https://`，只填域名。',
  },
  path: {
    en: 'Leave out the path: only the host counts, such as `chat.example.com`.',
    zh: '去掉路径，只填域名，例如 `chat.example.com`。',
  },
  'lone-wildcard': {
    en: '`*` alone would watch every host. Write the domain too, such as `*.example.com`.',
    zh: '单独的 `*` 会监听所有域名。应写出主域名，例如 `*.example.com`。',
  },
  'wildcard-place': {
    en: '`*` goes only at the start, with a dot after it: `*.example.com`.',
    zh: '`*` 只能放在开头，后面跟一个点：`*.example.com`。',
  },
  port: {
    en: 'A port is a number from 1 to 65535: `chat.example.com:8443`.',
    zh: '端口须为 1 到 65535 之间的数字：`chat.example.com:8443`。',
  },
  character: {
    en: 'There is a character in it that no host has.',
    zh: '含有域名中不允许的字符。',
  },
  'too-long': { en: 'No host is longer than 253 characters.', zh: '域名最长 253 个字符。' },
};

/** Why a text is no host that can be watched; `null` where it is one. */
export function checkHost(pattern: string): LocalizedText | null {
  const read = hostPattern(pattern);
  return 'problem' in read ? reasons[read.problem] : null;
}
