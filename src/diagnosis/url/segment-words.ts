import type { Sentence } from '../../model/sentence';
import { sentence } from '../phrasing';

/** What is said of a path in which org and app are not where they belong. Segments are decoded. */
interface Words {
  readonly found: Sentence;
  readonly title: Sentence;
}

const joined = (segments: readonly string[]) => segments.join('/');

export function tooShortWords(org: string | undefined): Words {
  const found =
    org === undefined
      ? sentence('The path is empty.', '路径为空。')
      : sentence(
          'The path ends after `{org}`; the app name is missing.',
          '路径到 `{org}` 就结束了，缺少 app 名称。',
          { org },
        );
  return { found, title: sentence('The path has no app name', '路径中没有 app 名称') };
}

/** `start`: how many segments stand before the API's own path. */
export function missingWords(segments: readonly string[], start: 0 | 1): Words {
  const values = {
    path: `/${joined(segments.slice(start))}`,
    before: segments[0] ?? '',
    read: joined(segments.slice(0, 2)),
  };
  if (start === 0) {
    return {
      found: sentence(
        'There is nothing before `{path}`, so the service took `{read}` for the app.',
        '`{path}` 前面没有内容，服务端把 `{read}` 当成了 App Key。',
        values,
      ),
      title: sentence('Org and app name are missing from the path', '路径中缺少 org 和 app 名称'),
    };
  }
  return {
    found: sentence(
      'There is only `{before}` before `{path}`, so the service took `{read}` for the app.',
      '`{path}` 前面只有 `{before}`，服务端把 `{read}` 当成了 App Key。',
      values,
    ),
    title: sentence('The org or the app name is missing from the path', '路径中缺少 org 或 app 名称'),
  };
}

export function doubledWords(segments: readonly string[], start: number): Words {
  const values = {
    extra: joined(segments.slice(0, start - 2)),
    key: joined(segments.slice(start - 2, start)),
    read: joined(segments.slice(0, 2)),
  };
  return {
    found: sentence(
      '`{extra}` comes before `{key}`, so the service took `{read}` for the app.',
      '`{key}` 前面多了 `{extra}`，服务端把 `{read}` 当成了 App Key。',
      values,
    ),
    title: sentence(
      'The path has an extra `{extra}` before `{key}`',
      '路径中 `{key}` 前面多了 `{extra}`',
      values,
    ),
  };
}

export function rightWords(segments: readonly string[]): Sentence {
  return sentence(
    '`{path}` is a path of the API and comes right after `{key}`.',
    '`{key}` 后面正是 API 的路径 `{path}`。',
    { key: joined(segments.slice(0, 2)), path: `/${joined(segments.slice(2))}` },
  );
}
